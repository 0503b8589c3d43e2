package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gpailang.core.compute.ComputeDerivation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Consortium;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.InternalUse;
import org.gpailang.core.facts.Market;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Representative;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.facts.Words;
import org.gpailang.core.ruleset.Ruleset;

/** Assesses facts: the same facts, rulesets and day always give the same assessment. Nothing is kept between calls. */
public final class Assessor {

    private static final Citation INTEGRATION = new Citation("Art. 3(68), recital 97", "3.2.1", "paras. 55 to 59");
    private static final Citation EXCLUSION = new Citation("", "3.2.1", "paras. 58 and 59");

    private static final Citation DUTIES = new Citation("Art. 53 to 55", "3.2", "3.1");
    private static final int MOST_ELDERS = 3;

    private final Facts facts;
    private final LocalDate asOf;
    private final Map<Ruleset, ComputeDerivation> derivations = new HashMap<>();
    private final Map<Ruleset, Map<Model, Classified>> classified = new HashMap<>();
    private final Map<String, List<Model>> modelsOfProvider = new HashMap<>();
    private final Set<String> usedRuns = new HashSet<>();

    private Assessor(Facts facts, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
        facts.files().forEach(file -> file.models().forEach(model -> {
            model.training().runs().forEach(run -> usedRuns.add(run.value()));
            model.provider().ifPresent(provider ->
                    modelsOfProvider.computeIfAbsent(provider.value(), name -> new ArrayList<>()).add(model));
        }));
    }

    /**
     * The assessment of the facts.
     *
     * @param facts what the files state
     * @param rulesetOf the ruleset of each file
     * @param asOf the day on which deadlines are looked at
     */
    public static Assessment assess(Facts facts, Function<FileFacts, Ruleset> rulesetOf, LocalDate asOf) {
        List<Ruleset> rulesets = facts.files().stream().map(rulesetOf).toList();
        Facts deemed = DeemedPlacing.in(facts, rulesets);
        Assessor assessor = new Assessor(deemed, asOf);
        return new Assessment(asOf, deemed, IntStream.range(0, rulesets.size())
                .mapToObj(index -> assessor.file(deemed.files().get(index), rulesets.get(index))).toList());
    }

    private FileAssessment file(FileFacts file, Ruleset ruleset) {
        List<ModelAssessment> models = file.models().stream().map(model -> model(model, ruleset)).toList();
        List<SystemAssessment> systems = file.systems().stream().map(system -> system(system, ruleset)).toList();
        List<ComputedActivity> looseRuns = file.runs().stream()
                .filter(run -> !usedRuns.contains(run.name().orElseThrow()))
                .map(run -> ComputedActivity.of(run, run.name().orElseThrow(), Capabilities.UNKNOWN, ruleset)).toList();
        return new FileAssessment(file, facts, ruleset, models, systems, looseRuns);
    }

    private ComputeDerivation derivation(Ruleset ruleset) {
        return derivations.computeIfAbsent(ruleset, key -> new ComputeDerivation(facts, key));
    }

    /** What follows from a model's compute and modality alone. */
    private record Classified(Capabilities capabilities, TrainingCompute compute, GeneralPurpose generalPurpose,
            SystemicRisk systemicRisk) {

        /** The same where systemic risk is presumed of a modified model because of its original, whatever its own compute. */
        Classified withSystemicRisk(Reason reason) {
            return new Classified(capabilities, compute, generalPurpose,
                    new SystemicRisk(SystemicRisk.Status.PRESUMED, systemicRisk.threshold(), systemicRisk.compute(), reason));
        }
    }

    private Classified classify(Model model, Ruleset ruleset) {
        Map<Model, Classified> known = classified.computeIfAbsent(ruleset, key -> new IdentityHashMap<>());
        Classified result = known.get(model);
        if (result == null) {
            result = classifyAnew(model, ruleset);
            known.put(model, result);
        }
        return result;
    }

    private Classified classifyAnew(Model model, Ruleset ruleset) {
        Capabilities capabilities = derivation(ruleset).capabilitiesOf(model);
        TrainingCompute compute = derivation(ruleset).of(model);
        GeneralPurpose generalPurpose = GeneralPurposeTest.of(model, capabilities, compute, ruleset);
        return new Classified(capabilities, compute, generalPurpose, SystemicRiskTest.of(model, compute, generalPurpose, ruleset));
    }

