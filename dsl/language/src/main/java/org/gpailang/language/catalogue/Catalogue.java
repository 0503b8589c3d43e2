package org.gpailang.language.catalogue;

import java.util.List;

/** The files of the catalogue: rulesets, licences and accelerators, written in the language and always in scope. */
public final class Catalogue {

    /** The package of the shipped files; a name is looked up in it last. */
    public static final String PACKAGE = "catalogue";

    /** The shipped files, as resources of this module. */
    public static final List<String> FILES = List.of("catalogue/rulesets.gpai", "catalogue/licences.gpai", "catalogue/licences-spdx.gpai",
            "catalogue/accelerators.gpai", "catalogue/accelerators-before-2017.gpai");

    /** The scheme of the URIs of the shipped files. */
    public static final String SCHEME = "gpai-catalogue";

    /** The ruleset of files that do not choose one. */
    public static final String DEFAULT_RULESET = "consultation-2025-04";

    private Catalogue() {}
}
