package org.gpailang.core.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.Location;

/** What the findings about a claimed open-source exemption share. */
final class Claims {

    private Claims() {}

    /** The outcomes of a condition that fail, where the exemption is claimed; without a claim they are only reasons in the report. */
    static Stream<Exemption.Condition> failed(ModelAssessment model, Exemption.Id id) {
        boolean licenceMissing = id.compareTo(Exemption.Id.DISTRIBUTION) <= 0 && model.model().openness().licence().isEmpty();
        return model.exemption().claimed() && !licenceMissing
                ? model.exemption().conditions().stream().filter(condition -> condition.id() == id && !condition.met()) : Stream.empty();
    }

    /** The words that decide about the condition, else the claim. */
    static Location place(ModelAssessment model, Exemption.Condition condition) {
        return condition.at().or(model.exemption()::claim).orElse(model.at());
    }

    /** The finding with the clause that decides. */
    static Finding finding(Finding finding, Exemption.Condition condition) {
        Optional<Location> clause = condition.clause();
        return finding.withRelated("the clause of the licence", clause);
    }
}
