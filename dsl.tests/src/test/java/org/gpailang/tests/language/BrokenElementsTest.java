package org.gpailang.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.linking.SourceReader;
import org.gpailang.language.names.SourceText;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.ParsedElements;
import org.gpailang.tests.fixtures.ParsedElements.Parsed;
import org.gpailang.tests.fixtures.ParsedElements.Word;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * A broken element does not hide the others: each element of each example is broken in each way, at positions chosen by a seeded generator.
 * All other elements must remain, at least one error must be at or after the broken position, and there must be few errors.
 */
@Order(2)
class BrokenElementsTest {

    private static final SourceReader READER = SourceReader.standalone();
    private static final List<String> JUNK = List.of("§ $ 12 foo", ") (", "= 3", "; ;", "<<<<<<< ours", "@#!", "2025-01-01 ?", "[1]");
    private static final List<String> COMPLETE_ALONE = List.of("public", "research-only", "excludes-union", "internal-use", "no-training");
    private static final int MOST_SYNTAX_ERRORS = 2;

    /** A way to break an element; empty if the element cannot be broken in this way. */
    private interface Break {
        Optional<Broken> apply(String text, Parsed element, Random random);
    }

    private record Broken(String text, int at) {
        static Broken replacing(String text, int from, int to, String with) {
            return new Broken(text.substring(0, from) + with + text.substring(to), from);
        }
    }

    /** The ways to break an element. */
    private enum Way implements Break {
        DELETE_CLOSING_BRACE {
            @Override
            public Optional<Broken> apply(String text, Parsed element, Random random) {
                return deleted(text, element, random, "}"::equals);
            }
        },
        DELETE_OPENING_BRACE {
            @Override
            public Optional<Broken> apply(String text, Parsed element, Random random) {
                return deleted(text, element, random, "{"::equals);
            }
        },
        DELETE_NAME {
            @Override
            public Optional<Broken> apply(String text, Parsed element, Random random) {
                Word name = element.words().get(1);
                return Optional.of(Broken.replacing(text, name.from(), name.to(), ""));
            }
        },
        INSERT_JUNK {
            @Override
            public Optional<Broken> apply(String text, Parsed element, Random random) {
                Word before = element.words().get(random.nextInt(element.words().size() - 1));
                return Optional.of(Broken.replacing(text, before.to(), before.to(), " " + JUNK.get(random.nextInt(JUNK.size())) + " "));
            }
        },
        CUT_STATEMENT {
            @Override
            public Optional<Broken> apply(String text, Parsed element, Random random) {
                List<Word> statements = element.words().stream().skip(2).filter(word -> firstOnLine(text, word)
                        && Character.isLetter(word.text().charAt(0)) && !COMPLETE_ALONE.contains(word.text())).toList();
                if (statements.isEmpty()) {
                    return Optional.empty();
                }
                Word cut = statements.get(random.nextInt(statements.size()));
                int end = text.indexOf('\n', cut.from());
                boolean inBlock = text.substring(cut.from(), end).matches(".*[{}].*");
                return inBlock ? Optional.empty() : Optional.of(Broken.replacing(text, cut.to(), end, ""));
            }
        },
        EXTRA_BRACE {
            @Override
            public Optional<Broken> apply(String text, Parsed element, Random random) {
                Word before = element.words().get(1 + random.nextInt(element.words().size() - 1));
                int end = text.indexOf('\n', before.from());
                return Optional.of(Broken.replacing(text, end, end, "\n}"));
            }
        },
        MISSPELLED_KEYWORD {
            @Override
            public Optional<Broken> apply(String text, Parsed element, Random random) {
                List<Word> starts = element.words().stream()
                        .filter(word -> word.text().length() > 3 && Character.isLetter(word.text().charAt(0))
                        && firstOnLine(text, word)).toList();
                Word word = starts.get(random.nextInt(starts.size()));
                int at = 1 + random.nextInt(word.text().length() - 2);
                return Optional.of(Broken.replacing(text, word.from() + at, word.from() + at + 1, ""));
            }
        },
        STRAY_QUOTE {
            @Override
            public Optional<Broken> apply(String text, Parsed element, Random random) {
                Word before = element.words().get(random.nextInt(element.words().size() - 1));
                return Optional.of(Broken.replacing(text, before.to(), before.to(), " \""));
            }
        };

        private static boolean firstOnLine(String text, Word word) {
            return text.substring(text.lastIndexOf('\n', word.from()) + 1, word.from()).isBlank();
        }

        private static List<Word> words(Parsed element, Predicate<String> wanted) {
            return element.words().stream().filter(word -> wanted.test(word.text())).toList();
        }

