package org.gpailang.exchange.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A statement of the language. It is made of keywords, numbers, dates, names of the catalogue and quoted texts only, so that what a foreign
 * file says cannot become another statement.
 *
 * @param keyword what it begins with; two statements with the same keyword state the same thing
 * @param text the whole statement, on one line
 */
public record Statement(String keyword, String text) {

    /** The most characters of a foreign text that are copied. */
    private static final int LONGEST = 300;
    /** The most figures before a suffix; more are grouped. */
    private static final int MOST_FIGURES = 6;
    /** The suffixes for a million, a thousand million and so on. */
    private static final String SUFFIXES = "MBT";

    /** A statement with a number and its unit; without a unit, the unit is empty. */
    public static Statement amount(String keyword, BigDecimal number, String unit) {
        return new Statement(keyword, keyword + " " + number(number) + (unit.isEmpty() ? "" : " " + unit));
    }

    /** A statement with a date. */
    public static Statement date(String keyword, LocalDate date) {
        return new Statement(keyword, keyword + " " + date);
    }

    /** A statement with a name. */
    public static Statement name(String keyword, String name) {
        return new Statement(keyword, keyword + " " + identifier(name));
    }

    /** A statement with a quoted text. */
    public static Statement text(String keyword, String text) {
        return new Statement(keyword, keyword + " " + quoted(text));
    }

    /** This statement with a quoted text at its end. */
    public Statement with(String text) {
        return new Statement(keyword, this.text + " " + quoted(text));
    }

    /**
     * A number as the language reads it, exactly: with a suffix if few figures are left, else with digits in groups of three or a power of
     * ten.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static String number(BigDecimal number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("not an amount: " + number);
        }
        BigDecimal exact = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= 15 || exponent <= -9) {
            return exact.movePointLeft(exponent).toPlainString() + "e" + exponent;
        }
        for (int i = SUFFIXES.length(); i > 0; i--) {
            BigDecimal count = exact.movePointLeft(3 * i + 3);
            if (exponent >= 3 * i + 3 && count.stripTrailingZeros().scale() <= 3 && count.precision() <= MOST_FIGURES) {
                return plain(count) + SUFFIXES.charAt(i - 1);
            }
        }
        return exponent >= 4 && exact.scale() <= 0 ? grouped(exact.toBigInteger().toString()) : plain(exact);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", "_");
    }

    /** A foreign text in quotation marks, on one line. */
    public static String quoted(String text) {
        return '"' + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A foreign text on one line, without control characters and shortened if it is long; for comments and titles. */
    public static String line(String text) {
        String clean = visible(text.substring(0, Math.min(text.length(), 4 * LONGEST)));
        int length = clean.codePointCount(0, clean.length());
        return length <= LONGEST ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** A text on one line, without control characters. */
    public static String visible(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().map(Statement::visible).forEach(line::appendCodePoint);
        return line.toString().replaceAll(" +", " ").strip();
    }

    /** A space instead of a character that ends a line, is invisible or changes the direction of the text. */
    private static int visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> ' ';
            default -> character;
        };
    }

    /** A foreign name as an identifier: what cannot be in a name becomes a hyphen. */
    public static String identifier(String name) {
        String identifier = name.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("-{2,}", "-").replaceAll("^[^A-Za-z]+|[^A-Za-z0-9]+$", "");
        String shortened = identifier.substring(0, Math.min(80, identifier.length())).replaceAll("[^A-Za-z0-9]+$", "");
        return List.of("by", "of", "extends").contains(shortened) ? "^" + shortened : shortened;
    }
}
