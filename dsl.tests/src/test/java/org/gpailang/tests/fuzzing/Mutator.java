package org.gpailang.tests.fuzzing;

import java.util.List;
import java.util.Random;

/**
 * Changes texts at random: characters, words, lines, blocks, line ends, and parts of other texts. The same random numbers give the same
 * changes.
 */
final class Mutator {

    /** The kinds of changes. */
    enum Kind { CHARACTER, WORD, NUMBER, LINE, LINE_END, BLANK, BLOCK, SPLICE, TRUNCATE, NEST, REPEAT }

    /**
     * A changed text.
     *
     * @param kind the last kind of change that was made
     */
    record Mutation(Kind kind, String text) {}

    private static final int MOST_CHANGES = 4;
    private static final String CHARACTERS = "{}\"'/\\*^%+,;:#=_-.<>()[]|~`@$&!"
            + " \t\n\r\f\u000B\u0000\u0007\u001B\u0085\u00A0\u00AD\u200B\u200D\u2028\u2029"
            + "\u202E\u2066\u3000\uFEFF\uD83D\uDE00\uD800\uDC00éßİıЖ字×·²⁵“”‘’–0123456789abxXeEkMBT";
    /** Words of the language and statements that are often wrong. */
    static final List<String> WORDS = List.of("entity", "model", "modification", "system", "pretraining", "licence", "accelerator",
            "ruleset", "package", "import", "assess under", "compute", "x", "on", "at", "for", "basis", "within 10%", "unknown \"x\"",
            "initialised from", "merges", "mixture of", "of", "by", "placed on market", "via", "api", "waive", "reason \"r\"",
            "until 2030-01-01", "systemic-risk", "designated", "2025-08-02", "2025-02-30", "generates", "scope narrow", "data",
            "documents {", "technical \"t\"", "/*", "*/", "//", "{", "}",
            "\"", "rebuttal narrow-task \"r\"", "internal-use", "research-only", "excludes-union", "finetuning { compute 1e22 FLOP }",
            "H100-SXM5", "Apache-2.0", "extends", "above", "notified", "consortium of", "representative",
            "modification above 1/3 of threshold");
    private static final List<String> NUMBERS = List.of("0", "1", "-1", "7B", "7.", "1e", "10^", "10^25", "1e22", "1e999", "1e-60",
            "9".repeat(61), "1_000", "1,5", "1,000,000", "3.8·10²⁵", "0x10", "1/3", "0/0", "100%", "2025-", "2025-08-", "0000-00-00", "NaN",
            "1e60", "10^22.5");

    private final List<String> texts;
    private final List<String> words;
    private final String nested;
    private final int mostRepeated;
    private Random random;

    /**
     * Creates a mutator.
     *
     * @param texts the texts to change
     * @param words the words to insert
     * @param nested the beginning of a part that can be nested
     * @param mostRepeated the maximum number of times a part of a text is repeated or nested
     */
    Mutator(List<String> texts, List<String> words, String nested, int mostRepeated) {
        this.texts = texts;
        this.words = words;
        this.nested = nested;
        this.mostRepeated = mostRepeated;
    }

    /** A mutator of texts of the language. */
    static Mutator of(List<String> texts, int mostRepeated) {
        return new Mutator(texts, WORDS, "model N { ", mostRepeated);
    }

    /** One of the texts with one to four changes. */
    Mutation next(Random numbers) {
        random = numbers;
        String text = texts.get(random.nextInt(texts.size()));
        Kind kind = Kind.CHARACTER;
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            kind = Kind.values()[random.nextInt(Kind.values().length)];
            text = change(kind, text);
        }
        return new Mutation(kind, text);
    }

    private String change(Kind kind, String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(8));
        return switch (kind) {
            case CHARACTER -> text.substring(0, at) + character() + text.substring(end);
            case WORD -> text.substring(0, at) + " " + words.get(random.nextInt(words.size())) + " " + text.substring(end);
            case NUMBER -> number(text, at);
            case LINE -> line(text, at);
            case LINE_END -> text.replace("\n", List.of("\r", "\r\n", "\n\r", "\r\r\n", "\u2028", "\n\n").get(random.nextInt(6)));
            case BLANK -> text.replace(" ", List.of("\u00A0", "\t", "\u3000", "  ", "\uFEFF").get(random.nextInt(5)));
            case BLOCK -> block(text, at);
            case SPLICE -> splice(text, at);
            case TRUNCATE -> text.substring(0, at);
            case NEST -> text.substring(0, at) + nested.repeat(1 + random.nextInt(mostRepeated)) + text.substring(at);
            case REPEAT -> text.substring(0, end) + text.substring(at, end).repeat(1 + random.nextInt(mostRepeated)) + text.substring(end);
        };
    }

    private char character() {
        return random.nextInt(4) == 0 ? (char) random.nextInt(0x10000) : CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }

    private String number(String text, int at) {
        int from = at;
        while (from < text.length() && !Character.isDigit(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return text.substring(0, from) + NUMBERS.get(random.nextInt(NUMBERS.size())) + text.substring(to);
    }

    private String line(String text, int at) {
        int from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int to = text.indexOf('\n', from);
        String line = text.substring(Math.min(from, text.length()), to < 0 ? text.length() : to + 1);
        String rest = text.substring(to < 0 ? text.length() : to + 1);
        String head = text.substring(0, Math.min(from, text.length()));
        return switch (random.nextInt(3)) {
            case 0 -> head + rest;
            case 1 -> head + line + line + rest;
            default -> line + head + rest;
        };
    }

    private String block(String text, int at) {
        int open = text.indexOf('{', at);
        int close = open < 0 ? -1 : text.indexOf('}', open);
        if (close < 0) {
            return text + "}";
        }
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, open) + text.substring(close + 1);
            case 1 -> text.substring(0, open + 1) + text.substring(close);
            default -> text.substring(0, close) + text.substring(close + 1);
        };
    }

    private String splice(String text, int at) {
        String other = texts.get(random.nextInt(texts.size()));
        int from = random.nextInt(other.length() + 1);
        int to = Math.min(other.length(), from + random.nextInt(300));
        return text.substring(0, at) + other.substring(from, to) + text.substring(at);
    }
}
