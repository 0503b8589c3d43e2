package org.gpailang.core.rules.support;

import java.util.stream.Stream;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.PublicItem;
import org.gpailang.core.facts.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;

/** What the findings about a claimed open-source exemption share. */
public final class ExemptionFindings {

    private ExemptionFindings() {}

    /** The outcomes of a condition that fail, where the exemption is claimed; without a claim they are only reasons in the report. */
    public static Stream<Exemption.Condition> failed(ModelAssessment model, Exemption.Id id) {
        boolean licenceMissing = ofLicence(id) && model.model().openness().licence().isEmpty();
        return model.exemption().claimed() && !licenceMissing
                ? model.exemption().conditions().stream().filter(condition -> condition.id() == id && !condition.met().yes()) : Stream.empty();
    }

    private static boolean ofLicence(Exemption.Id id) {
        return id.compareTo(Exemption.Id.DISTRIBUTION) <= 0;
    }

    /** The words that decide about the condition, else the claim. */
    public static Location place(ModelAssessment model, Exemption.Condition condition) {
        return condition.at().or(model.exemption()::claim).orElse(model.at());
    }

    /** The finding with the clause that decides and, where the licence is what it fails by, one that would do. */
    public static Finding finding(Finding finding, ModelAssessment model, Exemption.Condition condition) {
        Finding told = finding.withRelated("the clause of the licence", condition.clause());
        return model.model().openness().licence().filter(licence -> ofLicence(condition.id())).map(licence -> told.withFix(
                new Fix.Replace("Change the licence to Apache-2.0", licence.at(), "licence Apache-2.0"))).orElse(told);
    }

    /** What states that an item is public. */
    public static Fix publish(ModelAssessment model, PublicItem item) {
        String word = Words.of(item);
        return model.model().openness().publicItems().<Fix>map(stated -> new Fix.Replace("Add '" + word + "' to 'public'",
                stated.at().end(), (stated.value().isEmpty() ? " " : ", ") + word))
                .orElseGet(() -> new Fix.AddStatement("Add 'public " + word + "'", model.name(), "public " + word));
    }
}
