package org.gpailang.language;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.gpailang.core.quantity.Numeral;

/** Turns tokens into values. A token that has no value is an error at its place and leaves the value out; the statement stays. */
@Singleton
public class Values extends AbstractDeclarativeValueConverterService {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A name; one that is a keyword is written with a caret before it. */
    @ValueConverter(rule = "ID")
    public IValueConverter<String> name() {
        return new Converter<>(text -> text.startsWith("^") ? text.substring(1) : text, "syntax/name");
    }

    /** A qualified name; each part may have a caret. */
    @ValueConverter(rule = "QualifiedName")
    public IValueConverter<String> qualifiedName() {
        return new Converter<>(text -> text.replaceAll("\\s+", "").replaceAll("(^|/)\\^", "$1"), "syntax/name");
    }

    /** Text in quotes, in which a backslash makes the next character plain. */
    @ValueConverter(rule = "STRING")
    public IValueConverter<String> text() {
        return new Converter<>(Values::unquote, "syntax/text");
    }

    /** An exact decimal number. */
    @ValueConverter(rule = "NUMBER")
    public IValueConverter<BigDecimal> number() {
        return new Converter<>(Numeral::parse, "syntax/number");
    }

    /** A date that exists, kept in the form in which it is written. */
    @ValueConverter(rule = "DATE")
    public IValueConverter<String> date() {
        return new Converter<>(Values::date, "syntax/date");
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

    /** A value converter exception whose message is for the reader and whose code tells what is wrong. */
    static final class BadValue extends ValueConverterException {

        private static final long serialVersionUID = 1L;

        private final String code;

        BadValue(String code, String message, INode node, Exception cause) {
            super(message, node, cause);
            this.code = code;
        }

        /** The code of the finding. */
        String code() {
            return code;
        }
    }

    private interface Conversion<T> {
        T of(String text);
    }

    private static final class Converter<T> extends AbstractNullSafeConverter<T> {

        private final Conversion<T> conversion;
        private final String code;

        Converter(Conversion<T> conversion, String code) {
            this.conversion = conversion;
            this.code = code;
        }

        @Override
        protected T internalToValue(String text, INode node) {
            try {
                return conversion.of(text);
            } catch (IllegalArgumentException e) {
                throw new BadValue(code, e.getMessage(), node, e);
            }
        }

        @Override
        protected String internalToString(T value) {
            return value.toString();
        }
    }
}
