package org.gpailang.core.rules.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Union;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.market.InternalUse;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;

/**
 * Internal use that may count as placing on the market is not described completely.
 *
 * <h2>What it says</h2>
 *
 * It is not stated since when the model is used internally, whether the use is essential for a service to third parties or affects the
 * rights of natural persons or, for a provider outside the Union, whether the model is used in the Union.
 *
 * <h2>Why</h2>
 *
 * Internal use that is essential for a product or service to third parties, or that affects the rights of natural persons, counts as
 * placing on the market. Its first day decides when the duties are due; that this day counts is our reading. Use outside the Union does
 * not count.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     internal-use essential-to-services yes affects-rights no
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State since when the model is used, both conditions and, if you are established outside the Union, whether it is used there.
 *
 * <pre>{@code
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     internal-use since 2025-10-01 essential-to-services yes affects-rights no
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Recital 97; consultation 3.3; guidelines para. 51.
 */
@FindingCode(value = "market/internal-use-incomplete", severity = Severity.WARNING, requirements = "V04",
        act = "recital 97", consultation = "3.3", guidelines = Guideline.PLACING)
public final class InternalUseIncomplete extends ModelRule {

    private static final int KEYWORD = "internal-use".length();

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        if (model.internalUse().isEmpty() || model.generalPurpose().truth().no()) {
            return Stream.empty();
        }
        InternalUse use = model.model().market().internalUse().orElseThrow();
        boolean open = model.internalUse().get().counts().open();
        return Stream.of(since(model, use, asOf), conditions(model, use, open), inUnion(model, use, open)).flatMap(Function.identity());
    }

    private Stream<Finding> since(ModelAssessment model, InternalUse use, LocalDate asOf) {
        return use.since().isPresent() ? Stream.empty() : Stream.of(finding(model, use.at(), "It is not stated since when "
                + model.display()
                + " is used internally, so it cannot be determined when its duties are due: now, or by " + model.ruleset().legacyUntil()
                + " if it was used before " + model.ruleset().appliesFrom() + ". Add 'since DATE' to 'internal-use'.")
                .withFix(new Fix.Replace("State since when it is used", afterKeyword(use), " since " + asOf)));
    }

    private Stream<Finding> conditions(ModelAssessment model, InternalUse use, boolean open) {
        boolean met = use.essential().orElse(false) || use.affectsRights().orElse(false);
        List<String> missing = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        if (use.essential().isEmpty()) {
            missing.add("is essential for a product or service to third parties");
            statements.add("'essential-to-services'");
        }
        if (use.affectsRights().isEmpty()) {
            missing.add("affects the rights of natural persons");
            statements.add("'affects-rights'");
        }
        return !open || met || model.systemicRisk().applies() || missing.isEmpty() ? Stream.empty()
                : Stream.of(finding(model, use.at(), "It is not stated whether the internal use of " + model.display() + " "
                + String.join(" or ", missing) + ", so it cannot be determined whether it counts as placing on the market. Add "
                + String.join(" and ", statements) + " with 'yes' or 'no' to 'internal-use'."));
    }

    private Stream<Finding> inUnion(ModelAssessment model, InternalUse use, boolean open) {
        boolean abroad = model.declaredProvider().flatMap(Entity::country).map(Stated::value).filter(code -> !Union.contains(code))
                .isPresent();
        return !open || !abroad || use.inUnion().isPresent() ? Stream.empty() : Stream.of(finding(model, use.at(),
                "It is not stated whether the internal use of " + model.display() + " takes place in the Union. Only"
                + " then does it count as placing on the market. Add 'in-union yes' or 'in-union no' to"
                + " 'internal-use'."));
    }

    private static Location afterKeyword(InternalUse use) {
        return new Location(use.at().file(), use.at().line(), use.at().column() + KEYWORD, use.at().line(), use.at().column() + KEYWORD);
    }
}
