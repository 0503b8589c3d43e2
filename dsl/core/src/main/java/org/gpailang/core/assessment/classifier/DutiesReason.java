package org.gpailang.core.assessment.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gpailang.core.assessment.Availability;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.MarketEvent;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Role;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.law.Citation;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.ruleset.Guidance;

/** The reason why the duties of a provider arise, or why none does. */
final class DutiesReason {

    private static final LegalBasis DUTIES = new LegalBasis("Art. 53 to 55", "3.2",
            Guideline.DUTIES_OVER_LIFECYCLE, Guideline.MODIFIER_DUTIES, Guideline.MODIFIER_REPRESENTATIVE);

    private DutiesReason() {}

    /** The reason why the duties of providers arise, and for whom, or why none does. */
    static Reason of(Model model, GeneralPurpose generalPurpose, SystemicRisk systemicRisk, Optional<Modifier> modifier,
            Availability availability, Grounds grounds, List<Role> roles,
            Guidance text) {
        List<Reason> because = new ArrayList<>(List.of(generalPurpose.reason(), systemicRisk.reason()));
        modifier.ifPresent(conclusion -> because.add(conclusion.reason()));
        availability.events().forEach(event -> because.add(Reason.fact(text(event, modifier.isPresent()
                && grounds.systemic().arise().yes()), event.at())));
        model.market().excludesUnion()
                .ifPresent(excludes -> because.add(Reason.fact("Its provider excludes the Union market", excludes.at())));
        roles.stream().filter(role -> role.kind() == Role.Kind.PROVIDER).forEach(role -> because.add(new Reason("Its provider is "
                + role.entity(), Citation.NONE, List.of(), model.provider().map(Stated::at).stream().toList())));
        return Reason.conclude(sentence(grounds), DUTIES.in(text), because);
    }

    /** Which duties of a provider arise, as a sentence without its full stop. */
    static String sentence(Grounds grounds) {
        Truth general = grounds.general().arise();
        Truth systemic = grounds.systemic().arise();
        return general.no() && systemic.no() ? "No duty of a provider arises: " + small(grounds.general().why())
                : general.open() && !systemic.yes()
                ? "Whether duties of a provider arise is undetermined: " + small(grounds.general().why())
                : systemic.open() && general.no() ? "Whether the duties of Articles 52 and 55 arise is undetermined: "
                        + small(grounds.systemic().why())
                : "The duties of " + (general.yes() ? systemic.yes() ? "Articles 52, 53 and 55" : "Article 53" : "Articles 52 and 55")
                + " arise"
                        + (systemic.open() ? "; whether those of Articles 52 and 55 arise is undetermined: "
                                + small(grounds.systemic().why())
                        : "");
    }

    private static String text(MarketEvent event, boolean modifierWithSystemicRisk) {
        String day = event.on().map(on -> " on " + on).orElse("");
        String via = event.channel().map(channel -> " via " + Words.of(channel).replace('-', ' ')).orElse("");
        String with = event.through().map(through -> " with " + through).orElse("");
        return switch (event.by()) {
            case PROVIDER -> "It is placed on the market" + with + day + via;
            case DOWNSTREAM_MODIFIER -> "It is placed on the market by another, who modified it," + with + day + via;
            case DOWNSTREAM_PROVIDER -> "It is placed on the market by another, who integrated it into a system," + with + day + via;
            case INTERNAL_USE -> "It is used internally" + (event.on().isPresent() ? " since " + event.on().get() : "")
                    + (modifierWithSystemicRisk ? "; purely internal use counts for a modifier as well, because models with systemic risk"
                            + " always have their duties (our reading)" : "");
        };
    }

    private static String small(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
