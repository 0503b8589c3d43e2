package org.gpailang.language.lowering;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages of ISO 639, by their two letters. */
public final class Languages {

    private static final List<String> CODES = Stream.of(Locale.getISOLanguages()).filter(code -> code.length() == 2)
            .map(code -> code.toUpperCase(Locale.ROOT)).sorted().toList();

    private Languages() {}

    /** The codes in capital letters. */
    public static List<String> codes() {
        return CODES;
    }
}
