package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.report.Outcome;
import org.gpailang.report.draft.Draft;
import org.gpailang.report.draft.DraftDocument;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.report.draft.DraftMarkdown;
import org.gpailang.report.draft.Recipient;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.MachineOutput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The example that states all that the official forms ask for leaves no field open, and is drafted as it is on file. */
class DocumentationExampleTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-20");
    private static final Path EXAMPLE = Golden.ROOT.resolve("examples/documentation");
    private static final Path EXPECTED = Golden.ROOT.resolve("dsl.tests/src/test/resources/drafts/documentation");

    @TempDir
    private Path folder;

    private static Outcome example() throws IOException {
        return Assessed.of(DAY, null, Golden.read(EXAMPLE, Golden.sourcesIn(EXAMPLE)));
    }

    private static ModelAssessment model(Outcome outcome, String name) {
        return outcome.assessment().subjects().filter(ModelAssessment.class::isInstance).map(ModelAssessment.class::cast)
                .filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static Draft draft(Outcome outcome, DraftKind kind) {
        return kind.draft(outcome.assessment(), model(outcome, kind == DraftKind.REASSESSMENT ? "tidewater/Lumen" : "tidewater/Beacon-2"));
    }

    @TestFactory
    Stream<DynamicTest> allDraftsAreOnFile() throws IOException {
        Outcome outcome = example();
        Stream<DynamicTest> kinds = Arrays.stream(DraftKind.values()).map(kind -> DynamicTest.dynamicTest(Words.of(kind), () ->
                Golden.check(EXPECTED.resolve(Words.of(kind) + ".md"), DraftMarkdown.print(draft(outcome, kind), true))));
        Stream<DynamicTest> readers = Arrays.stream(Recipient.values()).map(reader -> DynamicTest.dynamicTest(Words.of(reader), () ->
                Golden.check(EXPECTED.resolve("model-documentation." + Words.of(reader) + ".md"),
                        DraftMarkdown.print(draft(outcome, DraftKind.MODEL_DOCUMENTATION).only(reader), false))));
        return Stream.concat(kinds, readers);
    }

    @TestFactory
    Stream<DynamicTest> noFieldIsLeftOpen() throws IOException {
        Outcome outcome = example();
        return Arrays.stream(DraftKind.values()).map(kind -> DynamicTest.dynamicTest(Words.of(kind), () -> assertEquals(List.of(),
                draft(outcome, kind).items().stream().filter(item -> !item.filled()).map(item -> item.title() + ": " + item.missing())
                .toList())));
    }

    /** The same model with only those statements that do not concern the forms. */
    @Test
    void withoutTheStatementsOfTheFormsExactlyTheListedFieldsAreOpen() {
        Outcome outcome = Assessed.of(DAY, null, List.of(new org.gpailang.language.names.SourceText("plain.gpai", """
                assess under guidelines-2025-07
                entity Tidewater "Tidewater AI" { established in FR  size large  code-of-practice signed 2025-08-01 }
                model Beacon-2 "Beacon 2" by Tidewater {
                    accepts text, image
                    generates text
                    scope broad "natural language, images and programs"
                    parameters 280B
                    context 128k tokens
                    pretraining {
                        started 2025-06-16
                        ended 2025-08-15
                        data text, image
                        compute 16384 x H100-SXM5 for 60 days at 40%
                        method "job log"
                    }
                    placed on market 2025-11-03 via api "https://tidewater.example/beacon-2"
                    licence Apache-2.0
                    documents { technical "annex-xi.pdf" 2025-10-31  training-summary "https://tidewater.example/summary" 2025-11-03 }
                }
                """)));
        ModelAssessment model = model(outcome, "Beacon-2");
        assertEquals(List.of("Version of the documentation", "Legal name of the provider", "Model", "Model architecture",
                "Design specifications of the model", "Additional assets", "Acceptable-use policy", "Intended or restricted uses",
                "Types of AI systems in which the model can and cannot be integrated", "Technical means of integration",
                "Input modalities and their maximum sizes", "Output modalities and their maximum sizes",
                "Required hardware", "Required software", "Licence", "Design specifications of the training process", "Decision rationale",
                "Data provenance", "How the data was obtained and selected", "Number of data points, to one significant figure",
                "Number of data points, to two significant figures", "Scope and main characteristics", "Data curation methods",
                "Measures to detect unsuitable data sources", "Measures to detect identifiable biases",
                "Benchmarked amount of computation for inference", "Measurement methodology of the computation for inference").stream()
                .sorted().toList(), DraftKind.MODEL_DOCUMENTATION.draft(outcome.assessment(), model).items().stream()
                .filter(item -> !item.filled()).map(Draft.Item::title)
                        .sorted().toList());
    }

    @Test
    void thePublicSummaryNamesNeitherLicensedDataSetsNorPrivateOnesThatNobodyKnows() throws IOException {
        String summary = DraftMarkdown.print(draft(example(), DraftKind.TRAINING_SUMMARY), false);
        assertFalse(summary.contains("Press archive"), summary);
        assertFalse(summary.contains("Stock pictures"), summary);
        assertTrue(summary.contains("Large data set: Open Pool, version 3.0, https://openpool.example/v3"), summary);
    }

    @Test
    void eachRecipientGetsItsOwnFiguresAndDownstreamProvidersNoCompute() throws IOException {
        Draft form = draft(example(), DraftKind.MODEL_DOCUMENTATION);
        String downstream = DraftMarkdown.print(form.only(Recipient.DOWNSTREAM), false);
        assertTrue(downstream.contains("100–500 billion parameters"), downstream);
        assertFalse(downstream.contains("280 billion") || downstream.contains("FLOP") || downstream.contains("MWh"), downstream);
        String authorities = DraftMarkdown.print(form.only(Recipient.AUTHORITIES), false);
        assertTrue(authorities.contains("2·10¹³ tokens") && !authorities.contains("2.0·10¹³ tokens"), authorities);
        assertTrue(DraftMarkdown.print(form.only(Recipient.AI_OFFICE), false).contains("2.0·10¹³ tokens"));
    }

    @TestFactory
    Stream<DynamicTest> everyDraftIsValidJsonByItsSchemaAndNamesNoPath() {
        return Arrays.stream(DraftKind.values()).map(kind -> DynamicTest.dynamicTest(Words.of(kind), () -> {
            CommandResult ran = CommandResult.with("draft", Words.of(kind), kind == DraftKind.REASSESSMENT ? "Lumen"
                    : "Beacon-2", "--as-of", DAY.toString(), "--anyway", "--format", "json", EXAMPLE.toString());
            assertEquals(0, ran.code(), ran::err);
            MachineOutput.check(ran.out());
            assertTrue(ran.out().startsWith("{\n  \"schema\" : \"gpai-draft/1\""), ran::out);
            assertFalse(ran.out().contains(Golden.ROOT.toString()), ran::out);
        }));
    }

    @Test
    void aDocumentHoldsTheFormAndIsTheSameEachTime() throws IOException {
        Outcome outcome = example();
        Draft form = draft(outcome, DraftKind.MODEL_DOCUMENTATION);
        byte[] bytes = document(form, true);
        assertArrayEquals(bytes, document(form, true));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(bytes)); XWPFWordExtractor text = new XWPFWordExtractor(read)) {
            assertEquals(form.sections().size(), read.getTables().size());
            String content = text.getText();
            for (Draft.Item item : form.items()) {
                assertTrue(content.contains(item.title()), item.title());
                item.entries().forEach(entry -> assertTrue(content.contains(entry.text()), entry.text()));
            }
            assertFalse(content.contains(Golden.ROOT.toString()), content);
        }
        Path file = Files.write(folder.resolve("form.docx"), bytes);
        assertTrue(DraftDocument.wrote(file));
        assertFalse(DraftDocument.wrote(Files.writeString(folder.resolve("other.docx"), "PK")));
    }

    private static byte[] document(Draft draft, boolean notes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DraftDocument.write(draft, DAY.atStartOfDay(ZoneOffset.UTC).toInstant(), notes, out);
        return out.toByteArray();
    }

    @Test
    void whatIsNotRequiredIsDraftedOnlyOnDemand() throws IOException {
        Path file = Files.writeString(folder.resolve("small.gpai"), """
                entity Lab { established in FR }
                model Edge by Lab { generates text  pretraining { compute 3e22 FLOP }  placed on market 2025-09-01 via api }
                """);
        List<String> arguments = List.of("draft", "notification", "Edge", "--as-of", "2026-06-20", file.toString());
        CommandResult ran = CommandResult.with(arguments.toArray(String[]::new));
        assertEquals(0, ran.code());
        assertEquals("", ran.out());
        assertTrue(ran.err().startsWith("gpai: A notification to the Commission is not required as of 2026-06-20: "), ran::err);
        assertTrue(ran.err().strip().endsWith("add '--anyway'."), ran::err);
        CommandResult anyway = CommandResult.with(Stream.concat(arguments.stream(), Stream.of("--anyway")).toArray(String[]::new));
        assertTrue(anyway.out().startsWith("# Draft notification of Edge"), anyway::out);
        assertEquals(2, CommandResult.with("draft", "notification", "Edge", "--for", "downstream", file.toString()).code());
        assertEquals(2, CommandResult.with("draft", "training-summary", "Edge", "--format", "docx", file.toString()).code());
        assertEquals(0, CommandResult.with("draft", "training-summary", "Edge", "--format", "docx", "--output",
                folder.resolve("s.docx").toString(), file.toString()).code());
    }

    @Test
    void withoutSourcesNoFileIsNamed() throws IOException {
        String text = Arrays.stream(DraftKind.values()).map(kind -> {
            try {
                return DraftMarkdown.print(draft(example(), kind), false);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).collect(Collectors.joining());
        assertFalse(text.contains(".gpai"), text);
    }
}
