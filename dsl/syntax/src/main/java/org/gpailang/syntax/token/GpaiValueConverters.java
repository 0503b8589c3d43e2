package org.gpailang.syntax.token;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.gpailang.core.quantity.Months;
import org.gpailang.core.quantity.Numeral;

/**
 * Converts tokens to values. For an invalid token the value is null, so that the statement remains; {@link #problem} gives the reason,
 * which is reported on the token itself.
 */
public class GpaiValueConverters implements IValueConverterService {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CARETS = Pattern.compile("(^|/)\\^");

    private static final Map<String, Function<String, ?>> CHECKED = Map.of("STRING", GpaiValueConverters::unquote, "NUMBER", Numeral::parse,
            "DATE", GpaiValueConverters::date);
    /**
     * The conversion by rule: names lose the caret before a keyword and texts their quotation marks, numbers become exact decimals, and
     * dates, months and quarters, which must exist, stay text.
     */
    private static final Map<String, Function<String, ?>> VALUES = Map.of("ID", text -> text.startsWith("^") ? text.substring(1) : text,
            "QualifiedName", GpaiValueConverters::qualifiedName, "STRING", GpaiValueConverters::unquote, "NUMBER", Numeral::parse,
            "DATE", GpaiValueConverters::date);
    private static final Map<String, String> CODES = Map.of("STRING", SyntaxMessages.TEXT, "NUMBER", "syntax/number", "DATE",
            "syntax/date");

    /** The reason why a token of a terminal rule has no value; empty if it has one. */
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
            // the error is added to the token when the whole text has been parsed
            return null;
        }
    }

    @Override
    public String toString(Object value, String rule) {
        throw new IllegalStateException("Syntax trees are not written back to text.");
    }

    /** The qualified name without blanks and carets, or the name in quotation marks unchanged. */
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
        if (Months.parse(text).isPresent()) {
            return text.toUpperCase(Locale.ROOT);
        }
        if (!DATE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a date: write it as year, month and day, such as 2025-08-02. If the"
                    + " day is not known, write the month, 2025-08, or the quarter, 2025-Q3");
        }
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("The date " + text + " does not exist", e);
        }
    }
}
