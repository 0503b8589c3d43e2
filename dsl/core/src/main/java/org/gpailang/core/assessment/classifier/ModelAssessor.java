package org.gpailang.core.assessment.classifier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Availability;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.Knowledge;
import org.gpailang.core.assessment.Lifecycle;
import org.gpailang.core.assessment.MarketEvent;
import org.gpailang.core.assessment.MaximumFine;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Modifier;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.Role;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.assessment.Union;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.duty.Designation;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.duty.Notification;
import org.gpailang.core.facts.entity.Consortium;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.Representative;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.model.AiSystem;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.ruleset.Ruleset;

/** Determines the duties of a model's provider from its classification: the duty holder, the dates and the status of each duty. */
final class ModelAssessor {

    private static final LegalBasis EXCLUSION = new LegalBasis("", "3.2.1", Guideline.EXCLUSION);
    private static final LegalBasis MARKET = new LegalBasis("Art. 3(9), recital 97", "3.3",
            Guideline.PROVIDER_AND_MARKET, Guideline.PLACING);

    private final Facts facts;
    private final Providers providers;
    private final Classification classification;
    private final Ruleset ruleset;
    private final Crossings crossings;
    private final LocalDate asOf;
    private final IdentityHashMap<Model, NotificationClassifier.Basis> notifications = new IdentityHashMap<>();
    private final IdentityHashMap<Model, Map<DocumentKind, Document>> documents = new IdentityHashMap<>();
    private final IdentityHashMap<Model, Map<DocumentKind, Document>> systemicDocuments = new IdentityHashMap<>();
    private final IdentityHashMap<Availability, Optional<MarketEvent>> open = new IdentityHashMap<>();
    private final IdentityHashMap<Model, Optional<LocalDate>> systemicGrounds = new IdentityHashMap<>();

    ModelAssessor(Facts facts, Providers providers, Classification classification, Ruleset ruleset, LocalDate asOf) {
        this.facts = facts;
        this.providers = providers;
        this.classification = classification;
        this.ruleset = ruleset;
        this.crossings = new Crossings(classification, ruleset);
        this.asOf = asOf;
    }

    /** Assesses a model or a modification. */
    ModelAssessment assess(Model model) {
        Lifecycle lifecycle = classification.lifecycle(model).lifecycle();
        GeneralPurpose generalPurpose = classification.generalPurpose(model);
        Optional<Modifier> modifier = placed(model);
        Grounds grounds = grounds(model, generalPurpose, modifier);
        SystemicRisk systemicRisk = systemicRisk(model, modifier);
        Optional<Entity> dutyHolder = dutyHolder(model.provider());
        Exemption exemption = ExemptionClassifier.of(model, dutyHolder, systemicRisk, ruleset);
        NotificationDuty notification = notification(model);
        Line line = classification.lifecycle(model).line();
        Line systemicLine = classification.lifecycle(model).systemicLine();
        boolean limited = limited(model);
        boolean contested = generalPurpose.status() == GeneralPurpose.Status.REBUTTAL_CLAIMED;
        List<Obligation> obligations = DutyClassifier.of(model, new DutyClassifier.Basis(grounds.general(), grounds.systemic(), limited,
                version(model, line), version(model, systemicLine), contested, grounds.legacy().yes(), exemption, dutyHolder,
                representativeInUnion(dutyHolder), documents(documents, model, line, classification::members),
                documents(systemicDocuments, model, systemicLine, classification::systemicMembers), providerDocuments(model),
                notification), asOf);
        List<Role> roles = roles(model, modifier, dutyHolder);
        Availability availability = line.root() == model ? classification.lineAvailability(model) : classification.availability(model);
        return new ModelAssessment(model, restsOnErrors(model, classification.compute(model)), ruleset, classification.capabilities(model),
                classification.compute(model), generalPurpose, systemicRisk, lifecycle, modifier, availability, roles,
                model.provider().map(Stated::value).flatMap(facts::entity), providers.earlierModels(model), systemicRisk.applies()
                && hadSystemicRisk(model), dutyHolder, grounds.legacy().yes(),
                exemption, obligations, DutiesReason.of(model, generalPurpose, systemicRisk, modifier, availability, grounds, roles,
                        ruleset.text()), notification,
                fine(dutyHolder, grounds), false, datasets(classification.compute(model)));
    }

