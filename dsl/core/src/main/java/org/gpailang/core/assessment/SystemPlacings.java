package org.gpailang.core.assessment;

import java.util.List;
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
public final class SystemPlacings {

    private SystemPlacings() {}

    /** The facts, with the placings of systems among those of the models that they integrate. */
    static Facts in(Facts facts, Function<FileFacts, Ruleset> rulesetOf) {
        boolean none = facts.files().stream().allMatch(file -> file.systems().isEmpty());
        return none ? facts : new Facts(facts.files().stream().map(file -> in(file, file.models().stream()
                .map(model -> of(model, facts.systemsIntegrating(model.name()), rulesetOf.apply(file))).toList())).toList());
    }

    private static FileFacts in(FileFacts file, List<Model> models) {
        return new FileFacts(file.file(), file.assessUnder(), file.start(), file.entities(), file.runs(), models, file.systems(),
                file.waivers(), file.mismatches());
    }

    /**
     * A model, with the placings of systems among its own.
     *
     * @param systems the systems that integrate it
     * @param ruleset the ruleset that it is assessed under
     */
    public static Model of(Model model, List<AiSystem> systems, Ruleset ruleset) {
        boolean excluded = ruleset.upstreamExclusionRecognised() && model.market().excludesUnion().isPresent();
        List<Placing> more = systems.stream().filter(system -> !excluded || own(system, model))
                .flatMap(system -> system.placings().stream().map(placing -> placing.with(system.name()))).toList();
        return more.isEmpty() ? model : placed(model, more);
    }

    private static boolean own(AiSystem system, Model model) {
        Optional<String> provider = system.provider().map(Stated::value);
        return provider.isPresent() && model.provider().map(Stated::value).equals(provider);
    }

    private static Model placed(Model model, List<Placing> more) {
        Market market = model.market();
        return new Model(model.name(), model.title(), model.at(), model.broken(), model.modification(), model.original(), model.provider(),
                model.developer(), model.capabilities(), model.training(),
                new Market(Stream.concat(market.placings().stream(), more.stream()).toList(), market.internalUse(), market.researchOnly(),
                        market.excludesUnion()),
                model.openness(), model.evidence(), model.documents(), model.notification());
    }
}
