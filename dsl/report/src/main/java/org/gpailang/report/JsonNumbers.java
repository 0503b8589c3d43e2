package org.gpailang.report;

import java.math.BigDecimal;
import org.gpailang.core.quantity.Notation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** Numbers in JSON, in the notation of the schema: {@code 3.81e25}. */
public final class JsonNumbers {

    private static final int FIGURES = 3;
    private static final int RATIO_FIGURES = 5;

    private JsonNumbers() {}

    /** The exact number, with a power of ten if it has many digits. */
    public static JsonNode exact(BigDecimal value) {
        return number(Notation.program(value, Math.max(1, value.stripTrailingZeros().precision())), false);
    }

    /** An amount of compute to three significant figures. */
    public static JsonNode flop(BigDecimal flop) {
        return number(Notation.program(flop.abs(), FIGURES), flop.signum() < 0);
    }

    /** A ratio to five significant figures. */
    public static JsonNode ratio(BigDecimal ratio) {
        return number(Notation.program(ratio, RATIO_FIGURES), false);
    }

    private static JsonNode number(String digits, boolean negative) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue((negative ? "-" : "") + digits));
    }
}
