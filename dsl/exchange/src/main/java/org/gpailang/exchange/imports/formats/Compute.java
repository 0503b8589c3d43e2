package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.gpailang.core.quantity.Notation;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Statement;

/** Statements about compute that several formats have. */
final class Compute {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final int DECIMALS = 3;

    private Compute() {}

    /** States an amount of compute that an input reports. */
    static void reported(Document flop, String source, FoundModel model) {
        flop.number().ifPresent(number -> model.state(Part.RUN, reported(number, source), flop.place()));
    }

    /** An amount of compute that an input reports. */
    static Statement reported(BigDecimal flop, String source) {
        return new Statement("compute", "compute " + Notation.program(flop, flop.precision()) + " FLOP reported").with(source);
    }

    /** A running time in seconds is no estimate as long as the chips and the utilisation are not known. */
    static void runningTime(Document seconds, FoundModel model) {
        seconds.number().ifPresent(time -> model.doubt(Part.RUN, "The run took " + Statement.number(time)
                + " seconds; the chips and their utilisation are not stated here.", "compute N x " + CatalogueNames.NO_CHIP + " for "
                + Statement.number(time) + " seconds at U%", seconds.place()));
    }

    /** The use of chips for some hours, without a utilisation. */
    static String chipHours(BigDecimal chipSeconds, Optional<String> chip) {
        return "compute " + Statement.number(chipSeconds.divide(SECONDS_PER_HOUR, DECIMALS, RoundingMode.HALF_UP)) + " GPU-hours on "
                + chip.orElse(CatalogueNames.NO_CHIP) + " at U%";
    }
}
