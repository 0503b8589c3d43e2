package org.gpailang.core.assessment.classifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.Permission;
import org.gpailang.core.facts.catalogue.RestrictionGround;
import org.gpailang.core.facts.catalogue.Right;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.EntitySize;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.market.Monetisation;
import org.gpailang.core.facts.market.MonetisationMeans;
import org.gpailang.core.facts.market.Openness;
import org.gpailang.core.facts.market.PublicItem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.law.Citation;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Checks each condition of the open-source exemption separately (consultation 3.3.2; guidelines paras. 73 to 89). A condition that the
 * texts leave open counts as met and is marked as arguable.
 */
final class ExemptionClassifier {

    private static final LegalBasis EXEMPTION = new LegalBasis("Art. 53(2), 54(6)", "3.3.2", Guideline.OPEN_SOURCE);

    private final Model model;
    private final Ruleset ruleset;
    private final boolean micro;
    private final List<Exemption.Condition> conditions = new ArrayList<>();

    private ExemptionClassifier(Model model, Optional<Entity> provider, Ruleset ruleset) {
        this.model = model;
        this.ruleset = ruleset;
        this.micro = provider.flatMap(Entity::size).filter(size -> size == EntitySize.MICRO).isPresent();
    }

    /** The conditions and their outcomes for a model of the given provider. */
    static Exemption of(Model model, Optional<Entity> provider, SystemicRisk systemicRisk, Ruleset ruleset) {
        ExemptionClassifier test = new ExemptionClassifier(model, provider, ruleset);
        for (Right right : Right.values()) {
            test.right(right);
        }
        test.monetisation();
        test.publicItem(PublicItem.WEIGHTS, Exemption.Id.WEIGHTS_PUBLIC, "the weights");
        test.publicItem(PublicItem.ARCHITECTURE, Exemption.Id.ARCHITECTURE_PUBLIC, "information on the architecture");
        test.publicItem(PublicItem.USAGE_INFORMATION, Exemption.Id.USAGE_INFORMATION_PUBLIC, "information on usage");
        test.add(Exemption.Id.NO_SYSTEMIC_RISK, switch (systemicRisk.truth()) {
            case YES -> Truth.NO;
            case NO -> Truth.YES;
            case UNDETERMINED -> Truth.UNDETERMINED;
        }, false, switch (systemicRisk.truth()) {
            case YES -> "The model has systemic risk, and no licence exempts from its duties";
            case NO -> "The model is not presumed to have systemic risk";
            case UNDETERMINED -> "Whether the model has systemic risk is undetermined";
        }, Optional.empty(), Optional.empty());
        return new Exemption(model.openness().claim(), List.copyOf(test.conditions), test.reason());
    }

    private Reason reason() {
        List<Reason> because = new ArrayList<>();
        model.openness().claim().ifPresent(claim -> because.add(Reason.fact("It is claimed", claim)));
        for (Exemption.Condition condition : conditions) {
            because.add(new Reason(switch (condition.met()) {
                case YES -> condition.arguable() ? "Arguably met: " : "Met: ";
                case NO -> "Not met: ";
                case UNDETERMINED -> "Undetermined: ";
            } + condition.reason(), Citation.NONE,
                    List.of(), Stream.concat(condition.at().stream(), condition.clause().stream()).toList()));
        }
        Truth holds = conditions.stream().map(Exemption.Condition::met).reduce(Truth.YES, Truth::and);
        String claimed = model.openness().claim().isPresent() ? "" : "; it is not claimed";
        return Reason.conclude(switch (holds) {
            case YES -> "Every condition of the open-source exemption is met";
            case NO -> "The open-source exemption does not hold";
            case UNDETERMINED -> "Whether the open-source exemption holds is undetermined";
        } + claimed, EXEMPTION.in(ruleset.text()), because);
    }