    /** The documents of the line that a version belongs to, of each kind the first; none for the model that begins the line. */
    private Map<DocumentKind, Document> documents(IdentityHashMap<Model, Map<DocumentKind, Document>> known, Model model, Line line,
            Function<Model, List<Model>> members) {
        return line.root() == model ? Map.of() : known.computeIfAbsent(line.root(), root ->
                DutyClassifier.first(members.apply(root).stream().flatMap(member -> member.documents().stream()), asOf));
    }

    private List<Document> providerDocuments(Model model) {
        return model.provider().map(provider -> providers.documentsOf(provider.value())).orElse(model.documents());
    }

    /** Whether the provider had another model with systemic risk on the market before the duties apply. */
    private boolean hadSystemicRisk(Model model) {
        return model.provider().map(provider -> providers.earlySystemicRisk(provider.value(), ruleset)).orElse(List.of()).stream()
                .anyMatch(other -> !other.equals(model.name()));
    }

    /**
     * Assesses a model for the provider of a system that brings it to the Union although the model's provider excludes the Union: that
     * provider has the duties of the provider of the model. The model is on the market since the first placing of any of its systems.
     */
    ModelAssessment assess(AiSystem system, Model original) {
        List<AiSystem> systems = systemsOfProvider(system, original);
        Model model = original.providedBy(system, systems);
        SystemicRisk systemicRisk = classification.systemicRisk(original);
        GeneralPurpose generalPurpose = classification.presumption(original);
        Availability availability = new Availability(systems.stream().flatMap(each -> each.placings().stream()
                .map(placing -> Classification.event(placing, MarketEvent.By.PROVIDER, Optional.of(each.display())))).toList(), List.of());
        boolean legacy = legacy(availability).yes();
        Grounds grounds = new Grounds(new DutyClassifier.Ground(general(generalPurpose, systemicRisk.truth()),
                generalPurpose.reason().conclusion(), due(availability, Optional.empty()), Optional.empty()),
                new DutyClassifier.Ground(systemicRisk.truth(), systemicWhy(systemicRisk), due(availability, systemicGround(original)),
                        Optional.empty()), Truth.of(legacy));
        Optional<Entity> dutyHolder = dutyHolder(system.provider());
        Exemption exemption = ExemptionClassifier.of(model, dutyHolder, systemicRisk, ruleset);
        Optional<Knowledge> knowledge = availability.first().map(day -> new Knowledge(day, Knowledge.By.PLACED, "the training"));
        NotificationDuty notification = NotificationClassifier.of(new NotificationClassifier.Basis(
                systemicRisk.status() == SystemicRisk.Status.DESIGNATED ? Truth.NO : systemicRisk.truth(), systemicRisk.reason(),
                Truth.of(legacy), knowledge, false, given(systems.stream().map(AiSystem::notification)), Optional.empty(), false,
                Optional.empty()), ruleset, asOf);
        List<Obligation> obligations = DutyClassifier.of(model, new DutyClassifier.Basis(grounds.general(), grounds.systemic(), false,
                Truth.NO, Truth.NO, generalPurpose.status() == GeneralPurpose.Status.REBUTTAL_CLAIMED, legacy, exemption, dutyHolder,
                representativeInUnion(dutyHolder), Map.of(), Map.of(), model.documents(), notification), asOf);
        List<Role> roles = roles(model, Optional.empty(), dutyHolder);
        Reason why = Reason.conclude("The model's own provider excludes the Union market, so whoever brings it there in a system is its"
                + " provider" + assumed(dutyHolder) + ". " + DutiesReason.sentence(grounds), EXCLUSION.in(ruleset.text()),
                List.of(generalPurpose.reason(), systemicRisk.reason()));
        Lifecycle lifecycle = classification.lifecycle(original).lifecycle();
        return new ModelAssessment(model, restsOnErrors(model, classification.compute(original)), ruleset,
                classification.capabilities(original), classification.compute(original), generalPurpose,
                systemicRisk, lifecycle, Optional.empty(), availability, roles, system.provider().map(Stated::value).flatMap(facts::entity),
                List.of(), false, dutyHolder, legacy, exemption, obligations, why, notification, fine(dutyHolder, grounds), true,
                datasets(classification.compute(original)));
    }

