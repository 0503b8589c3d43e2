package org.gpailang.tests;

import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.quantity.Flop;

/** A file with one model, 'Edge' of a laboratory in France, for tests that are about a few of its statements. */
final class Edge {

    /** The ruleset of the consultation, which is the default. */
    static final String CONSULTATION = "consultation-2025-04";

    private Edge() {}

    /** The model with these statements, under the default ruleset. */
    static Assessed stating(String statements) {
        return Assessed.of(file(statements)).reads();
    }

    /** The model with these statements, under a ruleset. */
    static Assessed stating(String ruleset, String statements) {
        return Assessed.under(ruleset, file(statements)).reads();
    }

    /** The model with this activity and nothing else that uses compute; it generates text. */
    static Assessed trainedBy(String ruleset, String activity) {
        return stating(ruleset, "generates text\n" + activity);
    }

    /** The text of a file with the model. */
    static String file(String statements) {
        return """
                entity Lab "A lab" { established in FR }
                model Edge by Lab {
                %s
                }
                """.formatted(statements);
    }

    /** What was concluded of the model. */
    static ModelAssessment of(Assessed assessed) {
        return assessed.model("Edge");
    }

    /** The cumulative training compute of the model, which is known. */
    static Flop cumulative(Assessed assessed) {
        return of(assessed).compute().cumulative().flop().orElseThrow();
    }

    /** The compute of the model by parameter updates, which is known. */
    static Flop parameterUpdates(Assessed assessed) {
        return of(assessed).compute().parameterUpdates().flop().orElseThrow();
    }
}
