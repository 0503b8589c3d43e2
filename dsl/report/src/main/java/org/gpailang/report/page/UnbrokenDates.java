package org.gpailang.report.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps dates and the names of rulesets on one line: browsers also break lines after the hyphen in {@code consultation-2025-04}. */
final class UnbrokenDates {

    /** The elements whose content stays as it is. */
    private static final List<String> KEPT = List.of("style", "title", "desc", "text");
    /** A date with the words before it. */
    private static final Pattern DATE = Pattern.compile("\\b(?:[a-z]{1,20}-){0,2}\\d{4}-\\d{2}(?:-\\d{2})?\\b");

    private UnbrokenDates() {}

    /** The HTML with each date and each ruleset's name in its text in an element of its own. */
    static String in(String html) {
        StringBuilder result = new StringBuilder(html.length() + html.length() / 16);
        Matcher dates = DATE.matcher(html).useTransparentBounds(true);
        int from = 0;
        while (from < html.length()) {
            int next = html.indexOf('<', from);
            int end = next < 0 ? html.length() : next;
            copy(html, from, end, dates, result);
            from = end;
            if (end < html.length()) {
                from = afterMarkup(html, end);
                result.append(html, end, from);
            }
        }
        return result.toString();
    }

    /** The end of the tag, or of the element that is kept, that begins at an offset; if it has none, the offset after the bracket. */
    private static int afterMarkup(String html, int begin) {
        int tag = afterTag(html, begin);
        for (String name : KEPT) {
            int after = begin + 1 + name.length();
            if (html.startsWith(name, begin + 1) && tag > after && !Character.isLetterOrDigit(html.charAt(after))
                    && html.charAt(tag - 2) != '/') {
                int end = html.indexOf("</" + name, tag);
                return end < 0 ? tag : afterTag(html, end);
            }
        }
        return tag;
    }

    private static int afterTag(String html, int begin) {
        boolean quoted = false;
        for (int i = begin + 1; i < html.length(); i++) {
            char character = html.charAt(i);
            quoted ^= character == '"';
            if (character == '>' && !quoted) {
                return i + 1;
            }
        }
        return begin + 1;
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
