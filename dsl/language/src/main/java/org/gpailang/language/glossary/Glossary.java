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
 * What the words of the language mean: its keywords, its fixed words and its units. The texts stand on one page, under headings that
 * hold the words which share a text.
 */
public final class Glossary {

    private static final String PAGE = "/glossary.md";
    private static final String HEADING = "\n## ";

    private static final Map<String, String> TEXTS = texts();

    private Glossary() {}

    /**
     * What a word means, in a few sentences of Markdown that end with the citation in italics where it comes from the law; absent for what
     * is no word of the language. Case counts.
     */
    public static Optional<String> text(String word) {
        return Optional.ofNullable(TEXTS.get(word));
    }

    /** Every word that has a text. */
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
                    throw new IllegalStateException("'" + word + "' stands on the page twice");
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
