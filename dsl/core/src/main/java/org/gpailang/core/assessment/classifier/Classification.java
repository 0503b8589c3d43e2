package org.gpailang.core.assessment.classifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Availability;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.MarketEvent;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.assessment.Union;
import org.gpailang.core.compute.ComputeDerivation;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.market.InternalUse;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.model.Evidence;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.ruleset.Ruleset;

/**
 * The conclusions about the models of a component under one ruleset as of a date. Each conclusion builds on those before it: lineage,
 * compute, general purpose, line, modification, systemic risk, availability. Every question is answered once, for originals before the
 * models derived from them; for availability the order is reversed. No conclusion depends on the duties.
 */
final class Classification {

    private final Facts facts;
    private final Lineage lineage;
    private final Ruleset ruleset;
    private final LocalDate asOf;
    private final ComputeDerivation derivation;
    private final ComputeReason reasons;
    private final IdentityHashMap<Model, TrainingCompute> computes = new IdentityHashMap<>();
    private final IdentityHashMap<Model, Evidence> evidences = new IdentityHashMap<>();
    private final IdentityHashMap<Model, GeneralPurpose> presumptions = new IdentityHashMap<>();
    private final IdentityHashMap<Model, LifecycleClassifier.Conclusion> lifecycles = new IdentityHashMap<>();
    private final IdentityHashMap<Model, Optional<Modifier>> modifiers = new IdentityHashMap<>();
    private final IdentityHashMap<Model, List<Lineage.Source>> modified = new IdentityHashMap<>();
    private final IdentityHashMap<Model, List<Model>> members = new IdentityHashMap<>();
    private final IdentityHashMap<Model, List<Model>> systemicMembers = new IdentityHashMap<>();
    private final IdentityHashMap<Model, SystemicRiskClassifier.LineRisk> lineRisks = new IdentityHashMap<>();
    private final IdentityHashMap<Model, SystemicRisk> ownRisks = new IdentityHashMap<>();
    private final IdentityHashMap<Model, SystemicRisk> risks = new IdentityHashMap<>();
    private final IdentityHashMap<Model, Availability> availabilities = new IdentityHashMap<>();
    private final IdentityHashMap<Model, Availability> lineAvailabilities = new IdentityHashMap<>();
    private final IdentityHashMap<Model, Availability> generalPurposeAvailabilities = new IdentityHashMap<>();
    private final IdentityHashMap<Model, Availability> systemicLineAvailabilities = new IdentityHashMap<>();
    private final Set<Model> open = Collections.newSetFromMap(new IdentityHashMap<>());

    Classification(Facts facts, Lineage lineage, Ruleset ruleset, LocalDate asOf) {
        this.facts = facts;
        this.lineage = lineage;
        this.ruleset = ruleset;
        this.asOf = asOf;
        this.derivation = new ComputeDerivation(facts, ruleset, asOf);
        this.reasons = new ComputeReason(ruleset);
        lineage.order().forEach(model -> {
            lifecycle(model);
            evidence(model);
        });
        lineage.order().forEach(model -> {
            join(members, lifecycle(model).line().root(), model);
            join(systemicMembers, lifecycle(model).systemicLine().root(), model);
        });
        lineage.order().forEach(this::systemicRisk);
        for (int i = lineage.order().size() - 1; i >= 0; i--) {
            Model model = lineage.order().get(i);
            availabilities.put(model, availabilityOf(model));
        }
    }

    Capabilities capabilities(Model model) {
        return derivation.capabilitiesOf(model);
    }

    TrainingCompute compute(Model model) {
        return computes.computeIfAbsent(model, derivation::of);
    }

    /** The training compute of an original. If a run represents the model of another provider, it is that of the run. */
    private TrainingCompute compute(Lineage.Source source) {
        return source.model().map(this::compute).orElseGet(() -> source.run() ? derivation.ofRun(source.name(), source.at())
                : new TrainingCompute(source.name(), List.of(), List.of(), List.of(source.name()), List.of()));
    }

    /**
     * The evidence besides compute that counts on the date: a version inherits all evidence of its model, other derived models only the
     * evidence of generality.
     */
    Evidence evidence(Model model) {
        Evidence known = evidences.get(model);
        if (known == null) {
            known = model.evidence().asOf(asOf);
            boolean version = lifecycle(model).lifecycle().version();
            for (Lineage.Source source : lineage.sources(model)) {
                Optional<Evidence> of = source.model().map(this::evidence);
                boolean same = source.relation() == Lineage.Relation.SAME_PROVIDER;
                if (same && version && of.isPresent()) {
                    known = known.orElse(of.get());
                } else if (of.isPresent()) {
                    known = known.withGenerality(of.get());
                }
            }
            evidences.put(model, known);
        }
        return known;
    }

