package org.gpailang.core.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number as it is written in a file: {@code 1_000_000}, {@code 1,000,000}, {@code 15.6T}, {@code 3.8e25}, {@code 3.8·10²⁵}. */
public final class Numeral {

    /** The maximum number of characters of a number; no quantity of the field needs more. */
    public static final int MOST_CHARACTERS = 60;
    /** The largest power of ten that is accepted. */
    public static final int LARGEST_EXPONENT = 60;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String RAISED = "⁻?[" + SUPERSCRIPTS + "]+";
    private static final Pattern FORM = Pattern.compile("(?<mantissa>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9][0-9_]*)(?:\\.[0-9][0-9_]*)?)"
            + "(?:[eE](?<scale>[+-]?[0-9]+)|\\^(?<power>[0-9]+)|(?<raised>" + RAISED + "))?"
            + "(?:\\s*[x×*·]\\s*10(?:\\^(?<tens>[0-9]+)|(?<raisedTens>" + RAISED + ")))?"
            + "\\s*(?<suffix>[kKmMbBtT])?");

    private Numeral() {}

    /**
     * The exact value of a number's text.
     *
     * @throws NumberFormatException with a message for the user, if the text is not a number, or is too long or too large
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
        BigDecimal value = new BigDecimal(form.group("mantissa").replaceAll("[_,]", ""));
        if (form.group("scale") != null) {
            value = value.scaleByPowerOfTen(exponent(text, form.group("scale")));
        } else if (form.group("power") != null) {
            value = value.pow(exponent(text, form.group("power")));
        } else if (form.group("raised") != null) {
            value = raised(value, exponent(text, plain(form.group("raised"))));
        }
        if (form.group("tens") != null || form.group("raisedTens") != null) {
            String tens = form.group("tens") != null ? form.group("tens") : plain(form.group("raisedTens"));
            value = value.scaleByPowerOfTen(exponent(text, tens));
        }
        return form.group("suffix") == null ? value : value.scaleByPowerOfTen(power(form.group("suffix").charAt(0)));
    }

    /**
     * The canonical form of a number: no blanks, {@code _} between groups, {@code e} for a power of ten. A text that is not a number is
     * returned unchanged.
     */
    public static String canonical(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return text;
        }
        StringBuilder canonical = new StringBuilder(form.group("mantissa").replace(',', '_'));
        if (form.group("scale") != null) {
            canonical.append(text, form.end("mantissa"), form.end("scale"));
        } else if (form.group("power") != null) {
            canonical.append('^').append(form.group("power"));
        } else if (form.group("raised") != null) {
            String exponent = plain(form.group("raised"));
            boolean negative = exponent.startsWith("-");
            canonical = negative ? new StringBuilder("1e" + exponent) : canonical.append('^').append(exponent);
        }
        if (form.group("tens") != null || form.group("raisedTens") != null) {
            if (form.group("scale") != null || form.group("power") != null || form.group("raised") != null) {
                return text;
            }
            canonical.append('e').append(form.group("tens") != null ? form.group("tens") : plain(form.group("raisedTens")));
        }
        String suffix = form.group("suffix");
        return canonical.append(suffix == null ? "" : suffix.equals("k") ? suffix : suffix.toUpperCase(Locale.ROOT)).toString();
    }

    /** Whether a text is one superscript digit, or the superscript minus sign. */
    public static boolean isSuperscript(String text) {
        return text.length() == 1 && (text.equals("⁻") || SUPERSCRIPTS.contains(text));
    }

    private static String plain(String superscripts) {
        StringBuilder digits = new StringBuilder();
        superscripts.chars().forEach(raised -> digits.append(raised == '⁻' ? "-" : String.valueOf(SUPERSCRIPTS.indexOf(raised))));
        return digits.toString();
    }

    private static BigDecimal raised(BigDecimal base, int exponent) {
        if (exponent < 0 && base.compareTo(BigDecimal.TEN) != 0) {
            throw new NumberFormatException("Only 10 is raised to a negative power");
        }
        return exponent < 0 ? BigDecimal.ONE.scaleByPowerOfTen(exponent) : base.pow(exponent);
    }

    private static int power(char suffix) {
        return switch (suffix) {
            case 'k', 'K' -> 3;
            case 'm', 'M' -> 6;
            case 'b', 'B' -> 9;
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
