package org.gpailang.language.formatting;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.gpailang.core.quantity.Unit;
import org.gpailang.syntax.GpaiLanguage;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.UnexpectedToken;

/** Lays out texts. */
public final class Formatter {

    /** How much deeper each block stands. */
    public static final String INDENT = Layout.INDENT;

    private final IParser parser = GpaiLanguage.parser();

    private Formatter() {}

    /** A formatter with the language set up for use outside an editor. */
    public static Formatter standalone() {
        return new Formatter();
    }

    /** The text laid out; absent where it does not parse or would mean something else, because then a layout could lose something. */
    public Optional<String> format(String text) {
        return gaps(text).map(gaps -> apply(text, gaps));
    }

    private static String apply(String text, List<Layout.Gap> gaps) {
        StringBuilder formatted = new StringBuilder();
        int copied = 0;
        for (Layout.Gap gap : gaps) {
            formatted.append(text, copied, gap.offset()).append(gap.text());
            copied = gap.offset() + gap.length();
        }
        return formatted.append(text, copied, text.length()).toString();
    }

    /**
     * A piece of text to put in the place of another.
     *
     * @param offset where the old piece begins
     * @param length its length
     * @param text the new piece
     */
    public record Edit(int offset, int length, String text) {}

    /** The edits that lay a text out, from top to bottom; none where it does not parse. */
    public List<Edit> edits(String text) {
        return gaps(text).orElse(List.of()).stream()
                .filter(gap -> !text.startsWith(gap.text(), gap.offset()) || gap.text().length() != gap.length())
                .map(gap -> new Edit(gap.offset(), gap.length(), gap.text())).toList();
    }

    /** How many blocks are open at an offset; braces in texts and comments open none. */
    public static int depth(String text, int offset) {
        int depth = 0;
        for (int i = 0; i < offset; i++) {
            char character = text.charAt(i);
            if (character == '"') {
                for (i++; i < offset && text.charAt(i) != '"' && text.charAt(i) != '\n'; i++) {
                    i += text.charAt(i) == '\\' ? 1 : 0;
                }
            } else if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? offset : end;
            } else if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                i = end < 0 ? offset : end + 1;
            } else if (character == '{') {
                depth++;
            } else if (character == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        return depth;
    }

    private Optional<List<Layout.Gap>> gaps(String text) {
        IParseResult result = parser.parse(new StringReader(text));
        if (isBroken(result)) {
            return Optional.empty();
        }
        String lineEnd = lineEnd(text);
        List<Layout.Gap> gaps = Layout.gaps(result.getRootNode()).stream()
                .map(gap -> new Layout.Gap(gap.offset(), gap.length(), gap.text().replace("\r\n", "\n").replace("\n", lineEnd))).toList();
        // what a statement ends with may be told from the next statement by the line break between them, so the meaning is checked
        IParseResult formatted = parser.parse(new StringReader(apply(text, gaps)));
        return !isBroken(formatted) && EcoreUtil.equals(meaning(result), meaning(formatted)) ? Optional.of(gaps) : Optional.empty();
    }

    /** The tree of a text that is parsed for this alone, with each number and each unit as one of the forms in which it may be written. */
    private static EObject meaning(IParseResult result) {
        EcoreUtil2.getAllContentsOfType(result.getRootASTElement(), Quantity.class).forEach(quantity -> {
            quantity.setValue(quantity.getValue() == null ? null : quantity.getValue().stripTrailingZeros());
            quantity.setUnit(quantity.getUnit() == null ? null : Unit.of(quantity.getUnit()).map(Unit::symbol).orElse(quantity.getUnit()));
        });
        return result.getRootASTElement();
    }

    private static boolean isBroken(IParseResult result) {
        return result.hasSyntaxErrors() || !EcoreUtil2.getAllContentsOfType(result.getRootASTElement(), UnexpectedToken.class).isEmpty();
    }

    /** How most lines of a text end, which is how all of them end when it is laid out. */
    private static String lineEnd(String text) {
        long all = text.chars().filter(character -> character == '\n').count();
        long windows = Pattern.compile("\r\n", Pattern.LITERAL).matcher(text).results().count();
        return windows * 2 > all ? "\r\n" : "\n";
    }
}