    /** Whether the model is general-purpose, regardless of whether it is placed on the market. */
    GeneralPurpose presumption(Model model) {
        GeneralPurpose known = presumptions.get(model);
        if (known == null) {
            known = GeneralPurposeClassifier.of(capabilities(model), evidence(model), compute(model), reasons, ruleset);
            presumptions.put(model, known);
        }
        return known;
    }

    /** Whether the model is general-purpose; out of scope if it is for research only and nobody places it on the market. */
    GeneralPurpose generalPurpose(Model model) {
        boolean research = model.market().researchOnly().isPresent() && model.market().internalUse().isEmpty()
                && lineAvailability(model).placed().no();
        return research ? GeneralPurposeClassifier.outOfScope(presumption(model), model.market().researchOnly().get(), ruleset)
                : presumption(model);
    }

    /** The lifecycle and the lines of a model. */
    LifecycleClassifier.Conclusion lifecycle(Model model) {
        LifecycleClassifier.Conclusion known = lifecycles.get(model);
        if (known == null) {
            known = lifecycleOf(model);
            lifecycles.put(model, known);
        }
        return known;
    }

    private LifecycleClassifier.Conclusion lifecycleOf(Model model) {
        List<Lineage.Source> sources = lineage.sources(model);
        if (sources.isEmpty()) {
            return LifecycleClassifier.begun(model, lineage.begins(model), compute(model), ruleset);
        }
        List<Lineage.Source> originals = originals(model);
        if (originals.stream().anyMatch(source -> source.relation() == Lineage.Relation.OTHER_PROVIDER)) {
            return LifecycleClassifier.modification(model, originals, ruleset);
        }
        List<Lineage.Source> own = sources.stream().filter(source -> source.relation() == Lineage.Relation.SAME_PROVIDER).toList();
        return own.isEmpty() ? LifecycleClassifier.developed(model, originals, ruleset)
                : LifecycleClassifier.sameEntity(model, own, this::compute, this::lifecycle, ruleset);
    }

    /**
     * The models of others that the model modifies: those that it derives from directly or through models of the same entity, back to one
     * of which that entity is itself the provider.
     */
    private List<Lineage.Source> originals(Model model) {
        List<Lineage.Source> known = modified.get(model);
        if (known == null) {
            known = originalsOf(model);
            modified.put(model, known);
        }
        return known;
    }

    private List<Lineage.Source> originalsOf(Model model) {
        Map<String, Lineage.Source> originals = new TreeMap<>();
        for (Lineage.Source source : lineage.sources(model)) {
            if (source.relation() != Lineage.Relation.SAME_PROVIDER) {
                originals.putIfAbsent(source.name(), source);
            } else if (source.model().filter(own -> lifecycle(own).lifecycle().status() == Lifecycle.Status.DOWNSTREAM_MODIFICATION
                    && !modifier(own).map(Modifier::provider).orElse(false)).isPresent()) {
                originals(source.model().get()).forEach(original -> originals.putIfAbsent(original.name(), original));
            }
        }
        return List.copyOf(originals.values());
    }

    /** The consequences for the author of a modification, regardless of whether it is placed on the market; absent for other models. */
    Optional<Modifier> modifier(Model model) {
        Optional<Modifier> known = modifiers.get(model);
        if (known == null) {
            known = lifecycle(model).lifecycle().status() != Lifecycle.Status.DOWNSTREAM_MODIFICATION ? Optional.empty()
                    : Optional.of(ModifierClassifier.of(model, originals(model).stream().map(this::original).toList(), compute(model),
                            presumption(model), evidence(model), ruleset));
            modifiers.put(model, known);
        }
        return known;
    }

    /** The conclusion about the author of the modification that begins the line of a version; absent if the line begins otherwise. */
    Optional<Modifier> lineModifier(Model model) {
        return knows(model) ? modifier(lifecycle(model).line().root()) : Optional.empty();
    }

    /** Whether the model belongs to the component; false for the models that {@link Model#providedBy} creates. */
    boolean knows(Model model) {
        return availabilities.containsKey(model);
    }

