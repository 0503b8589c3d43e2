package org.gpailang.language;

import com.google.common.collect.Lists;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param settled whether every file was read with what names mean now; otherwise some that are out of focus were read earlier
 */
public record Reading(List<ReadFile> files, List<ReadFile> catalogue, Names names, Map<String, Ruleset> rulesets, boolean settled) {

    /** A file by its name. */
    public Optional<ReadFile> file(String name) {
        return index(name) < 0 ? Optional.empty() : Optional.of(files.get(index(name)));
    }

    /** Where a file stands among the others; negative where it is not one of them. */
    public int index(String name) {
        return Collections.binarySearch(Lists.transform(files, file -> file.source().name()), name);
    }

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
