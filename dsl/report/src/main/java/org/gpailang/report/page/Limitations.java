package org.gpailang.report.page;

import java.util.ArrayList;
import java.util.List;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.model.Evidence;
import org.gpailang.core.facts.model.Model;
import org.gpailang.report.EntryFacts;

/** The limitations of an assessment, which every report lists. */
public final class Limitations {

    private Limitations() {}

    /** The limitations that apply to a subject, each a noun phrase or clause. */
    public static List<String> of(Subject subject) {
        List<String> unchecked = new ArrayList<>();
        unchecked.add("Whether the statements of the files are true and complete: every number, date and name is used as stated, and"
                + " a placing, a document or a party that is not stated is treated as if it did not exist.");
        if (subject instanceof ModelAssessment model) {
            of(model, unchecked);
        } else {
            unchecked.add("The duties for the system itself, such as those for high-risk AI systems or transparency.");
        }
        unchecked.add("Anything outside the AI Act's chapter on general-purpose AI models, such as data protection, copyright, product"
                + " safety or contracts.");
        return List.copyOf(unchecked);
    }

    private static void of(ModelAssessment assessment, List<String> unchecked) {
        Model model = assessment.model();
        Evidence evidence = model.evidence();
        if (!model.documents().isEmpty()) {
            unchecked.add("The documents: whether they exist at the stated paths and URLs, and whether their content is sufficient. A"
                    + " document counts as soon as it is stated.");
        }
        if (model.openness().licence().isPresent()) {
            unchecked.add("The text of the licence: its rights and restrictions are taken from its declaration, and a court may interpret"
                    + " it differently." + text(EntryFacts.origin(model.openness().licence().get().value())));
        }
        accelerators(assessment).forEach(accelerator -> unchecked.add("The peak of " + accelerator.title().orElse(accelerator.name())
                + ", which is taken from its entry." + text(EntryFacts.origin(accelerator))));
        if (evidence.rebuttal().isPresent()) {
            unchecked.add("Whether the rebuttal succeeds: it is only recorded as claimed.");
        }
        if (evidence.generality().isPresent() || evidence.systemicRisk().isPresent()) {
            unchecked.add("Whether the stated evidence is convincing.");
        }
        if (evidence.designation().isEmpty()) {
            unchecked.add("Whether the Commission has designated the model or could designate it based on Annex XIII: only a stated"
                    + " designation is considered.");
        }
        unchecked.add("Whether the capabilities match or exceed those of the most advanced models (Art. 51(1)(a)), apart from the compute"
                + " and the stated evidence.");
        if (assessment.hasDuties()) {
            unchecked.add("How well a duty is fulfilled: the only check is whether its document or statement is there by the due date.");
        }
    }

    /** The accelerators whose peaks its estimates use, each once. */
    private static List<Accelerator> accelerators(ModelAssessment assessment) {
        return assessment.compute().activities().stream().flatMap(activity -> activity.estimates().stream())
                .flatMap(estimate -> estimate.stated().approach().hardware().stream())
                .filter(term -> term.peak().isEmpty()).flatMap(term -> term.accelerator().stream()).distinct().toList();
    }

    private static String text(List<String> facts) {
        return facts.isEmpty() ? "" : " " + String.join(". ", facts) + ".";
    }
}
