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

/** A set of files that were read and linked together. */
public final class Program {

    private final List<LinkedFile> files;
    private final SymbolTable names;
    private final Map<String, Ruleset> rulesets;
    private final Map<String, Integer> indexes = new HashMap<>();

    /**
     * @param files the files, in the order of their names
     * @param names the symbol table of all files
     * @param rulesets the available rulesets by name
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

    /** The symbol table of all files. */
    public SymbolTable names() {
        return names;
    }

    /** The available rulesets by name: those of the catalogue and those of the files. */
    public Map<String, Ruleset> rulesets() {
        return rulesets;
    }

    /** The file with the given name. */
    public Optional<LinkedFile> file(String name) {
        int index = index(name);
        return index < 0 ? Optional.empty() : Optional.of(files.get(index));
    }

    /** The index of a file; -1 if it is not part of the program. */
    public int index(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** The facts of all files. */
    public Facts facts() {
        return new Facts(files.stream().map(LinkedFile::facts).toList());
    }

    /** The ruleset of each file: the one that it chooses, or the default. */
    public Function<FileFacts, Ruleset> rulesetOf() {
        return file -> files.get(index(file.file())).ruleset();
    }
}
