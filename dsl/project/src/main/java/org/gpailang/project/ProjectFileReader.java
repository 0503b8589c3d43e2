package org.gpailang.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.finding.TextCode;
import org.gpailang.core.rules.Rule;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.language.files.TextFiles;
import org.gpailang.syntax.token.Suggestions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads a project file, and reports the first error in it. */
final class ProjectFileReader {

    private static final List<String> SETTINGS = List.of("ruleset", "as-of", "fail-on", "include", "exclude", "baseline", "severity",
            "report");
    private static final List<String> REPORT_SETTINGS = List.of("format", "output");
    private static final List<String> FORMATS = List.of("md", "json", "html", "pdf", "csv", "xlsx");

    private final Path file;

    private ProjectFileReader(Path file) {
        this.file = file;
    }

    static ProjectFile read(Path file) throws ProjectFile.Invalid {
        ProjectFileReader reader = new ProjectFileReader(file);
        try {
            return reader.project(new TomlMapper().readTree(TextFiles.read(file)));
        } catch (TextFiles.Unreadable e) {
            throw new ProjectFile.Invalid(e.getMessage());
        } catch (JacksonException e) {
            // some errors, such as too many levels of nesting, have no location
            String location = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
            throw new ProjectFile.Invalid(file + location + ": this is not TOML: "
                    + e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(", from `.*`", ""));
        }
    }

    private ProjectFile project(JsonNode root) throws ProjectFile.Invalid {
        known(root, SETTINGS, "");
        JsonNode report = table(root, "report");
        known(report, REPORT_SETTINGS, "report.");
        List<String> formats = report.path("format").isString() ? List.of(report.path("format").asString())
                : texts(report, "report.", "format");
        for (String format : formats) {
            if (!FORMATS.contains(format)) {
                throw wrong("report.format", "one or several of " + String.join(", ", FORMATS), format);
            }
        }
        return new ProjectFile(Optional.of(file), text(root, "", "ruleset"), date(root), severity(root, "fail-on", "fail-on"),
                patterns(root, "include"), patterns(root, "exclude"), path(root, "", "baseline"), severities(table(root, "severity")),
                new ProjectFile.Report(formats, path(report, "report.", "output")));
    }

    private void known(JsonNode table, List<String> names, String prefix) throws ProjectFile.Invalid {
        for (String name : table.propertyNames()) {
            if (!names.contains(name)) {
                throw invalid("there is no setting '" + prefix + name + "'." + Suggestions.nearest(name, names)
                        .map(near -> " Did you mean '" + prefix + near + "'?")
                        .orElse(" The settings are " + String.join(", ", names) + "."));
            }
        }
    }

    private JsonNode table(JsonNode root, String name) throws ProjectFile.Invalid {
        JsonNode table = root.path(name);
        if (!table.isMissingNode() && !table.isObject()) {
            throw wrong(name, "a table, written [" + name + "]", table.asString(""));
        }
        return table;
    }

    private Optional<String> text(JsonNode table, String prefix, String name) throws ProjectFile.Invalid {
        JsonNode value = table.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isString() || value.asString().isBlank()) {
            throw wrong(prefix + name, "a text in quotation marks", value.toString());
        }
        return Optional.of(value.asString());
    }

    private List<String> texts(JsonNode table, String prefix, String name) throws ProjectFile.Invalid {
        JsonNode value = table.path(name);
        List<String> texts = new ArrayList<>();
        if (value.isMissingNode()) {
            return texts;
        }
        if (!value.isArray()) {
            throw wrong(prefix + name, "a list such as [\"models/\"]", value.toString());
        }
        for (JsonNode each : value) {
            if (!each.isString() || each.asString().isBlank()) {
                throw wrong(prefix + name, "texts in quotation marks", each.toString());
            }
            texts.add(each.asString());
        }
        return List.copyOf(texts);
    }

    private List<String> patterns(JsonNode root, String name) throws ProjectFile.Invalid {
        List<String> patterns = texts(root, "", name);
        for (String pattern : patterns) {
            if (!Patterns.isSupported(pattern)) {
                throw wrong(name, "patterns with at most " + Patterns.MOST_WILDCARDS + " '*' between two slashes", pattern);
            }
        }
        return patterns;
    }

    private Optional<LocalDate> date(JsonNode root) throws ProjectFile.Invalid {
        JsonNode value = root.path("as-of");
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.asString("")));
        } catch (DateTimeException e) {
            throw wrong("as-of", "a date such as 2025-08-20", value.asString(value.toString()));
        }
    }

    private Optional<Severity> severity(JsonNode table, String name, String shown) throws ProjectFile.Invalid {
        JsonNode value = table.path(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        Optional<Severity> severity = Words.parse(Severity.class, value.asString(""));
        if (severity.isEmpty()) {
            throw wrong(shown, Arrays.stream(Severity.values()).map(Words::of).collect(Collectors.joining(", ")),
                    value.asString(value.toString()));
        }
        return severity;
    }

    private Severities severities(JsonNode table) throws ProjectFile.Invalid {
        Map<String, Severity> byCode = new TreeMap<>();
        for (String code : table.propertyNames()) {
            String name = "severity.\"" + code + "\"";
            if (TextCode.of(code).isPresent()) {
                throw invalid(name + ": an error in the text is always an error. Remove this setting");
            }
            Rule rule = RuleBook.rule(code).orElse(null);
            if (rule == null) {
                throw invalid("there is no code '" + code + "'." + Suggestions.nearest(code, RuleBook.rules().stream()
                        .map(each -> each.code().value()).toList()).map(near -> " Did you mean '" + near + "'?")
                        .orElse(" 'gpai explain' lists all codes."));
            }
            Severity chosen = severity(table, code, name).orElseThrow();
            if (rule.code().severity() == Severity.ERROR && chosen != Severity.ERROR) {
                throw invalid(name + ": findings with this code are errors, and the severity of errors cannot be lowered. Remove this"
                        + " setting");
            }
            byCode.put(code, chosen);
        }
        return new Severities(Map.copyOf(byCode));
    }

    private Optional<Path> path(JsonNode table, String prefix, String name) throws ProjectFile.Invalid {
        Optional<String> text = text(table, prefix, name);
        try {
            return text.map(file.resolveSibling("")::resolve).map(Path::normalize);
        } catch (InvalidPathException e) {
            throw wrong(prefix + name, "a path", text.orElseThrow());
        }
    }

    private ProjectFile.Invalid wrong(String name, String wanted, String found) {
        return invalid(name + " takes " + wanted + ", not '" + found + "'");
    }

    private ProjectFile.Invalid invalid(String message) {
        return new ProjectFile.Invalid(file + ": " + message);
    }
}