    /** The systems of the provider of a system that integrate a model and are placed on the market, the first placed first. */
    List<AiSystem> systemsOfProvider(AiSystem system, Model model) {
        return facts.systemsIntegrating(model.name()).stream().filter(other -> other == system
                || system.provider().isPresent() && other.provider().map(Stated::value).equals(system.provider().map(Stated::value)))
                .sorted(Comparator.comparing((AiSystem other) -> other.placings().stream().map(Placing::date).min(LocalDate::compareTo)
                        .orElse(LocalDate.MAX)).thenComparing(AiSystem::name)).toList();
    }

    private List<Dataset> datasets(TrainingCompute compute) {
        return !compute.documented() ? List.of() : compute.activities().stream()
                .flatMap(activity -> activity.activity().documentation().datasets().stream()).map(Stated::value)
                .distinct().flatMap(name -> facts.dataset(name).stream()).toList();
    }

    /** That the model was obtained outside the Union is assumed of whoever is established in it. */
    private static String assumed(Optional<Entity> holder) {
        return Union.establishes(holder) ? " (assuming that it obtained the model outside the Union; if the model was made available to it"
                        + " in the Union, the provider of the model remains the provider)" : "";
    }

    private boolean restsOnErrors(Model model, TrainingCompute compute) {
        return model.broken() || compute.broken()
                || model.openness().licence().filter(licence -> licence.value().broken()).isPresent()
                || model.originals().stream().flatMap(original -> facts.model(original.value()).stream()).anyMatch(Model::broken);
    }

    private Grounds grounds(Model model, GeneralPurpose generalPurpose, Optional<Modifier> modifier) {
        SystemicRisk systemicRisk = classification.systemicRisk(model);
        Optional<String> none = none(model, generalPurpose);
        Line ofModel = classification.lifecycle(model).line();
        Optional<ComputedActivity> later = modifier.isPresent() ? Optional.empty() : crossings.generalPurposeAfterPlacing(ofModel.root());
        Availability line = later.flatMap(Crossings::ended).map(classification.generalPurposeAvailability(model)::notBefore)
                .orElseGet(() -> classification.generalPurposeAvailability(model));
        Availability systemicLine = classification.systemicLineAvailability(model);
        Optional<String> openDay = later.filter(activity -> Crossings.ended(activity).isEmpty())
                .map(activity -> Crossings.openCrossing(activity, ruleset.generalPurpose())).or(() -> openDay(line));
        Truth general = none.isPresent() ? Truth.NO
                : modifier.map(Modifier::general).orElseGet(() -> general(generalPurpose, systemicRisk.truth()));
        Truth systemic = none.isPresent() ? Truth.NO : modifier.map(Modifier::systemic).orElse(systemicRisk.truth());
        String why = none.or(() -> modifier.map(conclusion -> conclusion.reason().conclusion()))
                .orElse(generalPurpose.reason().conclusion());
        String systemicWhy = none.or(() -> modifier.map(conclusion -> conclusion.reason().conclusion()))
                .orElseGet(() -> systemicWhy(systemicRisk));
        return new Grounds(new DutyClassifier.Ground(general, why, due(model, ofModel, line, Optional.empty()), openDay),
                new DutyClassifier.Ground(systemic, systemicWhy, due(model, classification.lifecycle(model).systemicLine(), systemicLine,
                        systemicGround(model, modifier)), openDay(systemicLine).or(() -> modifier.isPresent() ? Optional.empty()
                        : crossings.openCrossing(model))), legacy(line));
    }