    /** The models of others that this one derives from and whose providers exclude the Union market. */
    List<Lineage.Source> excludedOriginals(Model model) {
        return lineage.foreign(model).stream().filter(source -> source.model().filter(this::excludes).isPresent()).toList();
    }

    /** The training compute of the models of others that this one derives from. */
    List<TrainingCompute> foreignComputes(Model model) {
        return lineage.foreign(model).stream().map(this::compute).toList();
    }

    /** The training compute of the models that this one directly derives from. */
    List<TrainingCompute> sourceComputes(Model model) {
        return lineage.sources(model).stream().map(this::compute).toList();
    }

    private ModifierClassifier.Original original(Lineage.Source source) {
        TrainingCompute compute = compute(source);
        Truth generalPurpose = source.model().map(original -> presumption(original).truth())
                .orElseGet(() -> Truth.of(compute.forGeneralPurpose(ruleset).exceeds(ruleset.generalPurpose())));
        Truth systemicRisk = source.model().map(original -> systemicRisk(original).truth())
                .orElseGet(() -> Truth.of(compute.cumulative().exceeds(ruleset.systemicRisk())));
        return new ModifierClassifier.Original(source.display(), source.at(), compute, generalPurpose, systemicRisk);
    }

    private SystemicRisk ownRisk(Model model) {
        SystemicRisk known = ownRisks.get(model);
        if (known == null) {
            known = SystemicRiskClassifier.of(evidence(model), compute(model), presumption(model), reasons, ruleset);
            ownRisks.put(model, known);
        }
        return known;
    }

    /** Whether the model has systemic risk, by itself or through its line. */
    SystemicRisk systemicRisk(Model model) {
        SystemicRisk known = risks.get(model);
        if (known != null) {
            return known;
        }
        if (!open.add(model)) {
            return ownRisk(model);
        }
        Line line = lifecycle(model).systemicLine();
        SystemicRiskClassifier.LineRisk ofLine = lineRisks.get(line.root());
        if (ofLine == null) {
            ofLine = SystemicRiskClassifier.LineRisk.of(systemicMembers(line.root()).stream().map(member ->
                    new SystemicRiskClassifier.Member(member.display(), member.at(), ownRisk(member),
                            lifecycle(member).systemicLine().known())).toList());
            lineRisks.put(line.root(), ofLine);
        }
        SystemicRisk risk = SystemicRiskClassifier.ofLine(ownRisk(model), line.known(), ofLine, ruleset);
        open.remove(model);
        risks.put(model, risk);
        return risk;
    }

    private static void join(Map<Model, List<Model>> lines, Model root, Model model) {
        List<Model> line = lines.computeIfAbsent(root, first -> new ArrayList<>(List.of(first)));
        if (model != root) {
            line.add(model);
        }
    }

    /**
     * The members of the line for Articles 52 and 55 that begins with a model, in order; membership of some may be uncertain. While the
     * lifecycles are still being determined, those of the versions of this model are determined first.
     */
    List<Model> systemicMembers(Model root) {
        List<Model> known = systemicMembers.get(root);
        return known != null ? known : Stream.concat(Stream.of(root), lineage.versions(root).stream().sorted(lineage.inOrder())
                .filter(version -> lifecycle(version).systemicLine().root() == root)).toList();
    }

    /** The members of the line for Articles 53 and 54 that begins with a model, in order; membership of some may be uncertain. */
    List<Model> members(Model root) {
        return members.get(root);
    }

    /** Whether the model has systemic risk and was placed on the market before the duties apply. */
    boolean earlySystemicRisk(Model model) {
        return availability(model).first().filter(day -> day.isBefore(ruleset.appliesFrom())).isPresent() && systemicRisk(model).applies();
    }

    /** How the model itself is placed on the market. */
    Availability availability(Model model) {
        return availabilities.get(model);
    }

    /** How the model and all versions of its line for Articles 53 and 54 are placed on the market. */
    Availability lineAvailability(Model model) {
        Line line = lifecycle(model).line();
        return !line.known() ? availability(model) : lineAvailabilities.computeIfAbsent(line.root(), root ->
                joined(members(root).stream().filter(member -> lifecycle(member).line().known()).toList()));
    }

