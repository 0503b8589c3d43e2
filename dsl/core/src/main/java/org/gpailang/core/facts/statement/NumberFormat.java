package org.gpailang.core.facts.statement;

/** The number formats in which accelerators state a peak. */
public enum NumberFormat {
    BF16,
    FP16,
    TF32,
    FP32,
    FP64,
    FP8,
    INT8,
    FP6,
    FP4
}
