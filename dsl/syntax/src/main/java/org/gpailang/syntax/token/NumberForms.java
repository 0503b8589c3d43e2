package org.gpailang.syntax.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.antlr.runtime.CommonToken;
import org.gpailang.core.quantity.Numeral;
import org.gpailang.core.quantity.Unit;

/**
 * Joins the tokens of numbers and units as people write them. The lexer splits {@code 7 B}, {@code 1,000,000}, {@code 3.8·10²⁵} and
 * {@code GPU hours} into several tokens, which become one; {@code 3kWh}, which it splits after the {@code k}, becomes a number and a unit.
 * This depends on neighbouring tokens of the same line, which a context-free lexer cannot inspect.
 */
public final class NumberForms {

    private static final Pattern SUFFIX = Pattern.compile("[kKmMbBtT]");
    private static final Pattern ENDS_IN_SUFFIX = Pattern.compile(".*[0-9][kKmMbBtT]");
    private static final Pattern FIRST_GROUP = Pattern.compile("[0-9]{1,3}");
    private static final Pattern GROUP = Pattern.compile("[0-9]{3}");
    private static final Pattern LAST_GROUP = Pattern.compile("[0-9]{3}\\.[0-9_]+[kKmMbBtT]?|[0-9]{3}[kKmMbBtT]?");
    private static final Pattern POWER_OF_TEN = Pattern.compile("10(\\^[0-9]+)?");
    private static final String MULTIPLICATION = "x×*·";
    /** The largest number of tokens in a unit: {@code EUR per GPU hour}. */
    private static final int LONGEST_UNIT = 4;

    private final TokenKinds kinds;
    private final List<CommonToken> tokens;
    private final List<CommonToken> joined;

    private NumberForms(TokenKinds kinds, List<CommonToken> tokens) {
        this.kinds = kinds;
        this.tokens = tokens;
        this.joined = new ArrayList<>(tokens.size());
    }

    /** The tokens of a text, with each number and each unit as one token. */
    public static List<CommonToken> join(TokenKinds kinds, List<CommonToken> tokens) {
        NumberForms forms = new NumberForms(kinds, tokens);
        int at = 0;
        while (at < tokens.size()) {
            at = kinds.isNumber(tokens.get(at)) ? forms.number(at) : forms.copy(at);
        }
        return forms.joined;
    }

    private int copy(int at) {
        joined.add(tokens.get(at));
        return at + 1;
    }

    /** Adds the number at an index and its unit, and returns the index of the next token. */
    private int number(int first) {
        Optional<Integer> split = splitBeforeUnit(first);
        if (split.isPresent()) {
            return split.get();
        }
        int last = superscripts(thousands(first));
        last = suffix(first, power(first, last));
        joined.add(last == first ? tokens.get(first) : joined(first, last, kinds.ofTerminal("NUMBER")));
        return unit(last + 1);
    }

    /** Adds {@code 3} and {@code kWh} for {@code 3k} and {@code Wh}, and returns the index of the next token; empty for other tokens. */
    private Optional<Integer> splitBeforeUnit(int at) {
        CommonToken number = tokens.get(at);
        if (!isName(at + 1) || !ENDS_IN_SUFFIX.matcher(number.getText()).matches()) {
            return Optional.empty();
        }
        String letter = number.getText().substring(number.getText().length() - 1);
        String word = tokens.get(at + 1).getText();
        if (Unit.of(word).isPresent() || Unit.of(letter + word).isEmpty()) {
            return Optional.empty();
        }
        CommonToken digits = new CommonToken(number);
        digits.setStopIndex(number.getStopIndex() - 1);
        digits.setText(number.getText().substring(0, number.getText().length() - 1));
        CommonToken unit = new CommonToken(tokens.get(at + 1));
        unit.setStartIndex(unit.getStartIndex() - 1);
        unit.setCharPositionInLine(unit.getCharPositionInLine() - 1);
        unit.setText(letter + word);
        joined.add(digits);
        joined.add(unit);
        return Optional.of(at + 2);
    }

    /** The index of the last token of {@code 1,000,000}. {@code 1,500B} may be meant as a decimal comma, and is not joined. */
    private int thousands(int first) {
        int last = first;
        boolean matches = FIRST_GROUP.matcher(tokens.get(first).getText()).matches();
        while (matches && isText(last + 1, ",") && last + 2 < tokens.size() && kinds.isNumber(tokens.get(last + 2))) {
            String group = tokens.get(last + 2).getText();
            boolean another = GROUP.matcher(group).matches();
            boolean suffixed = ENDS_IN_SUFFIX.matcher(group).matches();
            if (!another && (!LAST_GROUP.matcher(group).matches() || suffixed && last == first)) {
                break;
            }
            last += 2;
            matches = another;
        }
        return last;
    }

