package org.gpailang.report.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gpailang.core.facts.statement.Location;

/**
 * The sources of the entries of a draft, numbered in the order in which they are used. A file is called by its name, and by as many of its
 * folders as are needed to tell it from the others, because a draft is handed to others, who should not learn local paths.
 */
public final class Sources {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private Sources(Draft draft) {
        Set<String> files = draft.items().stream().flatMap(item -> item.entries().stream()).flatMap(entry -> entry.at().stream())
                .map(Location::file).collect(Collectors.toCollection(TreeSet::new));
        files.forEach(file -> names.put(file, shortest(file, files)));
        draft.items().stream().flatMap(item -> item.entries().stream()).flatMap(entry -> entry.at().stream())
                .forEach(at -> numbers.putIfAbsent(text(at), numbers.size() + 1));
    }

    /** The sources of a draft. */
    public static Sources of(Draft draft) {
        return new Sources(draft);
    }

    private static String shortest(String file, Set<String> files) {
        String[] parts = file.split("[/\\\\]");
        for (int from = parts.length - 1; from > 0; from--) {
            String end = String.join("/", List.of(parts).subList(from, parts.length));
            if (files.stream().filter(other -> other.equals(end) || other.replace('\\', '/').endsWith("/" + end)).count() == 1) {
                return end;
            }
        }
        return parts[parts.length - 1];
    }

    /** The name by which a draft calls the file of a place. */
    String file(Location at) {
        return names.get(at.file());
    }

    private String text(Location at) {
        return file(at) + ":" + at.line();
    }

    /** The numbers of the sources of an entry. */
    List<Integer> numbers(Draft.Entry entry) {
        return entry.at().stream().map(at -> numbers.get(text(at))).distinct().toList();
    }

    /** The sources in the order of their numbers, each as a file and a line. */
    List<String> list() {
        return new ArrayList<>(numbers.keySet());
    }
}
