package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.tests.fixtures.WorkedExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The training compute of the worked examples, whether they are general-purpose, and whether they have systemic risk. */
class WorkedExamplesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            annex-a1/Model-A                  | 1.98e22  | presumed          | not-presumed
            annex-a1/Model-B                  | 2.92e21  | presumed-not      | not-presumed
            annex-a1/Model-C                  | 7.52e22  | presumed          | not-presumed
            annex-a1/Model-D                  | 1.21e23  | presumed          | not-presumed
            scope-examples/Broad-1e23         | 1e23     | presumed          | not-presumed
            scope-examples/Speech-Benchmarked | 1e23     | shown-by-evidence | not-presumed
            scope-examples/Small-1e20         | 1e20     | presumed-not      | not-presumed
            scope-examples/Code-Only          | 1e23     | rebuttal-claimed  | not-presumed
            scope-examples/Transcriber        | 1e23     | presumed          | not-presumed
            scope-examples/Upscaler           | 1e23     | presumed          | not-presumed
            meta/Llama-3.1-405B               | 3.81e25  | presumed          | presumed
            chain/Mega-Llama                  | 4.29e25  | presumed          | presumed
            open/Open-7B                      | 8.4e22   | presumed          | not-presumed
            open/Orient-14B                   | 3.36e23  | presumed          | not-presumed
            planned-runs/Nord-2               | 7.56e25  | presumed          | presumed
            planned-runs/Nord-3               | -        | undetermined      | undetermined
            science/Sci-13B                   | 1.17e23  | presumed          | not-presumed
            science/Sci-Math                  | 1.326e23 | presumed          | not-presumed
            science/Sci-Merge                 | 1.326e23 | presumed          | not-presumed
            science/Sci-MoE                   | 5.76e23  | presumed          | not-presumed
            """)
    void underTheConsultation(String name, BigDecimal flop, String generalPurpose, String systemicRisk) {
        ModelAssessment model = WorkedExamples.CONSULTATION.model(name);
        assertAmount(flop, model.compute().cumulative().flop());
        assertEquals(generalPurpose, Words.of(model.generalPurpose().status()));
        assertEquals(systemicRisk, Words.of(model.systemicRisk().status()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            annex-a1/Model-A                  | presumed-not      | not-presumed
            annex-a1/Model-B                  | presumed-not      | not-presumed
            annex-a1/Model-C                  | presumed-not      | not-presumed
            annex-a1/Model-D                  | presumed          | not-presumed
            scope-examples/Broad-1e23         | presumed-not      | not-presumed
            scope-examples/Speech-Benchmarked | shown-by-evidence | not-presumed
            scope-examples/Small-1e20         | presumed-not      | not-presumed
            scope-examples/Code-Only          | presumed-not      | not-presumed
            scope-examples/Transcriber        | presumed-not      | not-presumed
            scope-examples/Upscaler           | not-presumed      | not-presumed
            meta/Llama-3.1-405B               | presumed          | presumed
            open/Open-7B                      | presumed-not      | not-presumed
            open/Orient-14B                   | presumed          | not-presumed
            planned-runs/Nord-2               | presumed          | presumed
            planned-runs/Nord-3               | undetermined      | undetermined
            science/Sci-13B                   | presumed          | not-presumed
            science/Sci-MoE                   | presumed          | not-presumed
            """)
    void underTheGuidelines(String name, String generalPurpose, String systemicRisk) {
        ModelAssessment model = WorkedExamples.GUIDELINES.model(name);
        assertEquals(generalPurpose, Words.of(model.generalPurpose().status()));
        assertEquals(systemicRisk, Words.of(model.systemicRisk().status()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            chain/Legal-Llama       | 4.60e23
            chain/Mega-Llama        | 4.86e24
            chain/Llama-3.1-405B-v2 | 9e20
            science/Sci-Math        | 1.56e22
            """)
    void theOwnPartOfAModification(String name, BigDecimal flop) {
        assertAmount(flop, WorkedExamples.CONSULTATION.model(name).compute().ownCumulative().flop());
    }

    @Test
    void theRunOfTheFrontierModelByArchitectureAndByHardware() {
        var run = WorkedExamples.CONSULTATION.model("meta/Llama-3.1-405B").compute().own().get(0);
        assertAmount(new BigDecimal("3.79e25"), run.estimates().get(0).flop());
        assertAmount(new BigDecimal("4.17e25"), run.estimates().get(1).flop());
    }

    /** Checks that the amount equals the expected one within its significant figures. */
    static void assertAmount(BigDecimal expected, Optional<Flop> actual) {
        assertEquals(Optional.ofNullable(expected).map(Flop::new),
                actual.map(flop -> new Flop(Notation.round(flop.value(), expected == null ? 1 : expected.precision()))));
    }
}
