package org.gpailang.report.page;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps dates and the names of rulesets on one line: browsers also break lines after the hyphen in {@code consultation-2025-04}. */
final class UnbrokenDates {

    /** An element without markup inside it, a tag, or a date with the words before it. */
    private static final Pattern PARTS = Pattern.compile("<(style|title|desc|text)\\b.*?</\\1\\s*>|<(?:\"[^\"]*+\"|[^\">]++)*+>"
            + "|\\b(?:[a-z]{1,20}-){0,2}\\d{4}-\\d{2}(?:-\\d{2})?\\b", Pattern.DOTALL);

    private UnbrokenDates() {}

    /** The HTML with each date and each ruleset's name in its text in an element of its own. */
    static String in(String html) {
        return PARTS.matcher(html).replaceAll(UnbrokenDates::unbroken);
    }

    private static String unbroken(MatchResult part) {
        String text = part.group();
        return Matcher.quoteReplacement(text.startsWith("<") ? text : "<span class=\"number\">" + text + "</span>");
    }
}
