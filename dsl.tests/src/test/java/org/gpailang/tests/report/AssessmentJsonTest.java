package org.gpailang.tests.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Role;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Severity;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of an assessment: its fields, their types and their values are a contract. */
class AssessmentJsonTest {

    private static JsonNode root;

    @BeforeAll
    static void assess() throws IOException {
        root = new JsonMapper().readTree(AssessmentJson.assessment(Assessed.of(LegalFixture.PARTIES + """
                licence Own "An own licence" { access free  usage free  modification free  distribution free }
                entity Rich "A rich lab" { established in US  turnover 152B EUR  representative Agent appointed 2024-06-01 }
                pretraining Run by Rich { started 2024-01-15  compute 405B parameters x 15.6T tokens  compute 4.1e25 FLOP }
                model Full "The full model" by Rich {
                    generates text
                    scope broad
                    pretraining Run
                    licence Own
                    public weights
                    claims open-source-exemption
                    placed on market 2024-07-23 via repository, api
                    notified 2025-08-11 of 3.8e25 FLOP using architecture
                }
                modification Tuned of Full by Tuner {
                    finetuning { compute 4e23 FLOP }
                    placed on market 2026-02-01 via api
                }
                model Bare by Lab { pretraining { compute unknown } }
                system Desk "The desk" by Tuner {
                    integrates Tuned
                    placed on market 2026-02-01 via chatbot
                }
                """).reads().outcome()));
    }

    private static JsonNode subject(String name) {
        return StreamSupport.stream(root.get("subjects").spliterator(), false).filter(each -> each.get("name").asString().equals(name))
                .findFirst().orElseThrow();
    }