        private static Optional<Broken> deleted(String text, Parsed element, Random random, Predicate<String> wanted) {
            List<Word> words = words(element, wanted);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            Word word = words.get(random.nextInt(words.size()));
            return Optional.of(Broken.replacing(text, word.from(), word.to(), ""));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOtherElementIsStillThereAndTheErrorsAreFew() throws IOException {
        return examples(List.of("worked", "public-models"), (example, element, broken) -> {
            LinkedFile read = read(broken.text());
            return syntaxErrors(read) - example.syntaxErrors() > MOST_SYNTAX_ERRORS ? Optional.of("too many errors")
                    : silence(example, element, broken, read);
        }, text -> text);
    }

    /** A missing brace before words that are keywords only in their block, or before the rights of a licence, can give an error a line. */
    @TestFactory
    Stream<DynamicTest> everyOtherElementIsStillThereWhereWordsDependOnTheirBlock() throws IOException {
        return examples(List.of("documentation", "guidelines"), (example, element, broken) ->
                silence(example, element, broken, read(broken.text())), text -> text);
    }

    @TestFactory
    Stream<DynamicTest> everyOtherElementIsStillThereWhereNothingIsIndented() throws IOException {
        return examples(List.of(""), (example, element, broken) -> silence(example, element, broken, read(broken.text())),
                text -> text.replaceAll("(?m)^ +", ""));
    }

    /**
     * An example before one of its elements is broken.
     *
     * @param elements its elements
     * @param syntaxErrors the number of its syntax errors
     */
    private record Example(List<Parsed> elements, long syntaxErrors) {}

    private interface Check {
        Optional<String> failure(Example example, Parsed element, Broken broken);
    }

    private static Stream<DynamicTest> examples(List<String> folders, Check check, UnaryOperator<String> layout) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : folders) {
            files.addAll(Golden.sourcesIn(Golden.ROOT.resolve("examples").resolve(folder)));
        }
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            List<String> failures = new ArrayList<>();
            String text = layout.apply(Files.readString(file));
            Example example = new Example(ParsedElements.of(text), syntaxErrors(read(text)));
            for (Parsed element : example.elements()) {
                for (Way way : Way.values()) {
                    Random random = new Random((element.identity() + way).hashCode());
                    way.apply(text, element, random).ifPresent(broken -> check.failure(example, element, broken).ifPresent(failure ->
                            failures.add(failure + ": " + way + " of " + element.identity() + "\n" + excerpt(broken))));
                }
            }
            assertEquals(List.of(), failures, () -> String.join("\n", failures));
        }));
    }

    /** The effect that a broken element must not have: another element is lost, or there is no error. */
    private static Optional<String> silence(Example example, Parsed element, Broken broken, LinkedFile read) {
        Set<String> present = ParsedElements.of(broken.text()).stream().map(Parsed::identity).collect(Collectors.toSet());
        List<String> lost = example.elements().stream().map(Parsed::identity).filter(other -> !other.equals(element.identity()))
                .filter(other -> !present.contains(other) || !inFacts(other, read.facts())).toList();
        if (!lost.isEmpty()) {
            return Optional.of("lost " + lost);
        }
        int place = line(broken.text(), broken.text().substring(0, broken.at()).stripTrailing().length());
        return read.problems().stream().anyMatch(problem -> problem.at().line() >= place) ? Optional.empty()
                : Optional.of("no error from line " + place + " on");
    }

    private static boolean inFacts(String identity, FileFacts facts) {
        String name = identity.substring(identity.indexOf(' ') + 1);
        Stream<String> names = switch (identity.substring(0, identity.indexOf(' '))) {
            case "EntityDeclaration" -> facts.entities().stream().map(entity -> entity.name());
            case "PretrainingDeclaration" -> facts.runs().stream().map(run -> run.name().orElseThrow());
            case "ModelDeclaration", "ModificationDeclaration" -> facts.models().stream().map(model -> model.name());
            case "SystemDeclaration" -> facts.systems().stream().map(system -> system.name());
            // the facts of a file contain licences, accelerators and rulesets only if they are used
            default -> Stream.of(name);
        };
        return names.anyMatch(known -> known.equals(name) || known.endsWith("/" + name));
    }

    private static long syntaxErrors(LinkedFile read) {
        return read.problems().stream().map(Finding::code).filter(code -> code.startsWith("syntax/")).count();
    }

    private static LinkedFile read(String text) {
        return READER.read(List.of(new SourceText(Assessed.FILE, text))).files().get(0);
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(character -> character == '\n').count() + 1;
    }

    private static String excerpt(Broken broken) {
        List<String> lines = broken.text().lines().toList();
        int line = line(broken.text(), broken.at());
        StringBuilder excerpt = new StringBuilder();
        for (int i = Math.max(1, line - 3); i <= Math.min(lines.size(), line + 3); i++) {
            excerpt.append(i == line ? "> " : "  ").append(i).append(' ').append(lines.get(i - 1)).append('\n');
        }
        return excerpt.toString();
    }
}
