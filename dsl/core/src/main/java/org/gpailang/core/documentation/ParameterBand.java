package org.gpailang.core.documentation;

import java.math.BigDecimal;
import java.util.List;

/**
 * The bands in which the Model Documentation Form tells downstream providers the total number of parameters. The form does not say to which
 * band a border belongs; here it belongs to the lower one.
 */
public final class ParameterBand {

    private record Band(BigDecimal upper, String name) {}

    private static final List<Band> BANDS = List.of(band("500e6", "1–500 million"), band("5e9", "500 million–5 billion"),
            band("15e9", "5–15 billion"), band("50e9", "15–50 billion"), band("100e9", "50–100 billion"), band("500e9", "100–500 billion"),
            band("1e12", "500 billion–1 trillion"));

    private ParameterBand() {}

    private static Band band(String upper, String name) {
        return new Band(new BigDecimal(upper), name);
    }

    /** The band of a number of parameters. */
    public static String of(BigDecimal parameters) {
        return BANDS.stream().filter(band -> parameters.compareTo(band.upper()) <= 0).findFirst().map(Band::name)
                .orElse("more than 1 trillion");
    }

    /** Whether a number is exactly on the border of two bands. */
    public static boolean onBorder(BigDecimal parameters) {
        return BANDS.stream().anyMatch(band -> parameters.compareTo(band.upper()) == 0);
    }
}
