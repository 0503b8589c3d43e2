package org.gpailang.language.completion;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.Grammar;
import org.gpailang.core.quantity.Unit;
import org.gpailang.language.lowering.Vocabulary;
import org.gpailang.syntax.GpaiLanguage;
import org.gpailang.syntax.recovery.EnclosingDeclaration;
import org.gpailang.syntax.recovery.RepairingParser;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.TreePackage;

/**
 * Computes what can be inserted at a position of a text, from the grammar and the text around the position. The text need not parse: the
 * word at the position is removed first, and the surrounding blocks are those that the parser finds after error recovery.
 */
public final class ContentAssist {

    private static final List<EClass> FILE_STATEMENTS = List.of(TreePackage.Literals.PACKAGE_DECLARATION,
            TreePackage.Literals.IMPORT_DECLARATION, TreePackage.Literals.ASSESS_UNDER);
    private static final String OTHER_SPELLING = "license";
    /** The values that are not followed by a reason, by the feature of the reason. */
    private static final Map<EStructuralFeature, String> GROUNDLESS = Map.of(TreePackage.Literals.RIGHT_STATEMENT__GROUND, "free",
            TreePackage.Literals.SCOPE_STATEMENT__GROUND, "broad");

    /** The beginning of a unit such as {@code EUR a GPU-hour}, after its number. */
    private static final Pattern RATE = Pattern.compile("\\d\\S*\\s+(?<unit>[A-Za-z]+)\\s+(?:an?|per)\\s+$");
    /** The beginning of a bound, whose first word would be read as a name if nothing follows. */
    private static final Pattern BOUND = Pattern.compile("\\bcompute\\s.*\\s[x×*·]\\s+at\\s+$");
    private static final Proposal PERCENT = new Proposal.Words("%", Proposal.Kind.UNIT, false);

    private final RepairingParser parser = GpaiLanguage.parser();
    private final Grammar grammar = GpaiLanguage.grammar().getGrammar();
    private final Map<Beginning, GrammarAutomaton> beginnings = new ConcurrentHashMap<>();
    private final GrammarAutomaton elements;

    /** A kind of block, and the word that begins it if its statements depend on this word. */
    private record Beginning(EClass block, String word) {}

    private ContentAssist() {
        elements = GrammarAutomaton.of(Stream.concat(FILE_STATEMENTS.stream(),
                StatementTable.elementNames().stream().map(word -> StatementTable.blockOf(word).orElseThrow())).toList(), grammar);
    }

    /** Creates a content assist that uses the language without an editor. */
    public static ContentAssist standalone() {
        return new ContentAssist();
    }

    /**
     * The proposals for a position.
     *
     * @param from the offset of the word at the position, or the position itself if there is no word
     * @param to the offset after that word
     * @param ownLine whether the word is the first on its line
     * @param goesOn proposals that continue the statement before the position
     * @param begins proposals that begin a statement or an element
     */
    public record Place(int from, int to, boolean ownLine, List<Proposal> goesOn, List<Proposal> begins) {}

    /** The proposals for an offset; empty in comments and in quoted text. */
    public Optional<Place> at(String text, int offset) {
        int from = offset;
        while (from > 0 && isWord(text, from - 1)) {
            from--;
        }
        int to = offset;
        while (to < text.length() && isWord(text, to)) {
            to++;
        }
        Optional<Place> place = at(text, from, to);
        if (to == offset && from < to && Character.isDigit(text.charAt(from))) {
            // a percent sign follows its number without a blank
            Optional<Place> percent = at(text, offset, offset).filter(behind -> behind.goesOn().contains(PERCENT));
            return percent.map(behind -> new Place(offset, offset, false, List.of(PERCENT), List.of())).or(() -> place);
        }
        return place;
    }

    private Optional<Place> at(String text, int from, int to) {
        EnclosingDeclaration around = EnclosingDeclaration.of(text, from);
        String without = text.substring(around.from(), from) + " ".repeat(to - from) + text.substring(to, Math.max(to, around.to()));
        CompletionContext context = new CompletionContext(parser, without, from - around.from(), around.elsewhere(), this::beginnings);
        if (context.inHidden()) {
            return Optional.empty();
        }
        String before = text.substring(text.lastIndexOf('\n', from - 1) + 1, from);
        Matcher rate = RATE.matcher(before);
        if (rate.find()) {
            return Optional.of(place(from, to, Unit.ratesOf(rate.group("unit")), Proposal.Kind.UNIT));
        }
        if (BOUND.matcher(before).find()) {
            return Optional.of(place(from, to, List.of("least", "most"), Proposal.Kind.KEYWORD));
        }
        List<Proposal> goesOn = context.statement().map(statement -> goesOn(statement, context)).orElse(List.of());
        boolean mayBegin = context.statement().isEmpty() ? context.ownLine() || !context.broken()
                : context.statement().get().complete() && (context.ownLine() || context.block().kind() != null);
        return Optional.of(new Place(from, to, context.ownLine(), goesOn, mayBegin ? begins(context) : List.of()));
    }

    private static Place place(int from, int to, Collection<String> words, Proposal.Kind kind) {
        return new Place(from, to, false, words.stream().<Proposal>map(word -> new Proposal.Words(word, kind, false)).toList(), List.of());
    }

