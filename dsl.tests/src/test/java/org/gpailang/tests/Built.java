package org.gpailang.tests;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.Accelerator;
import org.gpailang.core.facts.Activity;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.Approach;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Estimate;
import org.gpailang.core.facts.Evidence;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.HardwareTerm;
import org.gpailang.core.facts.Location;
import org.gpailang.core.facts.Market;
import org.gpailang.core.facts.Modality;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.NumberFormat;
import org.gpailang.core.facts.Openness;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.facts.Training;
import org.gpailang.core.quantity.Duration;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.FlopRate;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.SourceReader;

/** Facts without a text, for properties that need many: models, runs and estimates that state nothing but their compute. */
final class Built {

    /** The shipped rulesets by name. */
    private static final Map<String, Ruleset> RULESETS = SourceReader.standalone().read(List.of()).rulesets();
    /** The ruleset of the consultation. */
    static final Ruleset CONSULTATION = RULESETS.get(Edge.CONSULTATION);
    /** The ruleset of the guidelines. */
    static final Ruleset GUIDELINES = RULESETS.get(Assessed.GUIDELINES);
    /** The model that nothing is stated of. */
    static final Capabilities UNKNOWN = capabilities(Optional.empty());

    private static final Percent NO_UTILISATION = Percent.of(100);

    private Built() {}

    /** A place that is known by its line alone. */
    static Location at(int line) {
        return new Location(Assessed.FILE, line, 1, line, 2);
    }

    /** An estimate at a line. */
    static Estimate estimate(Approach approach, int line) {
        return new Estimate(approach, Optional.empty(), false, false, Optional.empty(), at(line));
    }

    /** One kind of chip at work, at its whole peak. */
    static HardwareTerm term(BigDecimal chips, BigDecimal seconds, BigDecimal peak) {
        return term(chips, seconds, peak, NO_UTILISATION);
    }

    /** One kind of chip at work. */
    static HardwareTerm term(BigDecimal chips, BigDecimal seconds, BigDecimal peak, Percent utilisation) {
        Accelerator chip = new Accelerator("Chip", Optional.empty(), at(1), Map.of(NumberFormat.BF16, new FlopRate(peak)));
        return new HardwareTerm(Optional.of(chips), Optional.of(new Duration(seconds)), Optional.of(chip), Optional.empty(), Optional.empty(),
                Optional.of(new Stated<>(utilisation, at(1))), at(1));
    }

    /** An activity at a line with amounts of FLOP as its estimates. */
    static Activity activity(ActivityKind kind, int line, List<Flop> estimates) {
        return activity(kind, Optional.empty(), line, estimates);
    }

    /** A run that models can share. */
    static Activity run(String name, int line, Flop flop) {
        return activity(ActivityKind.PRETRAINING, Optional.of(name), line, List.of(flop));
    }

    private static Activity activity(ActivityKind kind, Optional<String> name, int line, List<Flop> estimates) {
        return new Activity(kind, name, Optional.empty(), Optional.empty(), at(line), Map.of(), Optional.empty(),
                estimates.stream().map(flop -> estimate(new Approach.Declared(flop), line)).toList(), Optional.empty(), Optional.empty(),
                Optional.empty(), false);
    }

    /** A model that generates text. */
    static Model model(String name, int line, List<String> runs, List<Activity> activities, List<String> originals) {
        Capabilities text = capabilities(Optional.of(new Stated<>(Set.of(Modality.TEXT), at(line))));
        return new Model(name, Optional.empty(), at(line), false, Optional.empty(), Optional.empty(), Optional.empty(), text,
                new Training(stated(runs, line), activities, stated(originals, line)),
                new Market(List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Openness(Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
                new Evidence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(), Optional.empty());
    }

    /** The facts of one file. */
    static Facts facts(List<Activity> runs, List<Model> models) {
        return new Facts(List.of(new FileFacts(Assessed.FILE, Optional.empty(), at(1), List.of(), runs, models, List.of(), List.of(),
                List.of())));
    }

    private static List<Stated<String>> stated(List<String> names, int line) {
        return names.stream().map(name -> new Stated<>(name, at(line))).toList();
    }

    private static Capabilities capabilities(Optional<Stated<Set<Modality>>> generates) {
        return new Capabilities(Optional.empty(), generates, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}
