package org.gpailang.core.rules.support;

import java.util.stream.Stream;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.market.PublicItem;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;

/** Conditions, locations and fixes of the findings about a claimed open-source exemption. */
public final class ExemptionFindings {

    private ExemptionFindings() {}

    /** The results of a condition that is not met, if the exemption is claimed. Without a claim, they are only reasons in the report. */
    public static Stream<Exemption.Condition> failed(ModelAssessment model, Exemption.Id id) {
        boolean licenceMissing = ofLicence(id) && model.model().openness().licence().isEmpty();
        return model.exemption().claimed() && !licenceMissing
                ? model.exemption().conditions().stream().filter(condition -> condition.id() == id && !condition.met().yes())
                : Stream.empty();
    }

    private static boolean ofLicence(Exemption.Id id) {
        return id.compareTo(Exemption.Id.DISTRIBUTION) <= 0;
    }

    /** The location of the text that decides the condition, otherwise of the claim. */
    public static Location place(ModelAssessment model, Exemption.Condition condition) {
        return condition.at().or(model.exemption()::claim).orElse(model.at());
    }

    /** The finding with the clause of the licence that decides and, if the licence is the cause, a fix with an open licence. */
    public static Finding finding(Finding finding, ModelAssessment model, Exemption.Condition condition) {
        Finding withClause = finding.withRelated("clause of the licence", condition.clause());
        return model.model().openness().licence().filter(licence -> ofLicence(condition.id())).map(licence -> withClause.withFix(
                new Fix.Replace("Change the licence to Apache-2.0", licence.at(), "licence Apache-2.0"))).orElse(withClause);
    }

    /** The fix that states that an item is public. */
    public static Fix publish(ModelAssessment model, PublicItem item) {
        String word = Words.of(item);
        return model.model().openness().publicItems().<Fix>map(stated -> new Fix.Replace("Add '" + word + "' to 'public'",
                stated.at().end(), (stated.value().isEmpty() ? " " : ", ") + word))
                .orElseGet(() -> new Fix.AddStatement("Add 'public " + word + "'", model.name(), "public " + word));
    }
}
