package org.gpailang.report.page;

import java.util.ArrayList;
import java.util.List;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.Evidence;
import org.gpailang.core.facts.Model;

/** What was not looked at, so that nobody takes silence for an answer. */
public final class Limitations {

    private Limitations() {}

    /** What was not looked at for a subject, a sentence each. */
    public static List<String> of(Subject subject) {
        List<String> unchecked = new ArrayList<>();
        unchecked.add("Whether what the files state is true and complete: every number, day and name is taken as it stands, and what no"
                + " file states is taken not to exist.");
        if (subject instanceof ModelAssessment model) {
            of(model, unchecked);
        } else {
            unchecked.add("The duties for the system itself, such as those for high-risk AI systems or for transparency towards persons.");
        }
        unchecked.add("Anything beyond the AI Act's chapter on general-purpose AI models, such as data protection, copyright, product"
                + " safety or contracts.");
        return List.copyOf(unchecked);
    }

    private static void of(ModelAssessment assessment, List<String> unchecked) {
        Model model = assessment.model();
        Evidence evidence = model.evidence();
        if (!model.documents().isEmpty()) {
            unchecked.add("What the documents contain, whether that suffices, and whether their paths and addresses lead to them: a"
                    + " document counts as soon as it is named.");
        }
        if (model.openness().licence().isPresent()) {
            unchecked.add("The text of the licence: what it allows and restricts is taken from its entry, and how it would be read in a"
                    + " dispute is open.");
        }
        if (evidence.rebuttal().isPresent()) {
            unchecked.add("Whether the rebuttal succeeds: it is recorded as claimed.");
        }
        if (evidence.generality().isPresent() || evidence.systemicRisk().isPresent()) {
            unchecked.add("Whether the evidence that is brought forward convinces.");
        }
        if (evidence.designation().isEmpty()) {
            unchecked.add("Whether the Commission has designated the model, or could by the criteria of Annex XIII: only a designation that"
                    + " a file states is known.");
        }
        unchecked.add("Whether the capabilities match or exceed those of the most advanced models (Art. 51(1)(a)), beyond what compute and"
                + " stated evidence suggest.");
        if (assessment.hasDuties()) {
            unchecked.add("How well a duty is met: what is looked at is whether its document or statement is there by its day.");
        }
    }
}