    /** Whether the duties of all providers arise: for general-purpose models, of which those with systemic risk are a part (Art. 51). */
    private static Truth general(GeneralPurpose generalPurpose, Truth systemic) {
        return generalPurpose.truth().or(systemic.yes() ? Truth.YES : Truth.NO);
    }

    /** The reason why the duties for models with systemic risk arise, or why not. */
    private static String systemicWhy(SystemicRisk systemicRisk) {
        return systemicRisk.truth().no() && !systemicRisk.argumentsAccepted() ? "Only models with systemic risk have this duty"
                : systemicRisk.reason().conclusion();
    }

    /**
     * The date by which duties are due: the first placing; for a version its own placing, but not before the duties for the model that it
     * updates.
     */
    private Optional<LocalDate> due(Model model, Line line, Availability availability, Optional<LocalDate> notBefore) {
        if (legacy(availability).yes() || line.root() == model || !line.known()) {
            return due(availability, notBefore);
        }
        return classification.availability(model).first().map(day -> later(later(day, availability.first()), notBefore));
    }

    /** The date by which duties are due: the first placing, or the end of the transition for models placed before the duties apply. */
    private Optional<LocalDate> due(Availability availability, Optional<LocalDate> notBefore) {
        return availability.first().map(day -> later(day.isBefore(ruleset.appliesFrom()) ? ruleset.legacyUntil() : day, notBefore));
    }

