package org.gpailang.core.quantity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number as it is written in a file: {@code 1_000_000}, {@code 15.6T}, {@code 3.8e25}, {@code 10^22}. */
public final class Numeral {

    /** The most characters a number may have; no quantity of the field needs more. */
    public static final int MOST_CHARACTERS = 60;
    /** The largest power of ten that is read. */
    public static final int LARGEST_EXPONENT = 60;

    private static final String DIGITS = "[0-9][0-9_]*";
    private static final Pattern FORM = Pattern.compile(
            "(" + DIGITS + "(?:\\." + DIGITS + ")?)(?:[eE]([+-]?[0-9]+)|\\^([0-9]+))?([kKMBT])?");

    private Numeral() {}

    /**
     * The exact value of a number's text.
     *
     * @throws NumberFormatException with a message for the reader, if the text is no number, is too long or too large
     */
    public static BigDecimal parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new NumberFormatException("A number of " + text.length() + " characters is longer than any quantity needs (at most "
                    + MOST_CHARACTERS + "): write it with a suffix or a power of ten, such as 15.6T or 3.8e25");
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new NumberFormatException("'" + text + "' is not a number: write it like 1_000_000, 15.6T, 3.8e25 or 10^22");
        }
        BigDecimal mantissa = new BigDecimal(form.group(1).replace("_", ""));
        int suffix = form.group(4) == null ? 0 : power(form.group(4).charAt(0));
        if (form.group(3) != null) {
            return mantissa.pow(exponent(text, form.group(3))).scaleByPowerOfTen(suffix);
        }
        int exponent = form.group(2) == null ? 0 : exponent(text, form.group(2));
        return mantissa.scaleByPowerOfTen(exponent + suffix);
    }

    private static int power(char suffix) {
        return switch (suffix) {
            case 'k', 'K' -> 3;
            case 'M' -> 6;
            case 'B' -> 9;
            default -> 12;
        };
    }

    private static int exponent(String text, String digits) {
        BigDecimal exponent = new BigDecimal(digits);
        if (exponent.abs().compareTo(BigDecimal.valueOf(LARGEST_EXPONENT)) > 0) {
            throw new NumberFormatException("The exponent of " + text + " is beyond anything that was ever computed (at most "
                    + LARGEST_EXPONENT + ")");
        }
        return exponent.intValueExact();
    }
}