    /**
     * Checks that the fields exist with these types and in this order: s text, n number, i integer, b truth value, o object, a array, 0
     * null.
     */
    private static void fields(JsonNode node, String expected) {
        for (String each : expected.split(" ")) {
            String field = each.substring(0, each.indexOf(':'));
            assertTrue(node.has(field), () -> field + " in " + node);
            assertEquals(each.substring(each.indexOf(':') + 1), type(node.get(field)), () -> field + " in " + node);
        }
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "s";
            case NUMBER -> node.isIntegralNumber() ? "i" : "n";
            case BOOLEAN -> "b";
            case OBJECT -> "o";
            case ARRAY -> "a";
            default -> "0";
        };
    }

    @Test
    void theRoot() {
        fields(root, "schema:s version:s asOf:s files:a errors:a subjects:a findings:a summary:o");
        assertEquals("gpai-assessment/1", root.get("schema").asString());
        assertEquals("2026-01-10", root.get("asOf").asString());
    }

    @Test
    void aModel() {
        JsonNode model = subject("Full");
        fields(model, "name:s kind:s title:s file:s line:i ruleset:s provider:s roles:a compute:o generalPurpose:o systemicRisk:o"
                + " lifecycle:o market:o exemption:o obligations:a notification:o exposure:o reasons:a");
        assertEquals("model", model.get("kind").asString());
        fields(model.get("roles").get(0), "entity:s role:s");
        fields(model.get("compute"), "flop:n modification:0 reported:s lower:n upper:n activities:a");
        fields(model.get("compute").get("activities").get(0), "kind:s name:s counted:b reason:s flop:n estimates:a");
        fields(model.get("compute").get("activities").get(0).get("estimates").get(0), "approach:s flop:n basis:b derivation:s");
        fields(model.get("generalPurpose"), "status:s threshold:n ratio:n");
        fields(model.get("systemicRisk"), "status:s threshold:n headroom:n");
        fields(model.get("lifecycle"), "status:s of:0");
        fields(model.get("market"), "placed:b first:s channels:a");
        assertEquals("[\"repository\",\"api\"]", model.get("market").get("channels").toString());
        fields(model.get("exemption"), "claimed:b holds:b conditions:a");
        fields(model.get("exemption").get("conditions").get(0), "id:s met:b reason:s arguable:b");
        fields(model.get("obligations").get(0), "id:s status:s due:s scope:s limitedToModification:b reason:s");
        fields(model.get("notification"), "status:s due:s given:s crossing:0");
        fields(model.get("exposure"), "maximumFine:i from:s");
        assertEquals(4_560_000_000L, model.get("exposure").get("maximumFine").asLong());
        fields(model.get("reasons").get(0), "conclusion:s citation:s because:a at:a");
    }

    @Test
    void aModification() {
        JsonNode model = subject("Tuned");
        assertEquals("modification", model.get("kind").asString());
        fields(model, "title:0");
        fields(model.get("compute"), "flop:n modification:n");
        assertEquals(Double.parseDouble("4e23"), model.get("compute").get("modification").asDouble());
        fields(model.get("lifecycle"), "status:s of:s");
        assertEquals("Full", model.get("lifecycle").get("of").asString());
        assertEquals("false", model.get("market").get("placed").toString());
        assertEquals("true", model.get("obligations").get(1).get("limitedToModification").toString());
        fields(model.get("notification"), "status:s due:0 given:0 crossing:0");
        fields(model.get("exposure"), "maximumFine:0 from:s");
    }

    @Test
    void aModelWithoutKnownFacts() {
        JsonNode model = subject("Bare");
        fields(model.get("compute"), "flop:0 modification:0 reported:0 lower:i upper:0 activities:a");
        fields(model.get("compute").get("activities").get(0), "name:0 flop:0");
        fields(model.get("compute").get("activities").get(0).get("estimates").get(0), "approach:s flop:0 basis:b derivation:s");
        fields(model.get("generalPurpose"), "status:s threshold:n ratio:0");
        fields(model.get("systemicRisk"), "status:s threshold:n headroom:0");
        fields(model.get("market"), "placed:b first:0 channels:a");
        fields(model.get("obligations").get(0), "due:0");
        fields(model, "exposure:0");
    }

    @Test
    void aSystemHasTheSameFields() {
        JsonNode system = subject("Desk");
        assertEquals("system", system.get("kind").asString());
        fields(system, "name:s kind:s title:s file:s line:i ruleset:s provider:s roles:a compute:0 generalPurpose:0 systemicRisk:0"
                + " lifecycle:0 market:o exemption:0 obligations:a notification:0 exposure:0 reasons:a");
        fields(system.get("market"), "placed:b first:s channels:a");
        assertEquals(0, system.get("obligations").size());
    }

    @Test
    void aFinding() {
        fields(root.get("findings").get(0),
                "code:s severity:s message:s citation:s subject:s file:s line:i column:i endLine:i endColumn:i");
        Set<String> severities = StreamSupport.stream(root.get("findings").spliterator(), false)
                .map(each -> each.get("severity").asString())
                .collect(Collectors.toSet());
        assertTrue(Set.of("error", "warning", "information", "hint").containsAll(severities), severities::toString);
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(Words::of).sorted().collect(Collectors.joining(" "));
    }

    private static String sorted(String words) {
        return List.of(words.split(" ")).stream().sorted().collect(Collectors.joining(" "));
    }

    @Test
    void theValues() {
        assertEquals(sorted("provider downstream-modifier downstream-provider repository-host authorised-representative developer"),
                words(Role.Kind.values()));
        assertEquals(sorted("presumed rebuttal-claimed shown-by-evidence presumed-not not-presumed out-of-scope undetermined"),
                words(GeneralPurpose.Status.values()));
        assertEquals(sorted("presumed designated shown-by-evidence not-presumed undetermined"), words(SystemicRisk.Status.values()));
        assertEquals(sorted("distinct-model distinct-systemic-risk version downstream-modification undetermined"),
                words(Lifecycle.Status.values()));
        assertEquals(sorted("access usage modification distribution not-monetised weights-public architecture-public"
                + " usage-information-public no-systemic-risk"), words(Exemption.Id.values()));
        assertEquals("52(1) 53(1)(a) 53(1)(b) 53(1)(c) 53(1)(d) 54 55(1)(a) 55(1)(b) 55(1)(c) 55(1)(d)",
                Arrays.stream(Obligation.Id.values()).map(Obligation.Id::provision).collect(Collectors.joining(" ")));
        assertEquals(sorted("not-applicable exempt not-yet-due due overdue fulfilled contested undetermined"),
                words(Obligation.Status.values()));
        assertEquals(sorted("per-distinct-model update-for-version once-per-provider"), words(Obligation.Scope.values()));
        assertEquals(sorted("not-required foreseen due overdue incomplete given given-late undetermined"),
                words(NotificationDuty.Status.values()));
        assertEquals(sorted("error warning information hint"), words(Severity.values()));
    }

    @Test
    void theApproachesOfEstimates() throws IOException {
        JsonNode approaches = new JsonMapper().readTree(AssessmentJson.assessment(Assessed.of("""
                entity Lab { established in FR }
                model Edge by Lab {
                    generates text
                    pretraining {
                        compute 7B parameters x 2T tokens
                        compute 1024 x H100-SXM5 for 10 days at 40%
                        compute 2.5e9 passes x 4.2e13 FLOP
                        compute 8.4e22 FLOP
                        compute unknown
                    }
                }
                """).reads().outcome())).get("subjects").get(0).get("compute").get("activities").get(0).get("estimates");
        assertEquals(List.of("architecture", "hardware", "passes", "declared", "unknown"),
                StreamSupport.stream(approaches.spliterator(), false).map(each -> each.get("approach").asString()).toList());
    }
}
