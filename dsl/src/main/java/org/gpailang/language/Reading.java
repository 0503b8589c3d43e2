package org.gpailang.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.ruleset.Ruleset;

/**
 * A set of files that were read together.
 *
 * @param files the files, in the order of their names
 * @param catalogue the files of the catalogue that they were read with
 * @param names what names mean in them
 * @param rulesets the rulesets that can be chosen by name: the catalogue's and the files' own
 */
public record Reading(List<ReadFile> files, List<ReadFile> catalogue, Names names, Map<String, Ruleset> rulesets) {

    /** What the files state. */
    public Facts facts() {
        return new Facts(files.stream().map(ReadFile::facts).toList());
    }

    /** The ruleset of each file: the one that it chooses, or the default. */
    public Function<FileFacts, Ruleset> rulesetOf() {
        Map<String, Ruleset> chosen = new HashMap<>();
        files.forEach(file -> chosen.put(file.facts().file(), file.ruleset()));
        return file -> chosen.get(file.file());
    }
}
