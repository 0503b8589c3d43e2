package org.gpailang.language.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Explanations of the words of the language: its keywords, its fixed words and its units. They are sections of one page, whose headings
 * list the words that share an explanation.
 */
public final class Glossary {

    private static final String PAGE = "/glossary.md";
    private static final String HEADING = "\n## ";

    private static final Map<String, String> TEXTS = texts();

    private Glossary() {}

    /**
     * The explanation of a word in a few sentences of Markdown, which end with the citation in italics if it is based on the law; empty for
     * words that are not in the language. Case-sensitive.
     */
    public static Optional<String> text(String word) {
        return Optional.ofNullable(TEXTS.get(word));
    }

    /** All words that have an explanation. */
    public static Set<String> words() {
        return TEXTS.keySet();
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        String page = page();
        for (String entry : page.substring(page.indexOf(HEADING) + HEADING.length()).split(HEADING)) {
            int end = entry.indexOf('\n');
            String text = entry.substring(end).strip();
            for (String word : entry.substring(0, end).split(", ")) {
                if (texts.put(word, text) != null) {
                    throw new IllegalStateException("'" + word + "' is on the page twice");
                }
            }
        }
        return Collections.unmodifiableMap(texts);
    }

    private static String page() {
        try (InputStream page = Glossary.class.getResourceAsStream(PAGE)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