    private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
        return other.filter(day::isBefore).orElse(day);
    }

    /** The answer is kept, because all members of a line ask for it. */
    private Optional<MarketEvent> open(Availability availability) {
        return open.computeIfAbsent(availability, line -> line.open(ruleset.appliesFrom()));
    }

    private Truth legacy(Availability availability) {
        return availability.first().filter(day -> day.isBefore(ruleset.appliesFrom())).isPresent() ? Truth.YES
                : open(availability).isPresent() ? Truth.UNDETERMINED : Truth.NO;
    }

    /** The reason why it is not known since when the model is on the market. */
    private Optional<String> openDay(Availability availability) {
        return open(availability).map(event -> event.counts().open()
                ? "Whether the internal use counts as placing on the market is undetermined: it does if it is essential for a product or"
                        + " service to third parties or affects the rights of persons in the Union, or if the model has systemic risk and"
                        + " is used in the Union; then the duties arise, otherwise not"
                : "Since when it is used internally is not stated: the duties are due now, or by " + ruleset.legacyUntil()
                        + " if it was used before " + ruleset.appliesFrom()
                        + " (that internal use counts from its first day is our reading)");
    }

    /**
     * The earliest date from which the duties of Articles 52 and 55 can apply, if that is later than the first placing. Whoever brings a
     * model to the Union by a modification, although its provider excludes the Union, takes over the risk of the original.
     */
    private Optional<LocalDate> systemicGround(Model model, Optional<Modifier> modifier) {
        boolean takenOver = modifier.filter(conclusion -> conclusion.outcome() == Modifier.Outcome.PROVIDER_BY_EXCLUSION).isPresent()
                && !classification.systemicRisk(model).applies();
        return !takenOver ? systemicGround(model) : classification.excludedOriginals(model).stream()
                .flatMap(original -> original.model().stream()).filter(original -> classification.systemicRisk(original).applies())
                .map(original -> systemicGround(original).orElse(LocalDate.MIN)).min(LocalDate::compareTo);
    }

    private Optional<LocalDate> systemicGround(Model model) {
        Model root = classification.lifecycle(model).systemicLine().root();
        Optional<LocalDate> known = systemicGrounds.get(root);
        if (known == null) {
            known = systemicGroundOfLine(root);
            systemicGrounds.put(root, known);
        }
        return known;
    }

    private Optional<LocalDate> systemicGroundOfLine(Model root) {
        SystemicRisk risk = classification.systemicRisk(root);
        Optional<LocalDate> designated = risk.designation().filter(each -> each.basis()
                .filter(basis -> basis == Designation.Basis.FAILURE_TO_NOTIFY).isEmpty()).map(each -> each.informed().orElse(each.date()));
        if (risk.designation().isPresent() && designated.isEmpty()) {
            return Optional.empty();
        }
        if (!risk.crossed().yes() || risk.argumentsAccepted()) {
            return designated;
        }
        boolean byRoot = classification.compute(root).cumulative().known().exceeds(ruleset.systemicRisk());
        Optional<LocalDate> met = byRoot ? crossings.crossingAfterPlacing(root).flatMap(crossings::met)
                : crossings.crossing(root).map(member -> crossings.met(member)).filter(Optional::isPresent)
                .min(Comparator.comparing(Optional::get)).orElse(Optional.of(LocalDate.MAX));
        return met.map(day -> designated.filter(day::isAfter).orElse(day)).filter(day -> !day.equals(LocalDate.MAX));
    }

    /** The reason why no duty arises, regardless of the other conclusions about the model. */
    private Optional<String> none(Model model, GeneralPurpose generalPurpose) {
        if (generalPurpose.status() == GeneralPurpose.Status.OUT_OF_SCOPE) {
            return Optional.of(generalPurpose.reason().conclusion());
        }
        Availability line = classification.lineAvailability(model);
        if (classification.excludes(model) && line.placed().no()) {
            return Optional.of(line.byExclusion().isEmpty() ? "Its provider excludes the Union market, and nobody brings it there: whoever"
                    + " does is its provider" : "Its provider excludes the Union market, so whoever brings it there is its provider: "
                    + String.join(", ", line.byExclusion()));
        }
        if (model.market().internalUse().isPresent() && line.placed().no()) {
            return Optional.of("It is used for purely internal processes that are not essential for a product or service to third parties,"
                    + " and nobody's rights are affected, or outside the Union (recital 97)");
        }
        return Optional.empty();
    }

    /** The consequences for the author of a modification, given whether and how it is placed; for a version, the placing of its line. */
    private Optional<Modifier> placed(Model model) {
        Optional<Modifier> unplaced = classification.modifier(model);
        if (unplaced.isEmpty()) {
            return Optional.empty();
        }
        Modifier modifier = unplaced.get();
        Truth placed = classification.lineAvailability(model).placed();
        List<Lineage.Source> excluded = classification.excludedOriginals(model);
        if (placed.no()) {
            return Optional.of(modifier.as(Modifier.Outcome.NOT_PLACED, Truth.NO, Truth.NO,
                    Reason.conclude("The modification brings no duties"
                    + " of a provider while it is not placed on the market", MARKET.in(ruleset.text()),
                    List.of(Reason.absence("The modified model is not placed on the market")))));
        }
        if (!excluded.isEmpty()) {
            Lineage.Source original = excluded.get(0);
            Truth systemic = original.model().map(each -> classification.systemicRisk(each).truth()).orElse(Truth.NO)
                    .or(classification.systemicRisk(model).truth());
            GeneralPurpose generalPurpose = classification.presumption(model);
            Truth general = general(generalPurpose, systemic);
            if (general.no()) {
                return unplaced;
            }
            return Optional.of(modifier.as(Modifier.Outcome.PROVIDER_BY_EXCLUSION, general.and(placed), systemic.and(placed),
                    Reason.conclude("The provider of " + original.display()
                            + " excludes the Union market, so the author of the modification,"
                            + " who brings it there, is its provider, for the whole model (for a modification this is our reading)"
                            + assumed(dutyHolder(model.provider()))
                            + (general.open() ? ". " + generalPurpose.reason().conclusion() : ""),
                            EXCLUSION.in(ruleset.text()), List.of(Reason.fact(original.display() + " is kept out of the Union market by its"
                                    + " provider", original.at()), modifier.reason()))));
        }
        return Optional.of(placed.yes() ? modifier : modifier.as(modifier.outcome(), modifier.general().and(placed),
                modifier.systemic().and(placed), modifier.reason()));
    }

    /** Whether the duties of Article 53 are limited to a modification. */
    private boolean limited(Model model) {
        return placed(classification.lifecycle(model).line().root()).filter(modifier -> !modifier.whole()
                && modifier.outcome() != Modifier.Outcome.PROVIDER_BY_EXCLUSION).isPresent();
    }

    private static Truth version(Model model, Line line) {
        return line.root() == model ? Truth.NO : line.known() ? Truth.YES : line.nearest() == model ? Truth.UNDETERMINED : Truth.YES;
    }

    /** Whether the model has systemic risk; the result of a large modification of a model with systemic risk has it too. */
    private SystemicRisk systemicRisk(Model model, Optional<Modifier> modifier) {
        SystemicRisk risk = classification.systemicRisk(model);
        return modifier.filter(conclusion -> conclusion.systemic().yes() && !risk.applies()).map(conclusion ->
                new SystemicRisk(SystemicRisk.Status.PRESUMED, risk.threshold(), risk.compute(), risk.crossed(), Optional.empty(),
                        risk.designation(), risk.arguments(), risk.reassessment(), conclusion.reason())).orElse(risk);
    }

    /** The notification of the line that the model belongs to, which is determined once for all its members. */
    private NotificationDuty notification(Model model) {
        Line line = classification.lifecycle(model).systemicLine();
        Model root = line.known() ? line.root() : model;
        NotificationClassifier.Basis basis = notifications.get(root);
        if (basis == null) {
            basis = notification(root, line.known() ? classification.systemicMembers(root) : List.of(root));
            notifications.put(root, basis);
        }
        return NotificationClassifier.of(root == model ? basis : basis.ofLine(root.display()), ruleset, asOf);
    }

    private NotificationClassifier.Basis notification(Model root, List<Model> members) {
        Optional<Modifier> modifier = placed(root);
        SystemicRisk risk = classification.systemicRisk(root);
        GeneralPurpose generalPurpose = classification.generalPurpose(root);
        Truth systemic = none(root, generalPurpose).isPresent() ? Truth.NO : modifier.map(Modifier::systemic).orElse(risk.truth());
        Truth required = modifier.map(conclusion -> switch (conclusion.outcome()) {
            case SYSTEMIC_RISK_PROVIDER_BY_DESIGNATION -> Truth.NO;
            case PROVIDER_BY_EXCLUSION -> systemic.and(riskWithoutDesignation(root, risk));
            default -> systemic;
        }).orElse(risk.status() == SystemicRisk.Status.DESIGNATED ? Truth.NO : systemic);
        Availability availability = classification.systemicLineAvailability(root);
        LineKnowledge known = new LineKnowledge(classification, ruleset, root, modifier);
        Optional<Knowledge> knowledge = required.no() ? Optional.empty() : known.first(members);
        boolean begun = members.stream().flatMap(member -> classification.compute(member).own().stream())
                .flatMap(activity -> activity.activity().dates().values().stream())
                .anyMatch(day -> !day.value().isAfter(ruleset.appliesFrom()));
        Optional<LocalDate> crossing = members.stream().flatMap(member -> NotificationClassifier.crossing(
                classification.compute(member).own(), ruleset).stream()).min(LocalDate::compareTo);
        Reason why = modifier.map(Modifier::reason).orElseGet(() -> none(root, generalPurpose)
                .map(Reason::absence).orElse(risk.reason()));
        return new NotificationClassifier.Basis(required, why, legacy(availability), knowledge, begun,
                given(members.stream().map(Model::notification)), crossing, modifier.isPresent(), Optional.empty());
    }

    /** Whether a modification, or an original that its author brings in, has systemic risk for another reason than a designation. */
    private Truth riskWithoutDesignation(Model modification, SystemicRisk own) {
        return Stream.concat(Stream.of(own), classification.excludedOriginals(modification).stream()
                .flatMap(original -> original.model().stream()).map(classification::systemicRisk))
                .map(risk -> risk.status() == SystemicRisk.Status.DESIGNATED ? Truth.NO : risk.truth()).reduce(Truth.NO, Truth::or);
    }

    /** The first of the stated notifications that was made by the date of the assessment. */
    private Optional<Notification> given(Stream<Optional<Notification>> stated) {
        return stated.flatMap(Optional::stream).filter(given -> !given.date().isAfter(asOf))
                .min(Comparator.comparing(Notification::date).thenComparing(Notification::at));
    }

    /** The entity that has the duties: the stated provider or, for a consortium, its coordinator. */
    Optional<Entity> dutyHolder(Optional<Stated<String>> provider) {
        Optional<Entity> declared = provider.map(Stated::value).flatMap(facts::entity);
        return declared.flatMap(Entity::consortium).flatMap(Consortium::coordinator).flatMap(facts::entity).or(() -> declared);
    }

    /** Whether the representative is established in the Union; assumed if the representative is not declared as an entity. */
    private Truth representativeInUnion(Optional<Entity> dutyHolder) {
        return dutyHolder.flatMap(Entity::representative).map(Representative::entity).flatMap(facts::entity).map(representative ->
                representative.country().map(country -> Truth.of(Union.contains(country.value()))).orElse(Truth.UNDETERMINED))
                .orElse(Truth.YES);
    }

    private Optional<MaximumFine> fine(Optional<Entity> dutyHolder, Grounds grounds) {
        boolean arise = grounds.general().arise().yes() || grounds.systemic().arise().yes();
        LocalDate from = grounds.legacy().yes() && ruleset.legacyUntil().isAfter(ruleset.finesFrom()) ? ruleset.legacyUntil()
                : ruleset.finesFrom();
        return arise ? Optional.of(MaximumFine.of(dutyHolder.flatMap(Entity::turnover).map(Stated::value), from, ruleset.finesFrom()))
                : Optional.empty();
    }

    private List<Role> roles(Model model, Optional<Modifier> modifier, Optional<Entity> dutyHolder) {
        Set<Role> roles = new LinkedHashSet<>();
        String provider = dutyHolder.map(Entity::name).or(() -> model.provider().map(Stated::value)).orElse("");
        Optional<Modifier> ofLine = modifier.or(() -> classification.lineModifier(model));
        if (!provider.isEmpty()) {
            ofLine.ifPresent(conclusion -> roles.add(new Role(provider, Role.Kind.DOWNSTREAM_MODIFIER)));
            boolean excluded = ofLine.isEmpty() && classification.knows(model) && classification.excludes(model)
                    && classification.lineAvailability(model).placed().no();
            if (ofLine.map(Modifier::provider).orElse(!excluded)) {
                roles.add(new Role(provider, Role.Kind.PROVIDER));
            }
        }
        model.developer().ifPresent(developer -> roles.add(new Role(developer.value(), Role.Kind.DEVELOPER)));
        model.market().placings().stream().flatMap(placing -> placing.host().stream()).filter(host -> !host.equals(provider))
                .forEach(host -> roles.add(new Role(host, Role.Kind.REPOSITORY_HOST)));
        dutyHolder.flatMap(Entity::representative).ifPresent(representative ->
                roles.add(new Role(representative.entity(), Role.Kind.AUTHORISED_REPRESENTATIVE)));
        return List.copyOf(roles);
    }
}
