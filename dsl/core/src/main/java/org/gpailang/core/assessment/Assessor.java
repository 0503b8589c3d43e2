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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputeDerivation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.ActivityKind;
import org.gpailang.core.facts.AiSystem;
import org.gpailang.core.facts.Capabilities;
import org.gpailang.core.facts.Consortium;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Evidence;
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
    private final Function<FileFacts, Ruleset> rulesetOf;
    private final boolean imposed;
    private final LocalDate asOf;
    private final Map<Ruleset, ComputeDerivation> derivations = new HashMap<>();
    private final Map<Ruleset, Map<Model, Classified>> classified = new HashMap<>();
    private final Map<String, List<Model>> modelsOfProvider = new HashMap<>();
    private final Map<String, List<Model>> founders = new HashMap<>();
    private final Map<Ruleset, Map<String, List<Model>>> veterans = new HashMap<>();
    private final Set<String> usedRuns = new HashSet<>();
    private final Map<Model, Ruleset> rulesets = new IdentityHashMap<>();
    private final Map<Model, ModelAssessment> assessed = new IdentityHashMap<>();

    private Assessor(Facts facts, Function<FileFacts, Ruleset> rulesetOf, boolean imposed, LocalDate asOf) {
        this.facts = facts;
        this.rulesetOf = rulesetOf;
        this.imposed = imposed;
        this.asOf = asOf;
        facts.files().forEach(file -> file.models().forEach(model -> {
            model.training().runs().forEach(run -> usedRuns.add(run.value()));
            rulesets.put(model, rulesetOf.apply(file));
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
        return assess(facts, rulesetOf, Optional.empty(), asOf, Optional.empty(), file -> true);
    }

    /**
     * The assessment of the facts. What they have in common with those of an earlier assessment of the same day is taken from there; what
     * comes back is the same as without it, but for files out of focus, about which what was concluded earlier may stand.
     *
     * @param facts what the files state
     * @param rulesetOf the ruleset of each file
     * @param imposed the ruleset of every file, whatever the files choose; absent where their choice holds
     * @param asOf the day on which deadlines are looked at
     * @param before an earlier assessment
     * @param focus tells by its name whether a file matters now
     */
    public static Assessment assess(Facts facts, Function<FileFacts, Ruleset> rulesetOf, Optional<Ruleset> imposed, LocalDate asOf,
            Optional<Assessment> before, Predicate<String> focus) {
        Function<FileFacts, Ruleset> chosen = file -> imposed.orElseGet(() -> rulesetOf.apply(file));
        return new IncrementalAssessor(facts, chosen, imposed.isPresent(), asOf, before.filter(Assessment::settled), focus).assessment();
    }

    /**
     * What is concluded of elements that speak of each other.
     *
     * @param wanted the files for which it is concluded
     */
    static AssessedComponent assess(ConnectedComponent circle, Function<FileFacts, Ruleset> rulesetOf, boolean imposed, LocalDate asOf,
            Predicate<String> wanted) {
        Facts placed = SystemPlacings.in(new Facts(circle.files()), rulesetOf);
        Assessor assessor = new Assessor(placed, rulesetOf, imposed, asOf);
        return new AssessedComponent(circle, placed.files().stream().filter(file -> wanted.test(file.file())).map(assessor::file).toList());
    }

    private FileAssessment file(FileFacts file) {
        Ruleset ruleset = rulesetOf.apply(file);
        List<ModelAssessment> models = file.models().stream().map(this::model).toList();
        List<SystemAssessment> systems = file.systems().stream().map(system -> system(system, ruleset)).toList();
        List<ComputedActivity> looseRuns = file.runs().stream()
                .filter(run -> !usedRuns.contains(run.name().orElseThrow()))
                .map(run -> ComputedActivity.of(run, run.name().orElseThrow(), Capabilities.UNKNOWN, ruleset)).toList();
        List<Entity> representatives = file.entities().stream().flatMap(entity -> entity.representative().stream())
                .flatMap(representative -> facts.entity(representative.entity()).stream()).toList();
        return new FileAssessment(file, representatives, ruleset, imposed, models, systems, looseRuns, borrowers(file));
    }

    /** The models of other files that are built on the runs of a file. */
    private List<ModelAssessment> borrowers(FileFacts file) {
        Set<String> runs = file.runs().stream().map(run -> run.name().orElseThrow()).filter(usedRuns::contains)
                .filter(name -> facts.run(name).filter(run -> run.at().file().equals(file.file())).isPresent()).collect(Collectors.toSet());
        return runs.isEmpty() ? List.of() : facts.files().stream().filter(other -> other != file).flatMap(other -> other.models().stream())
                .filter(model -> model.training().runs().stream().map(Stated::value).anyMatch(runs::contains)).map(this::model).toList();
    }

    private ComputeDerivation derivation(Ruleset ruleset) {
        return derivations.computeIfAbsent(ruleset, key -> new ComputeDerivation(facts, key));
    }

    /** What follows from a model's lineage, compute and modality alone. */
    private record Classified(Lineage lineage, Lifecycle lifecycle, Capabilities capabilities, TrainingCompute compute,
            GeneralPurpose generalPurpose, SystemicRisk systemicRisk) {}

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
        ComputeDerivation derivation = derivation(ruleset);
        Lineage lineage = Lineage.of(model, facts, derivation);
        Lifecycle lifecycle = LifecycleClassifier.of(model, lineage, facts, derivation, ruleset);
        Capabilities capabilities = derivation.capabilitiesOf(model);
        TrainingCompute compute = derivation.of(model);
        Evidence evidence = model.evidence();
        if (lifecycle.status() == Lifecycle.Status.VERSION) {
            for (Model same : lineage.kin()) {
                evidence = evidence.orElse(same.evidence());
            }
        }
        GeneralPurpose generalPurpose = GeneralPurposeClassifier.of(model, capabilities, evidence, compute, ruleset);
        return new Classified(lineage, lifecycle, capabilities, compute, generalPurpose,
                SystemicRiskClassifier.of(evidence, compute, generalPurpose, ruleset));
    }

    private ModelAssessment model(Model model) {
        ModelAssessment known = assessed.get(model);
        if (known == null) {
            known = model(model, rulesets.get(model));
            assessed.put(model, known);
        }
        return known;
    }

    private ModelAssessment model(Model model, Ruleset ruleset) {
        Classified classified = classify(model, ruleset);
        Lifecycle lifecycle = classified.lifecycle();
        boolean internalOnly = internalOnly(model.market());
        Optional<Modifier> modifier = lifecycle.status() == Lifecycle.Status.DOWNSTREAM_MODIFICATION
                ? Optional.of(modifier(model, classified, internalOnly, ruleset)) : Optional.empty();
        boolean systemic = modifier.map(Modifier::systemicRisk).orElse(classified.systemicRisk().applies());
        SystemicRisk systemicRisk = systemic && !classified.systemicRisk().applies() ? new SystemicRisk(SystemicRisk.Status.PRESUMED,
                ruleset.systemicRisk(), classified.compute().cumulative(), modifier.orElseThrow().reason()) : classified.systemicRisk();
        boolean version = lifecycle.status() == Lifecycle.Status.VERSION;
        boolean legacy = (version ? firstOfLine(model, classified.lineage()) : model.market().first())
                .filter(day -> day.isBefore(ruleset.appliesFrom())).isPresent();
        Optional<LocalDate> due = model.market().first().map(day -> legacy ? ruleset.legacyUntil() : day);
        Optional<Entity> declared = model.provider().map(Stated::value).flatMap(facts::entity);
        Optional<Entity> bearer = declared.flatMap(Entity::consortium).flatMap(Consortium::coordinator).flatMap(facts::entity)
                .or(() -> declared);
        Exemption exemption = ExemptionClassifier.of(model, bearer, systemicRisk, ruleset);
        Optional<String> none = noDuties(model, classified, modifier, internalOnly, systemic, ruleset);
        // what the same entity derives from a model with systemic risk stays that model for Articles 52 and 55, unless it is distinct there too
        boolean systemicVersion = version || lifecycle.status() == Lifecycle.Status.DISTINCT_MODEL && lifecycle.of().isPresent();
        boolean told = systemicVersion && lifecycle.of().flatMap(facts::model)
                .filter(original -> classify(original, ruleset).systemicRisk().applies()).isPresent();
        boolean owed = systemic && none.isEmpty() && !told && systemicRisk.status() != SystemicRisk.Status.DESIGNATED;
        NotificationDuty notification = NotificationClassifier.of(model, classified.compute(), systemicRisk, owed, legacy, ruleset,
                asOf);
        Optional<LocalDate> systemicDue = due.map(day -> model.evidence().designated().map(Stated::value).filter(day::isBefore).orElse(day));
        List<Obligation> obligations = ObligationTable.of(model, new ObligationTable.Basis(none, systemic, modifier.isPresent(), version,
                told, due, systemicDue, exemption, bearer, representativeInUnion(bearer), version ? classified.lineage().kin() : List.of(),
                model.provider().map(Stated::value).map(name -> modelsOfProvider.getOrDefault(name, List.of())).orElse(List.of(model)),
                notification), asOf);
        List<Role> roles = roles(model, modifier, bearer);
        Optional<MaximumFine> exposure = none.isPresent() ? Optional.empty()
                : Optional.of(MaximumFine.of(bearer.flatMap(Entity::turnover).map(Stated::value), ruleset.finesFrom()));
        return new ModelAssessment(model, ruleset, classified.capabilities(), classified.compute(), classified.generalPurpose(),
                systemicRisk, lifecycle, modifier, roles, declared, elders(model), experienced(model, ruleset), bearer, legacy,
                exemption, obligations, duties(model, none, classified, modifier, roles, systemic, ruleset), notification, exposure);
    }

    private boolean representativeInUnion(Optional<Entity> bearer) {
        return bearer.flatMap(Entity::representative).map(Representative::entity).flatMap(facts::entity).flatMap(Entity::country)
                .filter(country -> !Union.contains(country.value())).isEmpty();
    }

    private Modifier modifier(Model model, Classified classified, boolean internalOnly, Ruleset ruleset) {
        List<ModifierClassifier.Original> originals = classified.lineage().foreign().stream().map(name -> {
            Optional<Classified> of = facts.model(name.value()).map(original -> classify(original, ruleset));
            return new ModifierClassifier.Original(facts.model(name.value()).map(Model::display).orElse(name.value()), name.at(),
                    of.filter(original -> original.systemicRisk().applies()).isPresent(),
                    of.map(original -> original.compute().parameterUpdates()), of.map(original -> original.compute().cumulative()));
        }).toList();
        boolean used = !model.market().placings().isEmpty() || model.market().internalUse().isPresent();
        Modifier modifier = ModifierClassifier.of(originals, classified.compute(), classified.lineage(), !model.modification(), used,
                classified.generalPurpose(), ruleset);
        // purely internal use counts for models with systemic risk alone; that it does for a modifier too is our reading of recital 97
        return internalOnly && model.market().placings().isEmpty() && !modifier.systemicRisk()
                ? ModifierClassifier.of(originals, classified.compute(), classified.lineage(), !model.modification(), false,
                        classified.generalPurpose(), ruleset)
                : modifier;
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
        model.market().internalUse().ifPresent(use -> because.add(Reason.fact("It is used internally" + (systemic && modifier.isPresent()
                ? "; that purely internal use counts for a modifier too is so because models with systemic risk always do (our reading)" : ""),
                use.at())));
        model.market().excludesUnion().ifPresent(excludes -> because.add(Reason.fact("Its provider excludes the Union market", excludes.at())));
        roles.stream().filter(role -> role.kind() == Role.Kind.PROVIDER).forEach(role -> because.add(new Reason("Its provider is "
                + role.entity(), "", List.of(), model.provider().map(Stated::at).stream().toList())));
        String conclusion = none.map(why -> "No duty of a provider arises: " + why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1))
                .orElse("The duties of Article 53" + (systemic ? ", 52 and 55" : "") + " arise");
        return Reason.conclude(conclusion, DUTIES.in(ruleset.text()), because);
    }

    /** Why no duty arises, if none does. */
    private static Optional<String> noDuties(Model model, Classified classified, Optional<Modifier> modifier, boolean internalOnly,
            boolean systemic, Ruleset ruleset) {
        GeneralPurpose generalPurpose = classified.generalPurpose();
        boolean modifierDecides = modifier.filter(Modifier::provider).isPresent()
                && generalPurpose.status() == GeneralPurpose.Status.UNDETERMINED;
        boolean outside = generalPurpose.status() == GeneralPurpose.Status.OUT_OF_SCOPE;
        if (outside || !generalPurpose.applies() && !classified.systemicRisk().applies() && !systemic && !modifierDecides) {
            return Optional.of(generalPurpose.reason().conclusion());
        }
        if (modifier.filter(conclusion -> !conclusion.provider()).isPresent()) {
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

    /** The first placing of the line of models that a version belongs to. */
    private static Optional<LocalDate> firstOfLine(Model model, Lineage lineage) {
        return Stream.concat(Stream.of(model), lineage.kin().stream()).flatMap(each -> each.market().first().stream())
                .min(LocalDate::compareTo);
    }

    /** What the older models of the same provider with a large pre-training run of their own are called. */
    private List<String> elders(Model model) {
        return model.provider().map(Stated::value).map(name -> founders.computeIfAbsent(name, this::founders)).orElse(List.of()).stream()
                .filter(other -> other.olderThan(model)).limit(MOST_ELDERS).map(Model::display).toList();
    }

    /** The models of a provider that a large pre-training run of their own began, by what they are called. */
    private List<Model> founders(String provider) {
        return modelsOfProvider.getOrDefault(provider, List.of()).stream().filter(model -> !model.modification())
                .filter(model -> !model.training().runs().isEmpty() || model.training().activities().stream()
                        .anyMatch(activity -> activity.kind() == ActivityKind.PRETRAINING))
                .sorted(Comparator.comparing(Model::display)).toList();
    }

    /** Whether the provider had another model with systemic risk on the market before the duties apply. */
    private boolean experienced(Model model, Ruleset ruleset) {
        return model.provider().map(Stated::value).map(name -> veterans.computeIfAbsent(ruleset, key -> new HashMap<>())
                .computeIfAbsent(name, provider -> veterans(provider, ruleset))).orElse(List.of()).stream().anyMatch(other -> other != model);
    }

    /** The models of a provider with systemic risk that were on the market before the duties apply. */
    private List<Model> veterans(String provider, Ruleset ruleset) {
        return modelsOfProvider.getOrDefault(provider, List.of()).stream()
                .filter(model -> model.market().first().filter(day -> day.isBefore(ruleset.appliesFrom())).isPresent())
                .filter(model -> classify(model, ruleset).systemicRisk().applies()).toList();
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
