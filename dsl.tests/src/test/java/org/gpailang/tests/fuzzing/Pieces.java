package org.gpailang.tests.fuzzing;

import java.util.List;
import java.util.Random;

/** Makes texts of pieces and single characters. */
final class Pieces {

    /** Texts that are markup, commands, formulas or escape sequences in one of the outputs. */
    static final List<String> HOSTILE = List.of("<script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</title></style></svg><b>",
            "]]>", "&xxe;", "<!DOCTYPE x>", "<!--", "-->", "[x](javascript:alert(1))", "![y](http://e.example/z)", "`", "|", "\\|", "*",
            "_", "# ", "- ", "> ", "1. ", "~~~", "```", "%0A::error::x", "::stop-commands::t", "::set-output name=a::b", "%25",
            "=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "\r\n", "\n", "\r", "\u001B[2J", "\u0007", "\u009B1m", "\u0000", "\u202E",
            "\u2066", "\u200F", "\u2028", "\uFEFF", "\uD83D", "\uDE00", "\uD83D\uDE00", "\uFFFE", "$(id)", "`id`", "%s", "%n", "%1$s",
            "${x}", "{{x}}", "<%x%>", "&lt;", "&#x202E;", "\"", "'", "\\", "\\u0041", ",", ";", "é", "İ", "ß", "ا", "中", "a", "b ", " ",
            "1");

    private Pieces() {}

    /** One to some pieces in sequence; one in four is a character instead, seldom any character at all. */
    static String joined(Random random, List<String> pieces, int most) {
        StringBuilder text = new StringBuilder();
        for (int count = 1 + random.nextInt(most); count > 0; count--) {
            int choice = random.nextInt(16);
            if (choice == 0) {
                text.append((char) random.nextInt(0x10000));
            } else if (choice < 4) {
                text.append((char) (' ' + random.nextInt('~' - ' ' + 1)));
            } else {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
        }
        return text.toString();
    }
}
