package org.gpailang.language.catalogue;

import java.util.List;

/** The shipped files, written in the language and always in scope: rulesets, licences and accelerators. */
public final class Catalogue {

    /** The package of the shipped files; its names are found after all others. */
    public static final String PACKAGE = "catalogue";

    /** The shipped files, as resources of this module. */
    public static final List<String> FILES = List.of("catalogue/rulesets.gpai", "catalogue/licences.gpai", "catalogue/licences-spdx.gpai",
            "catalogue/accelerators.gpai", "catalogue/accelerators-before-2017.gpai");

    /** The scheme of the shipped files' addresses. */
    public static final String SCHEME = "gpai-catalogue";

    /** The ruleset of files that choose none: the source document's own. */
    public static final String DEFAULT_RULESET = "consultation-2025-04";

    private Catalogue() {}
}
