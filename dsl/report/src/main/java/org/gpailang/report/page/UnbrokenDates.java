package org.gpailang.report.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps dates and the names of rulesets on one line: browsers also break lines after the hyphen in {@code consultation-2025-04}. */
final class UnbrokenDates {

    /** An element without markup inside it, or a tag. */
    private static final Pattern MARKUP = Pattern.compile(
            "<(style|title|desc|text)\\b.*?</\\1\\s*>|<(?:\"[^\"]*+\"|[^\">]++)*+>", Pattern.DOTALL);
    /** A date with the words before it. */
    private static final Pattern DATE = Pattern.compile("\\b(?:[a-z]{1,20}-){0,2}\\d{4}-\\d{2}(?:-\\d{2})?\\b");

    private UnbrokenDates() {}

    /** The HTML with each date and each ruleset's name in its text in an element of its own. */
    static String in(String html) {
        StringBuilder result = new StringBuilder(html.length() + html.length() / 16);
        Matcher markup = MARKUP.matcher(html);
        Matcher dates = DATE.matcher(html).useTransparentBounds(true);
        int from = 0;
        while (from < html.length()) {
            int next = html.indexOf('<', from);
            int end = next < 0 ? html.length() : next;
            copy(html, from, end, dates, result);
            from = end;
            if (end < html.length()) {
                from = markup.region(end, html.length()).lookingAt() ? markup.end() : end + 1;
                result.append(html, end, from);
            }
        }
        return result.toString();
    }

    private static void copy(String html, int from, int end, Matcher dates, StringBuilder result) {
        int hyphen = html.indexOf('-', from);
        int copied = from;
        if (hyphen >= 0 && hyphen < end) {
            dates.region(from, end);
            while (dates.find()) {
                result.append(html, copied, dates.start()).append("<span class=\"number\">").append(dates.group()).append("</span>");
                copied = dates.end();
            }
        }
        result.append(html, copied, end);
    }
}
