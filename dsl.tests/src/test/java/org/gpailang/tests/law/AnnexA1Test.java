package org.gpailang.tests.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.ComputedEstimate;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.SingleModelFixture;
import org.gpailang.tests.fixtures.WorkedExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annex A.1 of the consultation: four models of about one billion parameters; and the sums of the guidelines' annex A.3. */
class AnnexA1Test {

    @Test
    void C15_modelAByArchitectureAndByHardware() {
        List<ComputedEstimate> estimates = WorkedExamples.CONSULTATION.model("annex-a1/Model-A").compute().own().get(0).estimates();
        assertEquals(Optional.of(Flop.of("1.98e22")), estimates.get(0).flop());
        assertEquals(Optional.of(Flop.of("2.1168e22")), estimates.get(1).flop());
        assertEquals("2.1e22", Notation.program(estimates.get(1).flop().orElseThrow().value(), 2));
    }

    @Test
    void C15_theEstimatesOfModelADifferBySevenPerCentWhichIsInformationOnly() {
        assertEquals(1, WorkedExamples.CONSULTATION.findings("annex-a1/Model-A", "compute/estimates-disagree"));
        Finding finding = WorkedExamples.CONSULTATION.outcome().findings().stream()
                .filter(found -> found.code().equals("compute/estimates-disagree") && found.subject().equals("annex-a1/Model-A"))
                .findFirst().orElseThrow();
        assertTrue(finding.message().contains("differs by 6.91%"), finding.message());
        assertEquals(0, WorkedExamples.GUIDELINES.findings("annex-a1/Model-A", "compute/estimates-disagree"), "7% is within 30%");
    }

    @ParameterizedTest
    @CsvSource({"Model-B, 2.921184e21, 3e21, 1", "Model-C, 7.524e22, 7.5e22, 2", "Model-D, 1.2096e23, 1.2e23, 2"})
    void C15_theOtherModelsAsExactSumsAndAsPrinted(String model, String exact, String printed, int figures) {
        Flop flop = WorkedExamples.CONSULTATION.model("annex-a1/" + model).compute().cumulative().flop().orElseThrow();
        assertEquals(Flop.of(exact), flop);
        assertEquals(new Flop(new BigDecimal(printed)), new Flop(Notation.round(flop.value(), figures)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.8B parameters x 3.3T tokens                                | 7.524e22
            200_000 GPU-hours on A100 peak 300 TFLOP/s at 50%            | 1.08e23
            0.6B parameters x 36T tokens                                 | 1.296e23
            1.54B parameters x 18T tokens                                | 1.6632e23
            1.7B parameters x 36T tokens                                 | 3.672e23
            2.5B parameters x 12T tokens                                 | 1.8e23
            2.6B parameters x 61B images x 164 epochs                    | 1.560624e23
            370_000 GPU-hours on H100-SXM5 peak 989 TFLOP/s at 50%       | 6.58674e23
            """)
    void C15_theExamplesOfTheGuidelines(String compute, String flop) {
        assertEquals(Flop.of(flop), SingleModelFixture.cumulative(SingleModelFixture.trainedBy(Assessed.GUIDELINES, "pretraining { compute "
                + compute + " }")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            K01, K02 fine-tuning                     | finetuning { compute 1e21 FLOP }                              | 1.1e22
            K03 synthetic data that is not public    | synthetic-data { compute 1e21 FLOP  method "sampled" }         | 1.1e22
            K04 of 100 samples 10 are kept           | synthetic-data { compute 1e21 FLOP  method "100, of which 10 are kept" } | 1.1e22
            K05 public synthetic data                | synthetic-data { public  compute 1e21 FLOP  method "sampled" } | 1e22
            K06 diagnosis                            | evaluation { compute 1e21 FLOP }                              | 1e22
            K07 lessons learnt by humans             | experiment { compute 1e21 FLOP }                              | 1e22
            K07 a run that failed                    | failed-run { compute 1e21 FLOP }                              | 1e22
            K09 the training of reward models        | reward-model { compute 1e21 FLOP }                            | 1e22
            K12 the passes of the teacher            | distillation { compute 1e21 FLOP }                            | 1.1e22
            K13 reinforcement learning               | reinforcement-learning { compute 1e21 FLOP }                  | 1.1e22
            K14 scaffolding                          | scaffolding { compute 1e21 FLOP }                             | 1e22
            """)
    void whatCountsByTheGuidelines(String what, String activity, String flop) {
        assertEquals(Flop.of(flop), SingleModelFixture.cumulative(SingleModelFixture.trainedBy(Assessed.GUIDELINES,
                "pretraining { compute 1e22 FLOP }\n" + activity)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            A2 weighted peak                | compute 1000 GPU-hours on H100-SXM5 peak 900 TFLOP/s at 50%                        | 1.62e21
            A3 a sum over periods           | compute 100 x H100-SXM5 peak 1000 TFLOP/s for 10 days at 50% + \
            50 x H100-SXM5 peak 1000 TFLOP/s for 10 days at 50% | 6.48e22
            A4 passes                       | compute 2.5e9 passes x 4e12 FLOP                                                   | 1e22
            A5 parameters and tokens        | compute 1B parameters x 2T tokens                                                  | 1.2e22
            K15 the format changes nothing  | compute 1000 GPU-hours on H100-SXM5 fp8 peak 900 TFLOP/s at 50%                    | 1.62e21
            """)
    void howComputeIsEstimatedByTheGuidelines(String what, String compute, String flop) {
        assertEquals(Flop.of(flop), SingleModelFixture.cumulative(SingleModelFixture.trainedBy(Assessed.GUIDELINES,
                "pretraining { " + compute + " }")));
    }

    @Test
    void K08_theTrainingOfTheParentInDistillationIsNotAddedAndK11_thatOfInitialWeightsIs() {
        String parent = "entity Lab { established in FR }\nmodel Parent by Lab { generates text  pretraining { compute 1e22 FLOP } }\n";
        assertEquals("2·10²¹ FLOP", Assessed.under(Assessed.GUIDELINES, parent + "model Student by Lab { generates text\n"
                + "pretraining { compute 1e21 FLOP }  distillation { compute 1e21 FLOP } }\n").reads().model("Student")
                .compute().cumulative().known().toString());
        assertEquals("1.1·10²² FLOP", Assessed.under(Assessed.GUIDELINES, parent + "model Next by Lab { generates text\n"
                + "initialised from Parent  finetuning { compute 1e21 FLOP } }\n").reads().model("Next").compute().cumulative().known()
                .toString());
    }
}
