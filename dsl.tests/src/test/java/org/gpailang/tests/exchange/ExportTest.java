package org.gpailang.tests.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.exchange.exports.ExportFormat;
import org.gpailang.exchange.imports.ImportOptions;
import org.gpailang.exchange.imports.Importer;
import org.gpailang.exchange.imports.Input;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.spdx.core.CoreModelObject;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.SpdxModelFactory;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code gpai export}. The schemas of CycloneDX are those of https://github.com/CycloneDX/specification (Apache-2.0), that of SPDX is the
 * one in SPDX's own library, which also checks the elements.
 */
@Order(2)
class ExportTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 10);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String CYCLONEDX = "http://cyclonedx.org/schema/";

    @TempDir
    private Path folder;

    /** A model of the examples, or of what was imported, with the outcome that it is part of. */
    private record Example(Outcome outcome, ModelAssessment model) {

        String name() {
            return model.name();
        }

        String print(ExportFormat format, String version) {
            return format.print(outcome, model, version).text();
        }
    }

    private static List<Example> examples;

    @BeforeAll
    static void readTheExamples() throws IOException {
        examples = new ArrayList<>();
        for (String name : List.of("worked", "public-models", "documentation", "guidelines")) {
            Path folder = Golden.ROOT.resolve("examples").resolve(name);
            examples.addAll(models(outcome(Golden.read(folder, Golden.sourcesIn(folder)))));
        }
    }

    @AfterAll
    static void forgetTheExamples() {
        examples = null;
    }

    private static Outcome outcome(List<SourceText> sources) {
        return Assessed.of(AS_OF, null, sources);
    }

    private static List<Example> models(Outcome outcome) {
        return outcome.assessment().subjects().filter(ModelAssessment.class::isInstance).map(ModelAssessment.class::cast)
                .filter(model -> !model.restsOnErrors()).map(model -> new Example(outcome, model)).toList();
    }

    private static Schema cyclonedx(String version) throws IOException {
        Map<String, String> schemas = new HashMap<>();
        for (String file : List.of("bom-" + version, "spdx", "jsf-0.82", "cryptography-defs")) {
            schemas.put(CYCLONEDX + file + ".schema.json", resource("/schema/cyclonedx/" + file + ".schema.json"));
        }
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, registry -> registry.schemas(schemas))
                .getSchema(SchemaLocation.of(CYCLONEDX + "bom-" + version + ".schema.json"));
    }

    private static Schema spdx() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(MAPPER.readTree(resource(
                "/resources/schema-v3.0.1.json")));
    }

    /** What SPDX's own library finds wrong with the elements of a document. */
    private static List<String> spdxProblems(String document) throws Exception {
        SpdxModelFactory.init();
        JsonLDStore store = new JsonLDStore(new InMemSpdxStore());
        store.deSerialize(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), false);
        try (Stream<?> elements = SpdxModelFactory.getSpdxObjects(store, new ModelCopyManager(), null, null, null)) {
            return elements.flatMap(element -> ((CoreModelObject) element).verify().stream()).distinct().toList();
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ExportTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsValidInEveryFormat() throws IOException {
        Schema newest = cyclonedx("1.7");
        Schema older = cyclonedx("1.6");
        Schema spdx = spdx();
        return examples.stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> {
            assertEquals(List.of(), newest.validate(MAPPER.readTree(example.print(ExportFormat.CYCLONEDX, "1.7"))));
            assertEquals(List.of(), older.validate(MAPPER.readTree(example.print(ExportFormat.CYCLONEDX, "1.6"))));
            String document = example.print(ExportFormat.SPDX, "3.0.1");
            assertEquals(List.of(), spdx.validate(MAPPER.readTree(document)));
            assertEquals(List.of(), spdxProblems(document));
        }));
    }

    @Test
    void theSchemasRejectWhatIsNotValid() throws IOException {
        assertFalse(cyclonedx("1.7")
                .validate(MAPPER.readTree("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.7\", \"components\": [{}]}"))
                .isEmpty());
        assertFalse(spdx().validate(MAPPER.readTree("{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": ["
                + "{\"type\": \"ai_AIPackage\", \"name\": \"no id\"}]}")).isEmpty());
    }

    @Test
    void theLibraryOfSpdxFindsWhatIsWrong() throws Exception {
        Path file = Files.writeString(folder.resolve("a.gpai"),
                "entity Lab\nmodel Tide by Lab { placed on market 2025-09-01 via api }\n");
        String document = CommandResult.with("export", "Tide", file.toString(), "--format", "spdx").out();
        assertEquals(List.of(), spdxProblems(document));
        List<String> problems = spdxProblems(document.replace("2025-09-01T00:00:00Z", "2025-09-01"));
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).startsWith("releaseTime value '2025-09-01' does not match the pattern"), problems::toString);
    }

    @TestFactory
    Stream<DynamicTest> importingAnExportGivesTheSameStatements() {
        IdentityHashMap<Outcome, Set<String>> declared = new IdentityHashMap<>();
        return examples.stream().flatMap(example -> {
            List<String> stated = properties(example);
            Set<String> others = declared.computeIfAbsent(example.outcome(), ExportTest::declared);
            return Stream.of(ExportFormat.values()).map(format -> DynamicTest.dynamicTest(example.name() + " " + format, () -> {
                String exported = example.print(format, format.versions().stream().findFirst().orElse(""));
                String imported = new Importer(List.of(new Input(format == ExportFormat.MODEL_CARD ? "card.md" : "export.json", exported)),
                        ImportOptions.NONE).file();
                Outcome outcome = outcome(List.of(new SourceText("again.gpai", imported)));
                assertEquals(List.of(), ImportTest.errors(outcome.findings()), imported);
                Example again = models(outcome).stream().filter(other -> other.model().display().equals(example.model().display()))
                        .findFirst().orElseThrow();
                assertEquals(comparable(stated, others, imported), comparable(properties(again), Set.of(), imported), imported);
                assertEquals(example.model().compute().ownCumulative().flop(), again.model().compute().ownCumulative().flop());
            }));
        });
    }

    /** The properties that are statements, by CycloneDX. */
    private static List<String> properties(Example example) {
        JsonNode bom = MAPPER.readTree(example.print(ExportFormat.CYCLONEDX, "1.7"));
        return StreamSupport.stream(bom.at("/components/0/modelCard/properties").spliterator(), false)
                .filter(property -> property.path("name").asString()
                .matches("gpai:(statement|activity|modification-of|initialised-from|(merges|mixture-of|distilled-from)(-method)?)"))
                .map(property -> property.path("name").asString() + " " + property.path("value").asString()).toList();
    }

    /**
     * What can be the same: numbers may be written in another form, and the order of statements does not matter. A statement that refers to
     * something that only the exported files declare is left open, so it must be a comment instead.
     */
    private static Set<String> comparable(List<String> properties, Set<String> declared, String imported) {
        Stream<String> lines = properties.stream().flatMap(property -> property.startsWith("gpai:activity")
                ? property.lines().map(line -> "activity" + line) : Stream.of(property)).map(line -> line.replaceAll("\\s+", " "));
        return lines.filter(line -> {
            boolean refers = Pattern.compile("[^\\s,]+").matcher(line).results().anyMatch(word -> declared.contains(word.group()));
            String statement = line.replaceFirst("^\\S+ ", "");
            return !(refers && imported.replaceAll("\\s+", " ").contains("// Nearest statement: " + statement));
        }).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of what the files declare, which is not exported with a model unless it is derived from it. */
    private static Set<String> declared(Outcome outcome) {
        return outcome.texts().values().stream().flatMap(text -> Pattern.compile(
                "(?m)^(?:entity|licen[cs]e|accelerator|dataset|model|modification) (\\S+)")
                .matcher(text).results()).map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void whatSpdxRequiresAndNobodyKnowsIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gpai"), "entity Lab\nmodel Tide by Lab { generates text  licence MIT }\n");
        CommandResult result = CommandResult.with("export", "Tide", file.toString(), "--format", "spdx", "--as-of", "2026-01-10");
        assertEquals(0, result.code());
        assertTrue(result.err().startsWith("gpai: spdx requires what the files do not state, so it is left out: releaseTime "),
                result::err);
        assertFalse(result.out().contains("\"releaseTime\""));
        assertFalse(result.out().contains("\"software_downloadLocation\""));
        assertTrue(result.out().contains("\"simplelicensing_licenseExpression\" : \"MIT\""));
    }

    @Test
    void energyAndVersionsStandWhereTheFormatHasAPlaceForThem() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gpai"), """
                entity Lab
                model Tide by Lab {
                    versions "2.0", "2.1"
                    pretraining { compute 1e23 FLOP  energy 500 MWh }
                    reinforcement-learning { compute 1e21 FLOP  energy 7 MWh }
                    synthetic-data { compute 1e20 FLOP  energy 3 MWh }
                    evaluation { compute 1e20 FLOP  energy 2 MWh }
                }
                """);
        JsonNode graph = MAPPER.readTree(CommandResult.with("export", "Tide", file.toString(), "--format", "spdx").out()).path("@graph");
        JsonNode ai = StreamSupport.stream(graph.spliterator(), false).filter(element -> element.path("type").asString()
                .equals("ai_AIPackage")).findFirst().orElseThrow();
        assertEquals(List.of("500000"), ai.path("ai_energyConsumption").path("ai_trainingEnergyConsumption").findValuesAsString(
                "ai_energyQuantity"));
        assertEquals(List.of("7000"), ai.path("ai_energyConsumption").path("ai_finetuningEnergyConsumption").findValuesAsString(
                "ai_energyQuantity"));
        assertEquals("2.0, 2.1", ai.path("software_packageVersion").asString());
        assertFalse(ai.path("comment").asString().contains("software_packageVersion"), ai.path("comment")::asString);
        assertEquals("2.0, 2.1", MAPPER.readTree(CommandResult.with("export", "Tide", file.toString(), "--format", "cyclonedx").out())
                .at("/components/0/version").asString());
    }

    @Test
    void aModelWhoseTextHasErrorsIsNotExported() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gpai"), "entity Lab\nmodel Tide by Lab { generates txt }\n");
        CommandResult result = CommandResult.with("export", "Tide", file.toString(), "--format", "cyclonedx");
        assertEquals(2, result.code());
        assertEquals("", result.out());
    }

    @Test
    void aLicenceThatTheFileDeclaresHasNoIdentifierEvenIfItsNameIsOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gpai"),
                "licence MIT { usage restricted }\nentity Lab\nmodel Tide by Lab { licence MIT }\n");
        String own = CommandResult.with("export", "Tide", file.toString(), "--format", "cyclonedx").out();
        assertEquals("{\"name\":\"MIT\"}", MAPPER.readTree(own).at("/components/0/licenses/0/license").toString());
    }

    @Test
    void versionsAndFormatsThatDoNotExistAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gpai"), "entity Lab\nmodel Tide by Lab { }\n");
        assertEquals("gpai: cyclonedx is written in version 1.7 or 1.6, not in '1.5'\n", CommandResult.with("export", "Tide",
                file.toString(),
                "--format", "cyclonedx", "--spec-version", "1.5").err());
        assertEquals(2, CommandResult.with("export", "Tide", file.toString(), "--format", "xml").code());
        assertEquals(2, CommandResult.with("export", "Tid", file.toString(), "--format", "spdx").code());
    }

    @Test
    void aFileOfTheUserIsNotReplacedAndAnExportIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gpai"), "entity Lab\nmodel Tide by Lab { }\n");
        for (String format : List.of("cyclonedx", "spdx", "model-card")) {
            Path output = folder.resolve(format);
            assertEquals(0, CommandResult.with("export", "Tide", file.toString(), "--format", format, "--output", output.toString())
                    .code());
            assertEquals(0, CommandResult.with("export", "Tide", file.toString(), "--format", format, "--output", output.toString())
                    .code());
            Files.writeString(output, "mine");
            assertEquals(2, CommandResult.with("export", "Tide", file.toString(), "--format", format, "--output", output.toString())
                    .code());
            assertEquals("mine", Files.readString(output));
        }
    }

    @Test
    void hostileTitlesStayTexts() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gpai"), """
                entity Lab "Lab | <b> \\" ``` \\\\"
                model Tide "# T | --- [x](javascript:y) <script> ``` : {" by Lab {
                    generates text
                    scope broad "```\\" } model Evil by Lab { --- license: mit"
                    pretraining "```" { compute 3e22 FLOP "source ``` \\" }" }
                }
                """);
        for (String format : List.of("cyclonedx", "spdx", "model-card")) {
            CommandResult exported = CommandResult.with("export", "Tide", file.toString(), "--format", format, "--as-of", "2026-01-10");
            assertEquals(0, exported.code(), exported::err);
            Path output = Files.writeString(folder.resolve(format.equals("model-card") ? "card.md" : "export.json"), exported.out());
            CommandResult imported = CommandResult.with("import", output.toString());
            assertEquals(0, imported.code(), imported::err);
            assertEquals(List.of(), ImportTest.errors(imported.out()));
            assertTrue(imported.out().contains("model T"), imported::out);
            assertFalse(imported.out().contains("licence MIT"), imported::out);
        }
    }

    @Test
    void theListOfSpdxIdentifiersIsThatOfTheSchema() throws IOException {
        TreeSet<String> known = new TreeSet<>();
        MAPPER.readTree(resource("/schema/cyclonedx/spdx.schema.json")).path("enum").forEach(id -> known.add(id.asString()));
        try (InputStream in = ExportFormat.class.getResourceAsStream("spdx-licences.txt")) {
            TreeSet<String> listed = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
            TreeSet<String> catalogue = CommandResult.with("list", "licences").out().lines().map(line -> line.split(" ")[0])
                    .filter(known::contains).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(catalogue, listed);
        }
    }
}
