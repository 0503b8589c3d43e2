package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The conclusions about a model or a modification.
 *
 * @param model what the file states about it
 * @param restsOnErrors whether the text that it rests on has errors
 * @param ruleset the ruleset used
 * @param capabilities its modalities, scope and size; a modification inherits those of its original
 * @param compute its training compute
 * @param generalPurpose whether it is general-purpose
 * @param systemicRisk whether it has systemic risk
 * @param lifecycle whether it is a distinct model, and the line that it belongs to
 * @param modifier the consequences for the author of a modification of another entity's model; absent for other models
 * @param availability how it is placed on the market; for a model that begins a line, including all its versions
 * @param roles the entities with a role
 * @param declaredProvider the entity that the file names as provider
 * @param earlierModels the names in messages of the provider's older models with a run of their own
 * @param providerHadSystemicRiskModel whether the provider had another model with systemic risk on the market before the duties apply
 * @param dutyHolder the entity that has the duties: the provider or, for a consortium, its coordinator
 * @param legacy whether it was placed on the market before the duties apply
 * @param exemption the open-source exemption with its conditions
 * @param obligations every duty with its status
 * @param duties the reason why the duties of providers arise, or why none does
 * @param notification whether and by when the Commission is to be notified
 * @param exposure the maximum fine
 * @param lent whether it is another entity's model, for the duties of whoever brings it to the Union in a system
 * @param datasets the data sets of its activities, each once, as far as they are found
 */
public record ModelAssessment(Model model, boolean restsOnErrors, Ruleset ruleset, Capabilities capabilities, TrainingCompute compute,
        GeneralPurpose generalPurpose, SystemicRisk systemicRisk, Lifecycle lifecycle, Optional<Modifier> modifier,
        Availability availability, List<Role> roles, Optional<Entity> declaredProvider, List<String> earlierModels,
        boolean providerHadSystemicRiskModel, Optional<Entity> dutyHolder, boolean legacy, Exemption exemption,
        List<Obligation> obligations, Reason duties, NotificationDuty notification, Optional<MaximumFine> exposure,
        boolean lent, List<Dataset> datasets) implements Subject {

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Optional<String> title() {
        return model.title();
    }

    @Override
    public Location at() {
        return model.at();
    }

    @Override
    public Optional<String> provider() {
        return model.provider().map(Stated::value);
    }

    @Override
    public String kind() {
        return model.modification() ? "modification" : "model";
    }

    @Override
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(List.of(generalPurpose.reason(), systemicRisk.reason(), lifecycle.reason()));
        modifier.ifPresent(conclusion -> reasons.add(conclusion.reason()));
        if (exemption.claimed() || model.openness().licence().isPresent()) {
            reasons.add(exemption.reason());
        }
        reasons.add(duties);
        reasons.add(notification.reason());
        return reasons;
    }

    /** The name for messages of the entity that has the duties. */
    public String dutyHolderName() {
        return dutyHolder.map(Entity::display).orElse("The provider of " + display());
    }

    /** Whether it begins with a large pre-training run of its own. */
    public boolean ownRun() {
        return compute.own().stream().anyMatch(activity -> activity.activity().kind() == ActivityKind.PRETRAINING);
    }

    /**
     * Whether it belongs to the line of another model, of which it is a version.
     *
     * @param systemic true for the line for Articles 52 and 55, false for that for Articles 53 and 54
     */
    public boolean version(boolean systemic) {
        return !lent && !(systemic ? lifecycle.systemicLine() : lifecycle.line()).equals(model.name());
    }

    /** The internal use that it states, if that counts as placing on the market or may count. */
    public Optional<MarketEvent> internalUse() {
        return model.market().internalUse().flatMap(use -> availability.events().stream()
                .filter(event -> event.by() == MarketEvent.By.INTERNAL_USE && event.at().equals(use.at())).findFirst());
    }

    /** The duty of the given provision. */
    public Obligation obligation(Obligation.Id id) {
        return obligations.stream().filter(obligation -> obligation.id() == id).findFirst().orElseThrow();
    }

    @Override
    public List<ModelAssessment> provided() {
        return List.of(this);
    }
}
