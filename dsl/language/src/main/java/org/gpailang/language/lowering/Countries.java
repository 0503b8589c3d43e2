package org.gpailang.language.lowering;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The countries of ISO 3166, by their two letters and by what else people write. */
public final class Countries {

    private static final List<String> CODES = List.of(Locale.getISOCountries());
    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    /** The codes of two capital letters. */
    public static List<String> codes() {
        return CODES;
    }

    /**
     * The code of what a country is called otherwise: its English name, its three letters, its two letters in another case, or a code that
     * the Union uses instead ({@code EL}, {@code UK}).
     */
    public static Optional<String> code(String name) {
        return Optional.ofNullable(BY_NAME.get(folded(name)));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("the ", "").replaceAll("[^\\p{L}]", "");
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : CODES) {
            Locale country = new Locale("", code);
            names.put(folded(code), code);
            names.put(folded(country.getISO3Country()), code);
            names.put(folded(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        // the Union's own codes (Interinstitutional Style Guide, 7.1.1), and short names that are none of ISO 3166
        names.putAll(Map.of("el", "GR", "uk", "GB", "usa", "US", "greatbritain", "GB", "england", "GB", "czechrepublic", "CZ", "holland",
                "NL", "uae", "AE", "korea", "KR", "russianfederation", "RU"));
        return names;
    }
}
