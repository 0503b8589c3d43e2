package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Market;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Placing;
import org.gpailang.core.facts.Stated;

/**
 * Who integrates a model of its own into a system of its own that it places on the market places the model (recital 97; consultation 3.3;
 * guidelines para. 56).
 */
final class SystemPlacings {

    private SystemPlacings() {}

    /** The facts, with the placings of systems among those of the models that their own providers integrate. */
    static Facts in(Facts facts) {
        Map<String, List<Placing>> placings = new HashMap<>();
        facts.files().forEach(file -> file.systems().forEach(system -> system.integrates().stream()
                .filter(name -> own(system, facts.model(name.value())))
                .forEach(name -> placings.computeIfAbsent(name.value(), key -> new ArrayList<>()).addAll(system.placings()))));
        return placings.isEmpty() ? facts : new Facts(facts.files().stream().map(file -> placed(file, placings)).toList());
    }

    private static boolean own(AiSystem system, Optional<Model> model) {
        Optional<String> provider = system.provider().map(Stated::value);
        return provider.isPresent() && model.flatMap(Model::provider).map(Stated::value).equals(provider);
    }

    private static FileFacts placed(FileFacts file, Map<String, List<Placing>> placings) {
        List<Model> models = file.models().stream().map(model -> placings.containsKey(model.name())
                ? placed(model, placings.get(model.name())) : model).toList();
        return new FileFacts(file.file(), file.assessUnder(), file.start(), file.entities(), file.runs(), models, file.systems(),
                file.waivers(), file.mismatches());
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
