package org.gpailang.syntax.token;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.gpailang.core.quantity.Numeral;
import org.gpailang.syntax.recovery.RepairMessages;

/**
 * Turns tokens into values. A token that has none leaves the value out, and the statement stays; {@link #problem} says why, so that
 * {@link RepairMessages} can put the error on the token itself.
 */
public class GpaiValueConverters implements IValueConverterService {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CARETS = Pattern.compile("(^|/)\\^");

    private static final Map<String, Function<String, ?>> CHECKED = Map.of("STRING", GpaiValueConverters::unquote, "NUMBER", Numeral::parse,
            "DATE", GpaiValueConverters::date);
    /**
     * Names and qualified names may have a caret before a keyword, text is in quotes, numbers are exact decimals, dates exist and stay
     * text.
     */
    private static final Map<String, Function<String, ?>> VALUES = Map.of("ID", text -> text.startsWith("^") ? text.substring(1) : text,
            "QualifiedName", GpaiValueConverters::qualifiedName, "STRING", GpaiValueConverters::unquote, "NUMBER", Numeral::parse,
            "DATE", GpaiValueConverters::date);
    private static final Map<String, String> CODES = Map.of("STRING", SyntaxMessages.TEXT, "NUMBER", "syntax/number", "DATE",
            "syntax/date");

    /** Why a token of a terminal rule has no value; absent where it has one. */
    public static Optional<SyntaxErrorMessage> problem(String rule, String text) {
        if (CHECKED.containsKey(rule)) {
            try {
                Object unused = CHECKED.get(rule).apply(text);
            } catch (IllegalArgumentException e) {
                return Optional.of(new SyntaxErrorMessage(e.getMessage() + ".", CODES.get(rule)));
            }
        }
        return Optional.empty();
    }

    @Override
    public Object toValue(String text, String rule, INode node) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return VALUES.getOrDefault(rule.substring(rule.lastIndexOf('.') + 1), word -> word).apply(text);
        } catch (IllegalArgumentException e) {
            // the error is put on the token when the whole text has been parsed
            return null;
        }
    }

    @Override
    public String toString(Object value, String rule) {
        throw new IllegalStateException("Syntax trees are not written back to text.");
    }

    /** A qualified name without blanks and carets, or a name in quotes as it is. */
    public static String qualifiedName(String text) {
        return text.startsWith("\"") ? text.replaceAll("^\"|\"$", "")
                : CARETS.matcher(BLANKS.matcher(text).replaceAll("")).replaceAll("$1");
    }

    private static String unquote(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                return plain.toString();
            }
            boolean escape = character == '\\' && i + 1 < text.length() && "\"\\".indexOf(text.charAt(i + 1)) >= 0;
            plain.append(escape ? text.charAt(++i) : character);
        }
        throw new IllegalArgumentException("The text is not closed: end it with a quotation mark on the same line");
    }

    private static String date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a date: write it as year, month and day, such as 2025-08-02");
        }
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The date " + text + " does not exist", e);
        }
    }
}
