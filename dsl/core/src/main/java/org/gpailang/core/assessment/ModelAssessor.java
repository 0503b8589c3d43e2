package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.Consortium;
import org.gpailang.core.facts.Elements;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.InternalUse;
import org.gpailang.core.facts.Market;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Representative;
import org.gpailang.core.facts.Stated;
import org.gpailang.core.facts.Words;
import org.gpailang.core.ruleset.Ruleset;

/** Assesses one model or modification. */
public final class ModelAssessor {

    private static final Citation DUTIES = new Citation("Art. 53 to 55", "3.2", "3.1");

    private final Model model;
    private final Ruleset ruleset;
    private final Conclusions conclusions;
    private final Elements elements;
    private final LocalDate asOf;

    private ModelAssessor(Model model, Ruleset ruleset, Conclusions conclusions, LocalDate asOf) {
        this.model = model;
        this.ruleset = ruleset;
        this.conclusions = conclusions;
        this.elements = conclusions.elements();
        this.asOf = asOf;
    }

    /** All that is concluded of a model under a ruleset. */
    public static ModelAssessment assess(Model model, Ruleset ruleset, Conclusions conclusions, LocalDate asOf) {
        return new ModelAssessor(model, ruleset, conclusions, asOf).assess();
    }

    private ModelAssessment assess() {
        Classification classified = conclusions.classification(model, ruleset);
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
        Optional<Entity> declared = model.provider().map(Stated::value).flatMap(elements::entity);
        Optional<Entity> bearer = declared.flatMap(Entity::consortium).flatMap(Consortium::coordinator).flatMap(elements::entity)
                .or(() -> declared);
        Exemption exemption = ExemptionClassifier.of(model, bearer, systemicRisk, ruleset);
        Optional<String> none = noDuties(model, classified, modifier, internalOnly, systemic, ruleset);
        // what the same entity derives from a model with systemic risk stays that model for Articles 52 and 55, unless it is distinct there too
        boolean systemicVersion = version || lifecycle.status() == Lifecycle.Status.DISTINCT_MODEL && lifecycle.of().isPresent();
        boolean told = systemicVersion && lifecycle.of().flatMap(elements::model)
                .filter(original -> conclusions.classification(original, ruleset).systemicRisk().applies()).isPresent();
        boolean owed = systemic && none.isEmpty() && !told && systemicRisk.status() != SystemicRisk.Status.DESIGNATED;
        NotificationDuty notification = NotificationClassifier.of(model, classified.compute(), systemicRisk, owed, legacy, ruleset,
                asOf);
        Optional<LocalDate> systemicDue = due.map(day -> model.evidence().designated().map(Stated::value).filter(day::isBefore).orElse(day));
        List<Obligation> obligations = ObligationTable.of(model, new ObligationTable.Basis(none, systemic, modifier.isPresent(), version,
                told, due, systemicDue, exemption, bearer, representativeInUnion(bearer), version ? classified.lineage().kin() : List.of(),
                model.provider().map(Stated::value).map(conclusions::documentsOf)
                        .orElseGet(() -> ProviderSummary.of(model).documents()),
                notification), asOf);
        List<Role> roles = roles(model, modifier, bearer);
        Optional<MaximumFine> exposure = none.isPresent() ? Optional.empty()
                : Optional.of(MaximumFine.of(bearer.flatMap(Entity::turnover).map(Stated::value), ruleset.finesFrom()));
        return new ModelAssessment(model, restsOnErrors(classified.compute()), ruleset, classified.capabilities(), classified.compute(),
                classified.generalPurpose(), systemicRisk, lifecycle, modifier, roles, declared, conclusions.earlierModels(model), experienced(), bearer, legacy,
                exemption, obligations, duties(model, none, classified, modifier, roles, systemic, ruleset), notification, exposure);
    }

    private boolean restsOnErrors(TrainingCompute compute) {
        return model.broken() || compute.activities().stream().anyMatch(activity -> activity.activity().broken())
                || model.openness().licence().filter(licence -> licence.value().broken()).isPresent()
                || model.originals().stream().flatMap(original -> elements.model(original.value()).stream()).anyMatch(Model::broken);
    }

    /** Whether the provider had another model with systemic risk on the market before the duties apply. */
    private boolean experienced() {
        return model.provider().map(Stated::value).stream().flatMap(name -> conclusions.earlySystemicRisk(name, ruleset).stream())
                .anyMatch(name -> !name.equals(model.name()));
    }

    private boolean representativeInUnion(Optional<Entity> bearer) {
        return bearer.flatMap(Entity::representative).map(Representative::entity).flatMap(elements::entity).flatMap(Entity::country)
                .filter(country -> !Union.contains(country.value())).isEmpty();
    }

    private Modifier modifier(Model model, Classification classified, boolean internalOnly, Ruleset ruleset) {
        List<ModifierClassifier.Original> originals = classified.lineage().foreign().stream().map(name -> {
            Optional<Classification> of = elements.model(name.value()).map(original -> conclusions.classification(original, ruleset));
            return new ModifierClassifier.Original(elements.model(name.value()).map(Model::display).orElse(name.value()), name.at(),
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
    private static Reason duties(Model model, Optional<String> none, Classification classified, Optional<Modifier> modifier, List<Role> roles,
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
    private static Optional<String> noDuties(Model model, Classification classified, Optional<Modifier> modifier, boolean internalOnly,
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
}
