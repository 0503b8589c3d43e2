package org.gpailang.tests.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.Parse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The parser for tree-sitter finds the same texts sound as the parser of the language. It is compiled with the library of tree-sitter
 * (Debian: gcc, libtree-sitter-dev); the tests are skipped if these are not installed.
 */
@Order(2)
class TreeSitterAgreementTest {

    private static final Path GRAMMAR = Golden.ROOT.resolve("dsl.ide/tree-sitter");
    private static final Path SOURCE = Golden.ROOT.resolve("dsl.tests/src/test/resources/clients/tree-sitter.c");
    private static final long SEED = Long.getLong("gpai.fuzz.seed", 20251126);
    private static final int MUTATIONS = Integer.getInteger("gpai.fuzz.treesitter", 10_000);
    /** Errors in the form of a text, which tree-sitter finds too; other errors are about values and names. */
    private static final Set<String> FORM = Set.of("syntax/error", "syntax/unknown-statement", "syntax/misplaced-statement",
            "syntax/name-missing", "syntax/provider-missing", "syntax/original-missing");
    /** Findings about a text whose form is sound. */
    private static final Set<String> SOUND = Set.of("syntax/repeated-statement", "syntax/nothing-declared", "syntax/name-or-block");

    @TempDir
    private static Path folder;
    private static Path program;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        program = folder.resolve("parse");
        Path probe = Files.writeString(folder.resolve("probe.c"), "#include <tree_sitter/api.h>\n");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/cc")) && run("cc", "-fsyntax-only", probe.toString()) == 0,
                "a C compiler and libtree-sitter are not installed");
        assertEquals(0, run("cc", "-O0", "-I", GRAMMAR.resolve("src").toString(), "-o", program.toString(), SOURCE.toString(),
                GRAMMAR.resolve("src/parser.c").toString(), "-ltree-sitter"));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile()).start().waitFor();
    }

    /** What tree-sitter says about each text: sound or wrong. */
    private static List<String> verdicts(List<String> texts, String... queries) throws IOException, InterruptedException {
        Path input = folder.resolve("texts");
        try (OutputStream out = Files.newOutputStream(input)) {
            for (String text : texts) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.write(0);
            }
        }
        List<String> command = new ArrayList<>(List.of(program.toString()));
        Stream.of(queries).forEach(query -> command.add(GRAMMAR.resolve("queries").resolve(query).toString()));
        Process parser = new ProcessBuilder(command).redirectInput(input.toFile()).start();
        List<String> verdicts = new String(parser.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, parser.waitFor());
        return verdicts;
    }

    @Test
    void everyExampleIsSound() throws IOException, InterruptedException {
        List<String> examples = Seeds.examples();
        assertEquals(examples.stream().map(example -> "sound").toList(), verdicts(examples));
    }

    @Test
    void theQueriesFitTheGrammar() throws IOException, InterruptedException {
        assertEquals(List.of("sound"), verdicts(List.of(""), "highlights.scm", "folds.scm", "locals.scm"));
    }

    /**
     * A text in which the language finds no error is sound. Of the texts with an error in their form, tree-sitter misses few: those that
     * are wrong only because of the line of a word, or because the word is reserved.
     */
    @Test
    void changedDeclarationsAreJudgedAlike() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Mutator mutator = Mutator.of(Seeds.declarations(), 3);
        List<String> texts = Stream.generate(() -> readable(mutator.next(random).text())).limit(MUTATIONS).toList();
        List<String> verdicts = verdicts(texts);
        List<String> wronglyWrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int wrong = 0;
        for (int i = 0; i < texts.size(); i++) {
            Set<String> codes = Parse.file(texts.get(i)).problems().stream().map(problem -> problem.code())
                    .filter(code -> !SOUND.contains(code)).collect(Collectors.toSet());
            boolean sound = verdicts.get(i).equals("sound");
            if (codes.isEmpty() && !sound) {
                wronglyWrong.add(texts.get(i));
            } else if (codes.stream().anyMatch(FORM::contains)) {
                wrong++;
                if (sound) {
                    missed.add(codes + "\n" + texts.get(i));
                }
            }
        }
        assertEquals(List.of(), wronglyWrong);
        int found = wrong;
        assertTrue(wrong > MUTATIONS / 2 && missed.size() * 100 <= wrong, () -> missed.size() + " of " + found + ": " + missed);
    }

    /** A text without characters that separate the texts or have no encoding. */
    private static String readable(String text) {
        return text.replaceAll("\\x00|\\p{Cs}", " ");
    }
}
