package org.gpailang.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.report.Outcome;

/** The worked examples that ship, read together as of the day of their expected outcomes. */
final class WorkedExamples {

    /** Under the ruleset of the consultation. */
    static final WorkedExamples CONSULTATION = new WorkedExamples(Edge.CONSULTATION);
    /** Under the ruleset of the guidelines. */
    static final WorkedExamples GUIDELINES = new WorkedExamples(Assessed.GUIDELINES);

    private final Outcome outcome;

    private WorkedExamples(String ruleset) {
        Path folder = Golden.ROOT.resolve("examples/worked");
        try {
            outcome = Assessed.of(Assessed.DAY, ruleset, Golden.read(folder, Golden.sourcesIn(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was reported. */
    Outcome outcome() {
        return outcome;
    }

    /** The model or modification of this qualified name. */
    ModelAssessment model(String name) {
        return outcome.assessment().subjects().filter(subject -> subject.name().equals(name)).map(ModelAssessment.class::cast)
                .findFirst().orElseThrow(() -> new AssertionError("no example is called " + name));
    }

    /** The number of findings of a code about a subject. */
    long findings(String subject, String code) {
        return outcome.findings().stream().filter(finding -> finding.subject().equals(subject) && finding.code().equals(code)).count();
    }
}
