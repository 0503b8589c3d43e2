package org.gpailang.syntax.token;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.gpailang.core.quantity.Numeral;
import org.gpailang.syntax.recovery.RepairMessages;

/**
 * Turns tokens into values. A token that has none leaves the value out, and the statement stays; {@link #problem} says why, so that
 * {@link RepairMessages} can put the error on the token itself.
 */
@Singleton
public class GpaiValueConverters extends AbstractDeclarativeValueConverterService {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CARETS = Pattern.compile("(^|/)\\^");

    private static final Map<String, Function<String, ?>> CHECKED = Map.of("STRING", GpaiValueConverters::unquote, "NUMBER", Numeral::parse,
            "DATE", GpaiValueConverters::date);
    private static final Map<String, String> CODES = Map.of("STRING", SyntaxMessages.TEXT, "NUMBER", "syntax/number", "DATE", "syntax/date");

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

    /** A name; one that is a keyword is written with a caret before it. */
    @ValueConverter(rule = "ID")
    public IValueConverter<String> name() {
        return new Converter<>(text -> text.startsWith("^") ? text.substring(1) : text);
    }

    /** A name, which may be one of the words that came to the language later. */
    @ValueConverter(rule = "Name")
    public IValueConverter<String> anyName() {
        return name();
    }

    /** A qualified name that does not begin with one of those words. */
    @ValueConverter(rule = "PlainName")
    public IValueConverter<String> plainName() {
        return qualifiedName();
    }

    /** A qualified name; each part may have a caret. */
    @ValueConverter(rule = "QualifiedName")
    public IValueConverter<String> qualifiedName() {
        return new Converter<>(GpaiValueConverters::qualifiedName);
    }

    /** Text in quotes, in which a backslash makes the next character plain. */
    @ValueConverter(rule = "STRING")
    public IValueConverter<String> text() {
        return new Converter<>(GpaiValueConverters::unquote);
    }

    /** An exact decimal number. */
    @ValueConverter(rule = "NUMBER")
    public IValueConverter<BigDecimal> number() {
        return new Converter<>(Numeral::parse);
    }

    /** A date that exists, kept in the form in which it is written. */
    @ValueConverter(rule = "DATE")
    public IValueConverter<String> date() {
        return new Converter<>(GpaiValueConverters::date);
    }

    /** A qualified name without blanks and carets. */
    public static String qualifiedName(String text) {
        return CARETS.matcher(BLANKS.matcher(text).replaceAll("")).replaceAll("$1");
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

    private static final class Converter<T> extends AbstractNullSafeConverter<T> {

        private final Function<String, T> conversion;

        Converter(Function<String, T> conversion) {
            this.conversion = conversion;
        }

        @Override
        protected T internalToValue(String text, INode node) {
            try {
                return conversion.apply(text);
            } catch (IllegalArgumentException e) {
                // the error is put on the token when the whole text has been parsed
                return null;
            }
        }

        @Override
        protected String internalToString(T value) {
            return value.toString();
        }
    }
}
