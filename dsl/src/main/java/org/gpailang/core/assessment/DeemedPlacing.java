package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Placing;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.ruleset.Ruleset;

/**
 * A system that is placed on the market places the models in it (recital 97; consultation 3.2.1; guidelines paras. 56 to 59), unless the
 * ruleset recognises that the model's provider excludes the Union and the system is another's. Only what comes before a model's own first
 * placing is added, because placing is the first making available; so every later step reads the market of a model in one place.
 */
final class DeemedPlacing {

    private DeemedPlacing() {}

    /** The facts with the placings of systems added to the models in them; each file keeps its place. */
    static Facts in(Facts facts, List<Ruleset> rulesets) {
        Map<String, List<AiSystem>> systems = new HashMap<>();
        facts.files().forEach(file -> file.systems().forEach(system -> system.integrates().forEach(model ->
                systems.computeIfAbsent(model.value(), name -> new ArrayList<>()).add(system))));
        List<FileFacts> files = new ArrayList<>();
        for (int i = 0; i < rulesets.size(); i++) {
            FileFacts file = facts.files().get(i);
            Ruleset ruleset = rulesets.get(i);
            files.add(file.withModels(file.models().stream()
                    .map(model -> with(model, systems.getOrDefault(model.name(), List.of()), ruleset)).toList()));
        }
        return new Facts(files);
    }

    private static Model with(Model model, List<AiSystem> systems, Ruleset ruleset) {
        Optional<LocalDate> own = model.market().first();
        List<Placing> earlier = systems.stream().filter(system -> places(system, model, ruleset))
                .flatMap(system -> system.placings().stream())
                .filter(placing -> own.filter(day -> !placing.date().isBefore(day)).isEmpty())
                .map(placing -> new Placing(placing.date(), placing.channel(), Optional.empty(), Optional.empty(),
                        placing.at().file().equals(model.at().file()) ? placing.at() : model.at())).distinct().toList();
        return earlier.isEmpty() ? model : model.withPlacings(earlier);
    }

    private static boolean places(AiSystem system, Model model, Ruleset ruleset) {
        boolean own = model.provider().map(Stated::value).equals(system.provider().map(Stated::value));
        return own || model.market().excludesUnion().isEmpty() || !ruleset.upstreamExclusionRecognised();
    }
}