    private int superscripts(int number) {
        int last = number;
        while (last + 1 < tokens.size() && Numeral.isSuperscript(tokens.get(last + 1).getText())) {
            last++;
        }
        return last;
    }

    /** The index of the last token of {@code 3.8·10²⁵}. */
    private int power(int first, int last) {
        int sign = nextOnLine(last);
        int ten = sign < 0 || tokens.get(sign).getText().length() != 1 || MULTIPLICATION.indexOf(tokens.get(sign).getText().charAt(0)) < 0
                ? -1 : nextOnLine(sign);
        if (ten < 0 || last != first && superscripts(first) == last || !POWER_OF_TEN.matcher(tokens.get(ten).getText()).matches()) {
            return last;
        }
        int end = superscripts(ten);
        boolean power = end > ten || tokens.get(ten).getText().length() > 2;
        return power && !ENDS_IN_SUFFIX.matcher(tokens.get(last).getText()).matches() ? end : last;
    }

    private int suffix(int first, int last) {
        int next = nextOnLine(last);
        boolean suffix = next >= 0 && isName(next) && SUFFIX.matcher(tokens.get(next).getText()).matches()
                && !ENDS_IN_SUFFIX.matcher(tokens.get(first).getText()).matches()
                && !ENDS_IN_SUFFIX.matcher(tokens.get(last).getText()).matches();
        return suffix ? next : last;
    }

    /**
     * Adds the unit after a number if it is written as several words, such as {@code EUR a GPU-hour} or {@code EUR/GPU-hour}, or as the
     * keyword {@code parameters}, and returns the index of the next token.
     */
    private int unit(int after) {
        int first = nextOnLine(after - 1);
        if (first < 0) {
            return after;
        }
        int last = severalWords(first);
        if (last > first) {
            joined.addAll(tokens.subList(after, first));
            joined.add(joined(first, last, kinds.name()));
            return last + 1;
        }
        int second = nextOnLine(first);
        boolean statement = second >= 0 && kinds.isNumber(tokens.get(second)) && !inEstimate();
        if (isText(first, "parameters") && !statement) {
            joined.addAll(tokens.subList(after, first));
            CommonToken unit = new CommonToken(tokens.get(first));
            unit.setType(kinds.name());
            joined.add(unit);
            return first + 1;
        }
        return after;
    }

    /** The index of the last token of the longest unit of several words; the first index if there is none. */
    private int severalWords(int first) {
        int last = first;
        StringBuilder text = new StringBuilder();
        int at = first;
        for (int words = 1; words <= LONGEST_UNIT && at >= 0 && (isName(at) || words > 1 && joinsUnits(at)); words++) {
            text.append(words == 1 ? "" : " ").append(tokens.get(at).getText());
            // units with a slash in their preferred form, such as FLOP/s, are units of the grammar
            if (words > 1 && Unit.of(text.toString()).filter(unit -> unit.symbol().indexOf('/') < 0).isPresent()) {
                last = at;
            }
            at = nextOnLine(at);
        }
        return last;
    }

    private boolean joinsUnits(int at) {
        return isText(at, "/") || isText(at, "of");
    }

    /** Whether the tokens added last belong to an estimate of compute. */
    private boolean inEstimate() {
        for (int at = joined.size() - 1; at >= 0; at--) {
            String keyword = kinds.keyword(joined.get(at));
            if (!keyword.isEmpty() && !keyword.equals("x")) {
                return keyword.equals("compute");
            }
        }
        return false;
    }

    private CommonToken joined(int first, int last, int type) {
        CommonToken token = new CommonToken(tokens.get(first));
        StringBuilder text = new StringBuilder();
        tokens.subList(first, last + 1).forEach(part -> text.append(kinds.blank(part)
                ? " ".repeat(part.getText().length()) : part.getText()));
        token.setText(text.toString());
        token.setType(type);
        token.setStopIndex(tokens.get(last).getStopIndex());
        return token;
    }

    /** The index of the next token that is not a blank, if it is on the same line and not a comment; else -1. */
    private int nextOnLine(int at) {
        int next = at + 1;
        if (next < tokens.size() && kinds.blank(tokens.get(next))
                && tokens.get(next).getText().indexOf('\n') < 0 && tokens.get(next).getText().indexOf('\r') < 0) {
            next++;
        }
        return next < tokens.size() && !kinds.hidden(tokens.get(next)) ? next : -1;
    }

    private boolean isName(int at) {
        return at < tokens.size() && kinds.isName(tokens.get(at));
    }

    private boolean isText(int at, String text) {
        return at < tokens.size() && tokens.get(at).getText().equals(text);
    }
}
