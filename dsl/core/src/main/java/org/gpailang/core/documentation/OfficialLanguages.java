package org.gpailang.core.documentation;

import java.util.Set;

/** The 24 official languages of the Union (Regulation No 1/1958), by their codes in ISO 639. */
public final class OfficialLanguages {

    /** Their codes. */
    public static final Set<String> CODES = Set.of("BG", "CS", "DA", "DE", "EL", "EN", "ES", "ET", "FI", "FR", "GA", "HR", "HU", "IT", "LT",
            "LV", "MT", "NL", "PL", "PT", "RO", "SK", "SL", "SV");

    private OfficialLanguages() {}
}
