package org.gpailang.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.IntFunction;

/** The notation of numbers. Numbers are rounded only here, independently of the locale. */
public final class Notation {

    /** The precision of a quotient that is only displayed, with far more figures than are shown. */
    public static final MathContext DISPLAY = new MathContext(34, RoundingMode.HALF_UP);

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String[] PREFIXES = {"", "K", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q"};
    private static final int FEWEST_FIGURES = 3;

    private Notation() {}

    /** The number to three significant figures, such as {@code 3.81·10²⁵} or {@code 10²²} or {@code 0}. */
    public static String threeFigures(BigDecimal number) {
        return scientific(number, 3);
    }

    /** The number with a power of ten, to a number of significant figures, without trailing zeros. */
    public static String scientific(BigDecimal number, int figures) {
        BigDecimal rounded = round(number, figures);
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        if (exponent == 0) {
            return mantissa;
        }
        return (mantissa.equals("1") ? "" : mantissa + "·") + "10" + superscript(exponent);
    }

    /** The power of ten of the number in scientific notation: {@code 10²⁵} for 3.8·10²⁵. */
    public static String powerOfTen(BigDecimal number) {
        return number.signum() == 0 ? "0" : "10" + superscript(number.precision() - number.scale() - 1);
    }

    /** The number with a power of ten and with exactly this number of significant figures, as in a notification: {@code 4.0·10²⁵}. */
    public static String withFigures(BigDecimal number, int figures) {
        BigDecimal rounded = round(number, figures);
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal mantissa = rounded.movePointLeft(exponent).setScale(figures - 1, RoundingMode.UNNECESSARY);
        return mantissa.toPlainString() + "·10" + superscript(exponent);
    }

    /**
     * The number with at least three figures, and as many as are required to distinguish it from a limit: 9.9996·10²⁴ is not shown as 10²⁵.
     */
    public static String besides(BigDecimal number, BigDecimal limit) {
        return scientific(number, figuresBesides(number, limit, figures -> round(number, figures)));
    }

    /** As {@link #besides(BigDecimal, BigDecimal)}, in plain digits: 5.001 for the limit 5. */
    public static String plainBesides(BigDecimal number, BigDecimal limit) {
        return plain(number, figuresBesides(number, limit, figures -> new BigDecimal(plain(number, figures))));
    }

    private static int figuresBesides(BigDecimal number, BigDecimal limit, IntFunction<BigDecimal> shown) {
        int side = number.compareTo(limit);
        int figures = FEWEST_FIGURES;
        while (side != 0 && figures < number.precision() && shown.apply(figures).compareTo(limit) != side) {
            figures++;
        }
        return figures;
    }

    /** The number in plain digits, to a number of significant figures: {@code 24576}, {@code 0.65}. */
    public static String plain(BigDecimal number, int figures) {
        BigDecimal rounded = number.precision() - number.scale() >= figures
                ? number.setScale(0, RoundingMode.HALF_UP)
                : round(number, figures);
        BigDecimal stripped = rounded.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** The number in the notation of programs and data files, with at most this number of figures: {@code 3.81e25}, {@code 54}. */
    public static String program(BigDecimal number, int figures) {
        BigDecimal rounded = round(number, figures).stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent > 6) {
            return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
        }
        return rounded.toPlainString();
    }

    /** The number to a number of significant figures, rounded half up. */
    public static BigDecimal round(BigDecimal number, int figures) {
        return number.round(new MathContext(figures, RoundingMode.HALF_UP));
    }

    static String withPrefix(BigDecimal number, String unit) {
        int prefix = 0;
        BigDecimal rest = number;
        while (rest.compareTo(BigDecimal.valueOf(1_000)) >= 0 && prefix < PREFIXES.length - 1) {
            rest = rest.movePointLeft(3);
            prefix++;
        }
        return plain(rest, 4) + " " + PREFIXES[prefix] + unit;
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(exponent).toCharArray()) {
            text.append(digit == '-' ? '⁻' : SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