    private void right(Right right) {
        Exemption.Id id = Exemption.Id.valueOf(right.name());
        String name = Words.of(right);
        Optional<Stated<Licence>> stated = model.openness().licence();
        if (stated.isEmpty()) {
            add(id, false, false, "No licence is stated that allows " + name, Optional.empty(), Optional.empty());
            return;
        }
        Licence licence = stated.get().value();
        String licenceName = licence.title().orElse(licence.name());
        Optional<Location> at = Optional.of(stated.get().at());
        Permission permission = licence.permissions().get(right);
        if (permission == null) {
            add(id, false, false, licenceName + " does not mention " + name, at, Optional.of(licence.at()));
            return;
        }
        if (permission.free()) {
            add(id, true, false, licenceName + " allows " + name + " without restriction", at, Optional.of(permission.at()));
            return;
        }
        String why = permission.ground().map(ground -> " (" + Words.of(ground) + ")").orElse("")
                + permission.clause().map(clause -> ": " + clause).orElse("");
        boolean tolerated = ruleset.safetyTermsTolerated()
                && permission.ground().filter(ground -> ground == RestrictionGround.SAFETY).isPresent();
        add(id, tolerated, tolerated, licenceName + " restricts " + name + why + (tolerated
                ? "; specific safety terms are tolerated if they are proportionate, objective and do not discriminate, which is open" : ""),
                at, Optional.of(permission.at()));
    }

    private void monetisation() {
        List<Monetisation> monetisations = model.openness().monetisations();
        if (monetisations.isEmpty()) {
            add(Exemption.Id.NOT_MONETISED, true, false, "No monetisation is stated; offering a model in an open repository is none",
                    Optional.empty(), Optional.empty());
        }
        monetisations.forEach(this::monetisation);
    }

    /** Adds one way of monetisation. Each one that fails becomes a condition of its own, so that it is reported at its location. */
    private void monetisation(Monetisation monetisation) {
        MonetisationMeans means = monetisation.means();
        boolean guidelines = ruleset.text() == Guidance.GUIDELINES;
        boolean alsoFree = model.openness().publicItems().map(Stated::value).filter(items -> items.contains(PublicItem.WEIGHTS)).isPresent()
                && model.market().placings().stream().anyMatch(placing -> placing.channel() == Channel.REPOSITORY);
        boolean required = monetisation.required().orElse(false);
        String what = "It is monetised by " + Words.of(means).replace('-', ' ')
                + (monetisation.required().isPresent() ? required ? " that users have to buy" : " that nobody has to buy" : "")
                + monetisation.description().map(text -> " (" + text + ")").orElse("");
        boolean service = means == MonetisationMeans.SUPPORT || means == MonetisationMeans.HOSTING;
        boolean betweenMicro = micro && !required && (service || means == MonetisationMeans.PERSONAL_DATA);
        if (betweenMicro) {
            boolean sure = service && model.openness().microCustomers().isPresent();
            money(monetisation, true, !sure, what + (sure ? "; transactions between microenterprises are not monetisation (recital 103)"
                    : "; between microenterprises this is not monetisation (recital 103), which is open if a customer is larger"));
        } else if (guidelines && means == MonetisationMeans.SUPPORT && monetisation.required().isPresent()) {
            money(monetisation, !required, false,
                    what + (required ? "" : "; a paid offer in addition to the free model is not monetisation"));
        } else {
            boolean optional = guidelines && alsoFree && (service || means == MonetisationMeans.ADVERTISING);
            money(monetisation, optional, optional, what
                    + (optional ? "; a paid offer beside the free model is harmless while nobody has to buy it, which is open" : ""));
        }
    }

    private void money(Monetisation monetisation, boolean met, boolean arguable, String reason) {
        add(Exemption.Id.NOT_MONETISED, met, arguable, reason, Optional.of(monetisation.at()), Optional.empty());
    }

    private void publicItem(PublicItem item, Exemption.Id id, String name) {
        Openness openness = model.openness();
        Optional<Stated<Set<PublicItem>>> stated = openness.publicItems();
        boolean met = stated.filter(items -> items.value().contains(item)).isPresent();
        String subject = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        add(id, met, false, subject + (item == PublicItem.WEIGHTS ? " are" : " is") + (met ? " public" : " not stated to be public"),
                stated.map(Stated::at), Optional.empty());
    }

    private void add(Exemption.Id id, boolean met, boolean arguable, String reason, Optional<Location> at, Optional<Location> clause) {
        add(id, Truth.of(met), arguable, reason, at, clause);
    }

    private void add(Exemption.Id id, Truth met, boolean arguable, String reason, Optional<Location> at, Optional<Location> clause) {
        conditions.add(new Exemption.Condition(id, met, arguable, reason, at, clause));
    }
}
