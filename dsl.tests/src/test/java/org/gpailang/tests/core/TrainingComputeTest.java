package org.gpailang.tests.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.gpailang.core.compute.TrainingCompute;
import org.junit.jupiter.api.Test;

/** Two training computes are equal only if every conclusion from them is the same, because results of equal inputs are reused. */
class TrainingComputeTest {

    private static TrainingCompute of(List<String> unstated) {
        return new TrainingCompute("lab/M", List.of(), List.of(), unstated, List.of());
    }

    @Test
    void whetherTheModelsOwnTrainingIsStatedMakesADifference() {
        assertNotEquals(of(List.of()), of(List.of("lab/M")));
        assertEquals(of(List.of("lab/M")), of(List.of("lab/M")));
        assertEquals(of(List.of("lab/M")).hashCode(), of(List.of("lab/M")).hashCode());
    }
}
