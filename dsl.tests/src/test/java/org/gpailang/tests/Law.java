package org.gpailang.tests;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.Words;

/** What the tests of the law's rows share: parties to declare, and what is concluded of a subject, in the words of the report. */
final class Law {

    /** A provider in the Union, one outside it, a modifier in the Union and a representative. */
    static final String PARTIES = """
            entity Lab "A lab" { established in FR }
            entity Abroad "A lab abroad" { established in CN }
            entity Tuner "A fine-tuner" { established in DE }
            entity Agent "An agent" { established in IE }
            """;

    private Law() {}

    /** Who is what to a subject, such as {@code Lab provider}. */
    static List<String> roles(Subject subject) {
        return subject.roles().stream().map(role -> role.entity() + " " + Words.of(role.kind())).toList();
    }

    /** Where a duty stands. */
    static Obligation.Status status(ModelAssessment model, Obligation.Id id) {
        return model.obligation(id).status();
    }

    /** Where every duty stands, by provision. */
    static Map<String, String> statuses(ModelAssessment model) {
        Map<String, String> statuses = new TreeMap<>();
        model.obligations().forEach(duty -> statuses.put(duty.id().provision(), Words.of(duty.status())));
        return statuses;
    }

    /** All that the reasons of a subject say, one conclusion a line. */
    static String reasons(Subject subject) {
        return String.join("\n", subject.reasons().stream().flatMap(reason -> reason.flatten())
                .map(reason -> reason.conclusion()).toList());
    }
}
