package org.gpailang.language.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.names.SymbolTable;

/** A set of files that were read together. */
public final class Program {

    private final List<LinkedFile> files;
    private final SymbolTable names;
    private final Map<String, Ruleset> rulesets;
    private final Map<String, Integer> indexes = new HashMap<>();

    /**
     * @param files the files, in the order of their names
     * @param names what names mean in them
     * @param rulesets the rulesets that can be chosen, by their names
     */
    public Program(List<LinkedFile> files, SymbolTable names, Map<String, Ruleset> rulesets) {
        this.files = files;
        this.names = names;
        this.rulesets = rulesets;
        for (int i = 0; i < files.size(); i++) {
            indexes.put(files.get(i).source().name(), i);
        }
    }

    /** The files, in the order of their names. */
    public List<LinkedFile> files() {
        return files;
    }

    /** What names mean in them. */
    public SymbolTable names() {
        return names;
    }

    /** The rulesets that can be chosen by name: the catalogue's and the files' own. */
    public Map<String, Ruleset> rulesets() {
        return rulesets;
    }

    /** A file by its name. */
    public Optional<LinkedFile> file(String name) {
        int index = index(name);
        return index < 0 ? Optional.empty() : Optional.of(files.get(index));
    }

    /** Where a file stands among the others; -1 where it is not one of them. */
    public int index(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** What the files state. */
    public Facts facts() {
        return new Facts(files.stream().map(LinkedFile::facts).toList());
    }

    /** The ruleset of each file: the one that it chooses, or the default. */
    public Function<FileFacts, Ruleset> rulesetOf() {
        return file -> files.get(index(file.file())).ruleset();
    }
}
