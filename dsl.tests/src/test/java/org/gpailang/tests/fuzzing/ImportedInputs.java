package org.gpailang.tests.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gpailang.exchange.imports.ImportOptions;
import org.gpailang.exchange.imports.Importer;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.UnreadableInput;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.Parse;

/**
 * Model cards, configurations, logs and tables with random changes. Each is imported, the same twice, as a file without errors in its text,
 * or refused with a message on one line that names it.
 */
final class ImportedInputs implements InputKind {

    private static final int READ_EVERY = 16;
    private static final int LONGEST = 6_000;
    private static final String AFTER_NAME = "\u0001";
    private static final List<String> WORDS = List.of("---\n", "...\n", "{", "}", "[", "]", "\"", "'", ":", ",", "|", "|---|", "&a", "*a",
            "<<: *a", "!!java.lang.Object", "!!binary x", "? ", "- ", "> ", "|-\n", "# ", "{{x}}", "${x}", "\\u0000", "\\ud800", "\\n",
            "null", "true", "NaN", "Infinity", "1e400", "-1", "0", "1e-400", "2T tokens", "7B", "3.8e25 FLOPs", "8,192 H100 GPU hours",
            "2026-02-30", "license: ", "base_model: ", "model_type", "<a href=x>", "<table><tr><td>", "</td>", "<!--", "\uFEFF", "\uD83D",
            "\u202E", "\r\n", "\r", "\t");

    private final List<String> names = new ArrayList<>();
    private final List<Mutator> mutators = new ArrayList<>();

    ImportedInputs() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(Golden.ROOT.resolve("dsl.tests/src/test/resources/imports"))) {
            files = found.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".gpai")).sorted().toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            if (text.length() <= LONGEST) {
                names.add(file.getFileName().toString());
                mutators.add(new Mutator(List.of(text), WORDS, "[{\"a\":", 60));
            }
        }
    }

    @Override
    public String next(Random random) {
        int chosen = random.nextInt(names.size());
        return names.get(chosen) + AFTER_NAME + mutators.get(chosen).next(random).text();
    }

    @Override
    public Optional<String> violation(String named) {
        String[] parts = named.split(AFTER_NAME, 2);
        Optional<String> file = imported(parts[0], parts[1]);
        if (file.isEmpty() || Math.floorMod(named.hashCode(), READ_EVERY) != 0) {
            return file.filter(message -> message.startsWith("!"));
        }
        if (!imported(parts[0], parts[1]).equals(file)) {
            return Optional.of("a file is imported in two ways");
        }
        return file.get().startsWith("!") ? file : Parse.file(file.get()).problems().stream().findFirst()
                .map(problem -> "an imported file has an error: " + problem.message());
    }

    /** The imported file; empty if the input is refused as it should be. A violation begins with an exclamation mark. */
    private static Optional<String> imported(String name, String text) {
        try {
            return Optional.of(new Importer(List.of(new Input(name, text)), ImportOptions.NONE).file());
        } catch (UnreadableInput e) {
            return e.getMessage().startsWith(name) ? Optional.empty()
                    : Optional.of("!a message does not name the input: " + e.getMessage());
        }
    }
}