    private ModelAssessment model(Model model, Ruleset ruleset) {
        Classified classified = classify(model, ruleset);
        Lifecycle lifecycle = LifecycleTest.of(model, classified.compute(), facts, ruleset);
        boolean internalOnly = internalOnly(model.market());
        Optional<Modifier> modifier = lifecycle.status() == Lifecycle.Status.DOWNSTREAM_MODIFICATION
                ? modifier(model, classified, internalOnly, ruleset) : Optional.empty();
        if (modifier.filter(Modifier::systemicRisk).isPresent() && !classified.systemicRisk().applies()) {
            classified = classified.withSystemicRisk(modifier.get().reason());
        }
        boolean designated = classified.systemicRisk().status() == SystemicRisk.Status.DESIGNATED;
        boolean systemic = classified.systemicRisk().applies() && (designated || modifier.map(Modifier::systemicRisk).orElse(true));
        boolean version = lifecycle.status() == Lifecycle.Status.VERSION;
        Optional<LocalDate> placed = version ? firstOfLine(model) : model.market().first();
        boolean legacy = placed.filter(day -> day.isBefore(ruleset.appliesFrom())).isPresent();
        Optional<LocalDate> due = legacy ? Optional.of(ruleset.legacyUntil()) : model.market().first();
        Optional<Entity> bearer = bearer(model.provider());
        Exemption exemption = ExemptionTest.of(model, model.provider().map(Stated::value).flatMap(facts::entity), classified.systemicRisk(),
                ruleset);
        NotificationDuty notification = NotificationTest.of(model, classified.compute(), classified.systemicRisk(), systemic && !version,
                legacy, ruleset, asOf);
        Optional<String> none = noDuties(model, classified, modifier, internalOnly, systemic, ruleset);
        List<Obligation> obligations = ObligationTable.of(model, new ObligationTable.Basis(none, systemic,
                modifier.isPresent(), version, due, exemption.applies(), bearer, representativeOutside(bearer),
                model.provider().map(Stated::value)
                        .map(name -> modelsOfProvider.getOrDefault(name, List.of())).orElse(List.of(model)), notification), asOf);
        Optional<Exposure> exposure = none.isPresent() && notification.status() == NotificationDuty.Status.NOT_REQUIRED ? Optional.empty()
                : Optional.of(Exposure.of(bearer.flatMap(Entity::turnover).map(Stated::value), ruleset.finesFrom()));
        Optional<Entity> declared = model.provider().map(Stated::value).flatMap(facts::entity);
        return new ModelAssessment(model, ruleset, classified.capabilities(), classified.compute(), classified.generalPurpose(),
                classified.systemicRisk(), lifecycle, modifier, roles(model, modifier, bearer), declared,
                elders(model), experienced(model, ruleset), bearer, legacy, exemption, obligations,
                duties(model, none, classified, modifier, roles(model, modifier, bearer), systemic, ruleset), notification, exposure);
    }

    /** The gravest conclusion about the originals of other entities: what is built from several is a modification of each. */
    private Optional<Modifier> modifier(Model model, Classified classified, boolean internalOnly, Ruleset ruleset) {
        List<ModifierTest.Original> originals = model.originals().stream().map(Stated::value).distinct()
                .filter(name -> !LifecycleTest.sameProvider(model, name, facts)).map(name -> original(name, ruleset)).toList();
        ModifierTest.Use use = !model.market().placings().isEmpty() || model.market().internalUse().isPresent() && !internalOnly
                ? ModifierTest.Use.PLACED : internalOnly ? ModifierTest.Use.INTERNAL : ModifierTest.Use.NONE;
        boolean systemic = originals.stream().anyMatch(ModifierTest.Original::systemicRisk);
        return originals.stream().map(original -> ModifierTest.of(classified.compute(), original, systemic, use,
                classified.generalPurpose(), classified.systemicRisk(), ruleset)).min(Comparator.comparing(Modifier::outcome));
    }

    private ModifierTest.Original original(String name, Ruleset ruleset) {
        return facts.model(name).map(found -> classify(found, ruleset)).map(of -> new ModifierTest.Original(name,
                of.systemicRisk().applies(), of.compute().parameterUpdates().flop(), of.compute().cumulative().flop()))
                .orElse(new ModifierTest.Original(name, false, Optional.empty(), Optional.empty()));
    }