    /**
     * How the model and those versions of its line for Articles 53 and 54 are placed on the market that may be general-purpose models:
     * the duties of the line begin with these. All versions if none of them is one.
     */
    Availability generalPurposeAvailability(Model model) {
        Line line = lifecycle(model).line();
        if (!line.known()) {
            return availability(model);
        }
        Availability known = generalPurposeAvailabilities.get(line.root());
        if (known == null) {
            List<Model> of = members(line.root()).stream().filter(member -> lifecycle(member).line().known()).toList();
            List<Model> generalPurpose = of.stream().filter(member -> !presumption(member).truth().no()).toList();
            known = generalPurpose.isEmpty() || generalPurpose.size() == of.size() ? lineAvailability(model) : joined(generalPurpose);
            generalPurposeAvailabilities.put(line.root(), known);
        }
        return known;
    }

    /** How the model and all versions of its line for Articles 52 and 55 are placed on the market. */
    Availability systemicLineAvailability(Model model) {
        Line line = lifecycle(model).systemicLine();
        return !line.known() ? availability(model) : systemicLineAvailabilities.computeIfAbsent(line.root(), root ->
                joined(systemicMembers(root).stream().filter(member -> lifecycle(member).systemicLine().known()).toList()));
    }

    /** The availability of a line. */
    private Availability joined(List<Model> members) {
        return members.size() == 1 ? availability(members.get(0)) : new Availability(
                members.stream().flatMap(member -> availability(member).events().stream()).distinct().toList(),
                members.stream().flatMap(member -> availability(member).byExclusion().stream()).distinct().toList());
    }

    /** Whether the provider of the model excludes the Union market, so that whoever brings the model there is its provider. */
    boolean excludes(Model model) {
        return ruleset.upstreamExclusionRecognised() && model.market().placings().isEmpty()
                && model.market().excludesUnion().filter(words -> !words.value().isBlank()).isPresent()
                && facts.systemsIntegrating(model.name()).stream().noneMatch(system -> !system.placings().isEmpty() && own(system, model));
    }

    /** Whether the same entity is the provider of the system and of the model. */
    static boolean own(AiSystem system, Model model) {
        Optional<String> provider = system.provider().map(Stated::value);
        return provider.isPresent() && model.provider().map(Stated::value).equals(provider);
    }

    private Availability availabilityOf(Model model) {
        List<MarketEvent> events = new ArrayList<>();
        List<String> byExclusion = new ArrayList<>();
        boolean excludes = excludes(model);
        model.market().placings().forEach(placing -> events.add(event(placing, MarketEvent.By.PROVIDER, Optional.empty())));
        model.market().internalUse().ifPresent(use -> events.add(new MarketEvent(use.since(), MarketEvent.By.INTERNAL_USE, Optional.empty(),
                Optional.empty(), counts(model, use), use.at())));
        for (AiSystem system : facts.systemsIntegrating(model.name())) {
            boolean own = own(system, model);
            if (excludes && !own && !system.placings().isEmpty()) {
                byExclusion.add(system.display());
            } else {
                system.placings().forEach(placing -> events.add(event(placing, own ? MarketEvent.By.PROVIDER
                        : MarketEvent.By.DOWNSTREAM_PROVIDER, Optional.of(system.display()))));
            }
        }
        for (Model modification : lineage.modifications(model)) {
            Availability of = availabilities.get(modification);
            if (of != null && excludes && !of.placed().no()) {
                byExclusion.add(modification.display());
            } else if (of != null) {
                of.events().forEach(event -> events.add(event.ofOriginal(modification.display())));
            }
        }
        return new Availability(events.stream().filter(event -> !event.counts().no()).distinct().toList(), byExclusion);
    }

    static MarketEvent event(Placing placing, MarketEvent.By by, Optional<String> through) {
        return new MarketEvent(Optional.of(placing.date()), by, Optional.of(placing.channel()), through, Truth.YES, placing.at());
    }

    /**
     * Whether internal use counts as placing on the market: it does if it is essential or affects rights, or if the model has systemic risk
     * (recital 97). For a provider outside the Union, only use in the Union counts.
     */
    private Truth counts(Model model, InternalUse use) {
        Truth kind = Truth.of(use.essential()).or(Truth.of(use.affectsRights())).or(risk(model));
        Optional<String> country = model.provider().map(Stated::value).flatMap(facts::entity).flatMap(Entity::country).map(Stated::value);
        Truth inUnion = use.inUnion().map(Truth::of).orElse(country.filter(code -> !Union.contains(code)).isPresent() ? Truth.UNDETERMINED
                : Truth.YES);
        return kind.and(inUnion);
    }

    /** Whether systemic risk concerns the author of the model, because the model has it or because of a modification. */
    private Truth risk(Model model) {
        return modifier(model).map(Modifier::systemic).orElseGet(() -> systemicRisk(model).truth());
    }
}
