package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Market;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Placing;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.ruleset.Ruleset;

/**
 * A model that is integrated into a system is placed on the market with it: by its own provider's system (recital 97; consultation 3.3;
 * guidelines para. 56), and by another's too, unless its provider excludes the Union market and the ruleset recognises that (consultation
 * 3.2.1; guidelines paras. 58 and 59).
 */
final class SystemPlacings {

    private SystemPlacings() {}

    /** The facts, with the placings of systems among those of the models that they integrate. */
    static Facts in(Facts facts, Function<FileFacts, Ruleset> rulesetOf) {
        Map<String, List<AiSystem>> systems = new HashMap<>();
        facts.files().forEach(file -> file.systems().forEach(system -> system.integrates()
                .forEach(name -> systems.computeIfAbsent(name.value(), key -> new ArrayList<>()).add(system))));
        return systems.isEmpty() ? facts : new Facts(facts.files().stream().map(file -> placed(file, systems, rulesetOf)).toList());
    }

    private static FileFacts placed(FileFacts file, Map<String, List<AiSystem>> systems, Function<FileFacts, Ruleset> rulesetOf) {
        boolean recognised = rulesetOf.apply(file).upstreamExclusionRecognised();
        List<Model> models = file.models().stream().map(model -> {
            boolean excluded = recognised && model.market().excludesUnion().isPresent();
            List<Placing> more = systems.getOrDefault(model.name(), List.of()).stream()
                    .filter(system -> !excluded || own(system, model)).flatMap(system -> system.placings().stream()
                            .map(placing -> placing.with(system.name()))).toList();
            return more.isEmpty() ? model : placed(model, more);
        }).toList();
        return new FileFacts(file.file(), file.assessUnder(), file.start(), file.entities(), file.runs(), models, file.systems(),
                file.waivers(), file.mismatches());
    }

    private static boolean own(AiSystem system, Model model) {
        Optional<String> provider = system.provider().map(Stated::value);
        return provider.isPresent() && model.provider().map(Stated::value).equals(provider);
    }

    private static Model placed(Model model, List<Placing> more) {
        Market market = model.market();
        return new Model(model.name(), model.title(), model.at(), model.modification(), model.original(), model.provider(),
                model.developer(), model.capabilities(), model.training(),
                new Market(Stream.concat(market.placings().stream(), more.stream()).toList(), market.internalUse(), market.researchOnly(),
                        market.excludesUnion()),
                model.openness(), model.evidence(), model.documents(), model.notification());
    }
}