    /** Whether a character is part of a name, a number, a date, a unit or a code; a slash between two words is. */
    private static boolean isWord(String text, int index) {
        char character = text.charAt(index);
        boolean joins = character == '/' && index > 0 && Character.isLetterOrDigit(text.charAt(index - 1))
                && (index + 1 == text.length() || text.charAt(index + 1) != '/' && text.charAt(index + 1) != '*');
        return Character.isLetterOrDigit(character) || "_-.^".indexOf(character) >= 0 || joins;
    }

    private GrammarAutomaton beginnings(CompletionContext.Block block) {
        if (block.kind() == null) {
            return elements;
        }
        // the statements that are allowed in the block of an activity depend on the activity
        boolean activity = block.kind() == TreePackage.Literals.ACTIVITY_STATEMENT;
        return beginnings.computeIfAbsent(new Beginning(block.kind(), activity ? block.opening() : ""), beginning ->
                GrammarAutomaton.of(StatementTable.statementsOf(block.kind(), block.opening()), grammar));
    }

    private List<Proposal> begins(CompletionContext context) {
        Proposal.Kind kind = context.block().kind() == null ? Proposal.Kind.ELEMENT : Proposal.Kind.STATEMENT;
        Map<String, Proposal> found = new LinkedHashMap<>();
        EClass block = context.block().kind();
        for (GrammarAutomaton.Leaf leaf : beginnings(context.block()).next()) {
            if (block != null && !leaf.keyword().isEmpty() && !StatementTable.firstWordsOf(block).contains(leaf.keyword())) {
                continue; // a statement of another block that shares its rule
            }
            for (String word : leaf.keyword().isEmpty() ? Vocabulary.words(leaf.around().feature()) : List.of(leaf.keyword())) {
                boolean given = StatementTable.once(leaf.around().statement(), word).filter(context.block().given()::contains).isPresent();
                if (!given && !word.equals(OTHER_SPELLING)) {
                    Proposal.Words words = words(leaf, word, kind);
                    found.putIfAbsent(words.text(), words);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Proposal> goesOn(GrammarAutomaton statement, CompletionContext context) {
        Set<Proposal> found = new LinkedHashSet<>();
        String before = context.written().get(context.written().size() - 1);
        if (!before.equals("/")) {
            statement.next().forEach(leaf -> goesOn(leaf, before, context.written(), found));
        }
        return List.copyOf(found);
    }

    private static void goesOn(GrammarAutomaton.Leaf leaf, String before, List<String> written, Set<Proposal> found) {
        EStructuralFeature feature = leaf.around().feature();
        if (Vocabulary.isCode(before, feature)) {
            found.add(new Proposal.Code(feature == TreePackage.Literals.WAIVE_STATEMENT__CODE));
        } else if (feature == TreePackage.Literals.QUANTITY__UNIT) {
            if (leaf.keyword().equals("%")) {
                Vocabulary.units(leaf.around().outer()).forEach(unit ->
                        found.add(new Proposal.Words(unit, Proposal.Kind.UNIT, false)));
            }
        } else if (leaf.is("DATE")) {
            found.add(new Proposal.Date());
        } else if (leaf.is("ID") && leaf.around().meant() != null) {
            if (before.equals("compute")) {
                found.add(new Proposal.Estimate());
            }
            found.add(new Proposal.Name(leaf.around().meant(), feature.isMany() ? written : List.of()));
        } else if (feature == null || !before.equals(GROUNDLESS.get(feature))) {
            List<String> values = Vocabulary.wordsAfter(before, feature);
            boolean elsewhere = Vocabulary.words(feature).contains(leaf.keyword()) && !values.contains(leaf.keyword());
            if (leaf.is("ID")) {
                Proposal.Kind kind = feature == TreePackage.Literals.ESTABLISHED_STATEMENT__COUNTRY ? Proposal.Kind.COUNTRY
                        : Proposal.Kind.VALUE;
                values.stream().filter(word -> !feature.isMany() || !written.contains(word))
                        .forEach(word -> found.add(words(leaf, word, kind)));
            } else if (isWord(leaf) && !elsewhere) {
                found.add(words(leaf, leaf.keyword(), values.contains(leaf.keyword()) ? Proposal.Kind.VALUE : Proposal.Kind.KEYWORD));
            }
        }
    }

    private static boolean isWord(GrammarAutomaton.Leaf leaf) {
        return !leaf.keyword().isEmpty() && Character.isLetter(leaf.keyword().charAt(0));
    }

    /** A word together with the keywords that must follow it. */
    private static Proposal.Words words(GrammarAutomaton.Leaf first, String word, Proposal.Kind kind) {
        StringBuilder words = new StringBuilder(word);
        GrammarAutomaton walk = GrammarAutomaton.after(first);
        while (!walk.complete() && walk.next().size() == 1 && isWord(walk.next().get(0))) {
            words.append(' ').append(walk.next().get(0).keyword());
            walk = walk.after(leaf -> true);
        }
        boolean quoted = !walk.complete() && walk.next().size() == 1 && walk.next().get(0).is("STRING");
        return new Proposal.Words(words.toString(), kind, quoted);
    }
}