    /** Why the duties of providers arise, and for whom, or why none does. */
    private static Reason duties(Model model, Optional<String> none, Classified classified, Optional<Modifier> modifier, List<Role> roles,
            boolean systemic, Ruleset ruleset) {
        List<Reason> because = new ArrayList<>();
        because.add(classified.generalPurpose().reason());
        because.add(classified.systemicRisk().reason());
        modifier.ifPresent(conclusion -> because.add(conclusion.reason()));
        model.market().placings().forEach(placing -> because.add(Reason.fact("It is placed on the market on " + placing.date() + " via "
                + Words.of(placing.channel()).replace('-', ' '), placing.at())));
        model.market().internalUse().ifPresent(use -> because.add(Reason.fact("It is used internally", use.at())));
        model.market().excludesUnion().ifPresent(excludes -> because.add(Reason.fact("Its provider excludes the Union market", excludes.at())));
        roles.stream().filter(role -> role.kind() == Role.Kind.PROVIDER).forEach(role -> because.add(new Reason("Its provider is "
                + role.entity(), "", List.of(), model.provider().map(Stated::at).stream().toList())));
        String conclusion = none.map(why -> "No duty of a provider arises: " + why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1))
                .orElse("The duties of Article 53" + (systemic ? ", 52 and 55" : "") + " arise");
        return Reason.conclude(conclusion, DUTIES.in(ruleset.text()), because);
    }

    /** Why no duty arises, if none does. */
    private Optional<String> noDuties(Model model, Classified classified, Optional<Modifier> modifier, boolean internalOnly, boolean systemic,
            Ruleset ruleset) {
        GeneralPurpose generalPurpose = classified.generalPurpose();
        if (!generalPurpose.applies() && !classified.systemicRisk().applies()) {
            return Optional.of(generalPurpose.reason().conclusion());
        }
        if (generalPurpose.status() == GeneralPurpose.Status.OUT_OF_SCOPE) {
            return Optional.of(generalPurpose.reason().conclusion());
        }
        if (modifier.filter(conclusion -> !conclusion.provider() && !systemic).isPresent()) {
            return Optional.of(modifier.get().reason().conclusion());
        }
        if (internalOnly && model.market().placings().isEmpty() && !systemic) {
            return Optional.of("It is used for purely internal processes that are not essential for a product or service to third parties, and"
                    + " nobody's rights are affected (recital 97)");
        }
        if (model.market().excludesUnion().isPresent() && model.market().placings().isEmpty() && ruleset.upstreamExclusionRecognised()) {
            return Optional.of("Its provider excludes the Union market, so whoever places a system with it on that market is its provider");
        }
        return Optional.empty();
    }

    /** Whether the model is used in one's own processes only, with neither of the two conditions that end the exception. */
    private static boolean internalOnly(Market market) {
        return market.internalUse().filter(use -> use.essential().equals(Optional.of(false))).map(InternalUse::affectsRights)
                .filter(Optional.of(false)::equals).isPresent();
    }

    /** The first placing of the model that this is a version of, or of this one where it is earlier. */
    private Optional<LocalDate> firstOfLine(Model model) {
        Optional<LocalDate> first = model.market().first();
        Set<String> visited = new LinkedHashSet<>(Set.of(model.name()));
        List<Stated<String>> open = new ArrayList<>(model.originals());
        while (!open.isEmpty()) {
            String name = open.remove(0).value();
            Optional<Model> original = visited.add(name) ? facts.model(name) : Optional.empty();
            boolean sameProvider = original.flatMap(Model::provider).map(Stated::value).equals(model.provider().map(Stated::value));
            if (original.isPresent() && sameProvider) {
                Optional<LocalDate> placed = original.get().market().first();
                first = first.isEmpty() || placed.filter(first.get()::isAfter).isPresent() ? placed.or(model.market()::first) : first;
                open.addAll(original.get().originals());
            }
        }
        return model.market().first().isEmpty() ? Optional.empty() : first;
    }

    /** What the models of the same provider are called that were declared before this one and have a large pre-training run of their own. */
    private List<String> elders(Model model) {
        return model.provider().map(Stated::value).map(name -> modelsOfProvider.getOrDefault(name, List.of())).orElse(List.of()).stream()
                .takeWhile(other -> other != model).filter(other -> !other.modification())
                .filter(other -> !other.training().runs().isEmpty() || other.training().activities().stream()
                        .anyMatch(activity -> activity.kind() == ActivityKind.PRETRAINING))
                .map(Model::display).limit(MOST_ELDERS).toList();
    }

    /** Whether the provider had another model with systemic risk on the market before the duties apply. */
    private boolean experienced(Model model, Ruleset ruleset) {
        return model.provider().map(Stated::value).map(name -> modelsOfProvider.getOrDefault(name, List.of())).orElse(List.of()).stream()
                .filter(other -> other != model)
                .filter(other -> other.market().first().filter(day -> day.isBefore(ruleset.appliesFrom())).isPresent())
                .anyMatch(other -> classify(other, ruleset).systemicRisk().applies());
    }

    /** The entity that has the duties: the coordinator of a consortium, else the provider itself. */
    private Optional<Entity> bearer(Optional<Stated<String>> provider) {
        Optional<Entity> declared = provider.map(Stated::value).flatMap(facts::entity);
        return declared.flatMap(Entity::consortium).flatMap(Consortium::coordinator).flatMap(facts::entity).or(() -> declared);
    }

    private boolean representativeOutside(Optional<Entity> bearer) {
        return bearer.flatMap(Entity::representative).map(Representative::entity).flatMap(facts::entity).flatMap(Entity::country)
                .filter(country -> !Union.contains(country.value())).isPresent();
    }

    private List<Role> roles(Model model, Optional<Modifier> modifier, Optional<Entity> bearer) {
        Set<Role> roles = new LinkedHashSet<>();
        String provider = bearer.map(Entity::name).or(() -> model.provider().map(Stated::value)).orElse("");
        if (!provider.isEmpty()) {
            modifier.ifPresent(conclusion -> roles.add(new Role(provider, Role.Kind.DOWNSTREAM_MODIFIER)));
            if (modifier.map(Modifier::provider).orElse(true)) {
                roles.add(new Role(provider, Role.Kind.PROVIDER));
            }
        }
        model.developer().ifPresent(developer -> roles.add(new Role(developer.value(), Role.Kind.DEVELOPER)));
        model.market().placings().stream().flatMap(placing -> placing.host().stream()).filter(host -> !host.equals(provider))
                .forEach(host -> roles.add(new Role(host, Role.Kind.REPOSITORY_HOST)));
        bearer.flatMap(Entity::representative).ifPresent(representative ->
                roles.add(new Role(representative.entity(), Role.Kind.AUTHORISED_REPRESENTATIVE)));
        return List.copyOf(roles);
    }

    private SystemAssessment system(AiSystem system, Ruleset ruleset) {
        Set<Role> roles = new LinkedHashSet<>();
        List<Reason> because = new ArrayList<>();
        String provider = system.provider().map(Stated::value).orElse("");
        roles.add(new Role(provider, Role.Kind.DOWNSTREAM_PROVIDER));
        for (Stated<String> name : system.integrates()) {
            Optional<Model> model = facts.model(name.value());
            because.add(Reason.fact("It integrates " + model.map(Model::display).orElse(name.value()), name.at()));
            boolean own = model.flatMap(Model::provider).map(Stated::value).filter(provider::equals).isPresent();
            boolean excluded = model.flatMap(found -> found.market().excludesUnion()).isPresent() && !system.placings().isEmpty();
            if (own) {
                because.add(Reason.conclude("Integrating its own model into a system that is placed on the market places the model",
                        INTEGRATION.in(ruleset.text()), List.of()));
                roles.add(new Role(provider, Role.Kind.PROVIDER));
            } else if (excluded && ruleset.upstreamExclusionRecognised()) {
                because.add(Reason.conclude("The model's own provider excludes the Union market, so the one who brings it there in a system is"
                        + " its provider", EXCLUSION.in(ruleset.text()), List.of()));
                roles.add(new Role(provider, Role.Kind.PROVIDER));
            } else if (excluded) {
                because.add(Reason.conclude("That its provider excludes the Union market is not recognised: it stays the provider of the model",
                        EXCLUSION.in(ruleset.text()), List.of()));
            }
        }
        roles.removeIf(role -> role.entity().isEmpty());
        return new SystemAssessment(system, ruleset, List.copyOf(roles), Reason.conclude(
                "Who integrates a model into a system is the provider of the system" + (roles.stream()
                        .anyMatch(role -> role.kind() == Role.Kind.PROVIDER) ? " and of the model" : ", not of the model"),
                INTEGRATION.in(ruleset.text()), because));
    }
}
