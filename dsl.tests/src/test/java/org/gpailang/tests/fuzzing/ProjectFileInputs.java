package org.gpailang.tests.fuzzing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gpailang.project.ProjectFile;
import org.gpailang.project.ProjectFiles;

/** Project files. Each is read, and its patterns are applied, or it is refused with a message on one line that names the file. */
final class ProjectFileInputs implements InputKind {

    private static final List<String> FILES = List.of("""
            ruleset = "guidelines-2025-07"
            as-of = 2026-01-10
            fail-on = "warning"
            include = ["models/", "*.gpai"]
            exclude = ["**/old/", "!keep.gpai", "[a-z]?.gpai"]
            baseline = "known.json"
            [severity]
            "compute/margin-too-wide" = "error"
            [report]
            format = ["html", "pdf"]
            output = "reports"
            """, """
            # a comment
            exclude = [
                "drafts/",
            ]
            report.format = "md"
            severity."release/licence-unknown" = "hint"
            """);
    private static final List<String> WORDS = List.of("include", "exclude", "[severity]", "[report]", "[[report]]", "output", "= ", "= [",
            "]", "\"\"\"", "'''", "'", "\"", "\\u0000", "\\", "**", "***", "[", "[!", "[a-", "!", "/", "//", "../", "**/", "?", "{a,b}",
            "1979-05-27T07:32:00Z", "2026-02-30", "0x", "1e400", "nan", "inf", "true", "[1, [2, [3]]]", "{a = {b = 1}}", "a.b.c", "as-of",
            "\u0000", "\u0007", "\uD83D\uDE00", "#");

    private final Mutator mutator = new Mutator(FILES, WORDS, "[", 200);
    private final Path file;

    ProjectFileInputs(Path folder) throws IOException {
        file = Files.createDirectories(folder).resolve(ProjectFile.NAME);
    }

    @Override
    public String next(Random random) {
        return mutator.next(random).text();
    }

    @Override
    public Optional<String> violation(String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        try {
            ProjectFile project = ProjectFile.read(file);
            ProjectFiles files = new ProjectFiles(project, false);
            for (String name : List.of("a.gpai", "models/b.gpai", "x/old/keep.gpai")) {
                Path source = file.resolveSibling(name);
                if (files.contains(source) != new ProjectFiles(ProjectFile.read(file), false).contains(source)) {
                    return Optional.of("a file belongs to a project at one time and not at another");
                }
            }
            return Optional.empty();
        } catch (ProjectFile.Invalid e) {
            return !e.getMessage().startsWith(file.toString()) ? Optional.of("a message does not name the file: " + e.getMessage())
                    : e.getMessage().length() > 2_000 + text.length() ? Optional.of("a message is far longer than the file")
                    : Optional.empty();
        }
    }
}
