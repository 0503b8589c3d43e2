package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.gpailang.cli.GpaiCommand;
import org.gpailang.core.facts.catalogue.Confidence;
import org.gpailang.core.facts.catalogue.LicenceRequirement;
import org.gpailang.core.facts.catalogue.PeakBasis;
import org.gpailang.core.facts.catalogue.RestrictionGround;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.entity.CodeChapter;
import org.gpailang.core.facts.entity.EntitySize;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.market.MonetisationMeans;
import org.gpailang.core.facts.market.PublicItem;
import org.gpailang.core.facts.model.NarrowGround;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.facts.training.EstimationApproach;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.facts.training.UtilisationMeasure;
import org.gpailang.core.ruleset.OutputModality;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.syntax.GpaiStandaloneSetup;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The pages are correct: their examples have no errors, every feature is described, links resolve, and the output shown is the program's.
 */
class LanguageDocumentTest {

    private static final Path LANGUAGE = Golden.ROOT.resolve("docs/language.md");
    private static final Path README = Golden.ROOT.resolve("README.md");
    private static final Pattern EXAMPLE = Pattern.compile("```gpai\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("```console\n\\$ gpai check (\\S+) --as-of (\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern TEXT_CODE = Pattern.compile("\"((?:syntax|link)/[a-z-]+)\"");
    private static final List<Class<? extends Enum<?>>> FIXED_WORDS = List.of(ActivityKind.class, Channel.class, CodeChapter.class,
            Confidence.class,
            DocumentKind.class, EntitySize.class, EstimationApproach.class, LicenceRequirement.class, Modality.class,
            MonetisationMeans.class, NarrowGround.class, NumberFormat.class, OutputModality.class, PeakBasis.class, PublicItem.class,
            RestrictionGround.class, UtilisationMeasure.class);

    @TestFactory
    Stream<DynamicTest> everyExampleHasNoErrors() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : List.of(LANGUAGE, README)) {
            String text = Files.readString(page);
            Matcher example = EXAMPLE.matcher(text);
            while (example.find()) {
                String file = example.group(1);
                long line = text.substring(0, example.start(1)).lines().count() + 1;
                tests.add(DynamicTest.dynamicTest(page.getFileName() + ":" + line, () -> Assessed.of(file).reads()));
            }
        }
        return tests.stream();
    }

    @Test
    void everyKeywordHasAnExample() throws IOException {
        String examples = EXAMPLE.matcher(Files.readString(LANGUAGE)).results().map(example -> example.group(1))
                .collect(Collectors.joining("\n"));
        Set<String> keywords = GrammarUtil.getAllKeywords(new GpaiStandaloneSetup().createInjectorAndDoEMFRegistration()
                .getInstance(IGrammarAccess.class).getGrammar());
        assertEquals(new TreeSet<>(), missing(keywords.stream().filter(keyword -> Character.isLetter(keyword.charAt(0))),
                words(examples)::contains));
    }

    @Test
    void everyFixedWordIsDescribed() throws IOException {
        Set<String> named = words(Files.readString(LANGUAGE));
        assertEquals(new TreeSet<>(), missing(FIXED_WORDS.stream().flatMap(kind -> Stream.of(kind.getEnumConstants())).map(Words::of),
                named::contains));
    }

    @Test
    void everyCodeOfAnErrorInTheTextIsExplained() throws IOException {
        String page = Files.readString(LANGUAGE);
        StringBuilder sources = new StringBuilder();
        for (Path source : sourcesOfTheLanguage()) {
            sources.append(Files.readString(source));
        }
        assertEquals(new TreeSet<>(), missing(TEXT_CODE.matcher(sources).results().map(code -> code.group(1)),
                code -> page.contains("\n| `" + code + "` |")));
    }

    @Test
    void everyCommandIsDescribed() throws IOException {
        String page = Files.readString(README);
        assertEquals(new TreeSet<>(), missing(GpaiCommand.commandLine().getSubcommands().keySet().stream(),
                command -> page.contains("\n| `gpai " + command + "` |")));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkResolves() throws IOException {
        return pages().stream().map(page -> DynamicTest.dynamicTest(Golden.ROOT.relativize(page).toString(), () ->
                assertEquals(new TreeSet<>(), missing(LINK.matcher(Files.readString(page)).results().map(link -> link.group()),
                        link -> leadsSomewhere(page, link)))));
    }

    /** {@code -Dgolden.update=true} updates the page like a golden file. */
    @Test
    void theOutputOnTheFirstPageIsThatOfTheProgram() throws IOException {
        String page = Files.readString(README);
        Matcher example = EXAMPLE.matcher(page);
        Matcher shown = SHOWN.matcher(page);
        assertTrue(example.find() && shown.find(), "an example and its output");
        Outcome outcome = Assessed.of(LocalDate.parse(shown.group(2)), null,
                List.of(new SourceText(shown.group(1), example.group(1))));
        String actual = TextFindings.grouped(outcome, false) + TextFindings.summary(outcome, OptionalInt.empty());
        Golden.check(README, page.substring(0, shown.start(3)) + actual + page.substring(shown.end(3)));
    }

    private static Set<String> words(String text) {
        return Pattern.compile("[A-Za-z][A-Za-z0-9-]*").matcher(text).results().map(word -> word.group()).collect(Collectors.toSet());
    }

    private static Set<String> missing(Stream<String> wanted, Predicate<String> present) {
        return wanted.filter(present.negate()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean leadsSomewhere(Path page, String written) {
        Matcher link = LINK.matcher(written);
        link.matches();
        Path target = link.group(1).isEmpty() ? page : page.getParent().resolve(link.group(1));
        return Files.exists(target) && (link.group(2) == null || headings(target).contains(link.group(2)));
    }

    /** The headings of a page, in the form used in links. */
    private static Set<String> headings(Path page) {
        try (Stream<String> lines = Files.lines(page)) {
            return lines.filter(line -> line.matches("#+ .*"))
                    .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(README, Golden.ROOT.resolve("CONTRIBUTING.md"), Golden.ROOT.resolve("CHANGELOG.md"),
                Golden.ROOT.resolve("examples/README.md")));
        try (Stream<Path> files = Files.walk(Golden.ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static List<Path> sourcesOfTheLanguage() throws IOException {
        try (Stream<Path> files = Stream.of("syntax", "language")
                .flatMap(module -> walk(Golden.ROOT.resolve("dsl/" + module + "/src/main/java")))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    @SuppressWarnings("StreamResourceLeak") // flatMap closes it
    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
