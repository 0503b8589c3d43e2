package org.gpailang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Model;
import org.gpailang.language.ReadFile;
import org.gpailang.language.Reading;
import org.gpailang.language.Source;
import org.gpailang.language.SourceReader;

/** Reads texts without assessing them. */
final class Reads {

    private static final SourceReader READER = SourceReader.standalone();

    private Reads() {}

    /** Several texts read together, called {@code 0.gpai}, {@code 1.gpai} and so on. */
    static Reading together(String... texts) {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            sources.add(new Source(i + ".gpai", texts[i]));
        }
        return READER.read(sources);
    }

    /** One text, with whatever is wrong with it. */
    static ReadFile file(String text) {
        return READER.read(List.of(new Source(Assessed.FILE, text))).files().get(0);
    }

    /** What a text states in which nothing is wrong. */
    static FileFacts facts(String text) {
        ReadFile file = file(text);
        assertEquals(List.of(), file.problems());
        assertEquals(List.of(), file.facts().mismatches());
        return file.facts();
    }

    /** The only model of a text in which nothing is wrong. */
    static Model model(String text) {
        List<Model> models = facts(text).models();
        assertEquals(1, models.size());
        return models.get(0);
    }
}
