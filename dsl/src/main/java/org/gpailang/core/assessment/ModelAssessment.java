package org.gpailang.core.assessment;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.ruleset.Ruleset;

/**
 * All that is concluded of a model or a modification.
 *
 * @param model what the file states of it
 * @param ruleset the ruleset that it was assessed under
 * @param capabilities what it takes in, puts out and is made of, with what a modification takes from its original
 * @param compute its training compute
 * @param generalPurpose whether it is general-purpose
 * @param systemicRisk whether it carries systemic risk
 */
public record ModelAssessment(Model model, Ruleset ruleset, Capabilities capabilities, TrainingCompute compute,
        GeneralPurpose generalPurpose, SystemicRisk systemicRisk) implements Subject {

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
        return List.of(generalPurpose.reason(), systemicRisk.reason());
    }
}
