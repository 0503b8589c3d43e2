package org.gpailang.exchange.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.compute.Total;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.report.Outcome;
import org.gpailang.report.Phrases;

/** An assessed model, as the formats ask for it. What the files do not state is absent, never invented. */
final class ExportedModel {

    /** The prefix of the properties. */
    static final String NAMESPACE = "gpai:";
    /** The property with a statement about the model. */
    static final String STATEMENT = NAMESPACE + "statement";
    /** The property with an activity. */
    static final String ACTIVITY = NAMESPACE + "activity";
    private static final String UNKNOWN = "unknown";

    private final Assessment assessment;
    private final ModelAssessment model;
    private final StatedParts stated;

    /**
     * @param outcome the assessment and the texts of its files
     */
    ExportedModel(Outcome outcome, ModelAssessment model) {
        this.assessment = outcome.assessment();
        this.model = model;
        this.stated = StatedParts.of(model.model(), outcome.assessment().facts(), outcome.texts());
    }

    /** A property: a name and a value. */
    record Property(String name, String value) {}

    /** The name without its package. */
    String name() {
        return model.name().substring(model.name().lastIndexOf('/') + 1);
    }

    /** What it is called. */
    String title() {
        return model.display();
    }

    /** Its public versions, separated by commas. */
    Optional<String> version() {
        return model.model().documentation().versions().map(versions -> String.join(", ", versions.value()));
    }

    /** The provider. */
    Optional<Entity> provider() {
        return model.provider().flatMap(assessment.facts()::entity);
    }

    /** The entity that developed it, if that is another. */
    Optional<Entity> developer() {
        return model.model().developer().map(Stated::value).flatMap(assessment.facts()::entity);
    }

    /** The licence. */
    Optional<Licence> licence() {
        return model.model().openness().licence().map(Stated::value);
    }

    /** The titles of the models that it modifies, is initialised from, merges or mixes, each with how it is derived from it. */
    Map<String, String> originals() {
        Map<String, String> originals = new LinkedHashMap<>();
        model.model().originals().forEach(original -> originals.put(assessment.facts().model(original.value()).map(Model::display)
                .orElse(original.value()), model.model().original().filter(original::equals).isPresent() ? "modification-of"
                        : stated.derived().entrySet().stream().filter(entry -> ("/" + original.value()).endsWith("/" + entry.getKey()))
                                .map(Map.Entry::getValue).findFirst().orElse("initialised-from")));
        return originals;
    }

    /** How it is made from other models: how it is derived from each, on whose outputs it is trained, and by which methods. */
    List<Property> lineage() {
        List<Property> lineage = new ArrayList<>();
        originals().forEach((title, relation) -> lineage.add(new Property(relation, title)));
        model.model().training().teachers().forEach(teacher -> lineage.add(new Property("distilled-from",
                assessment.facts().model(teacher.value()).map(Model::display).orElse(teacher.value()))));
        stated.methods().forEach((relation, method) -> lineage.add(new Property(relation + "-method", method)));
        return lineage;
    }

    /** What it accepts, in a fixed order. */
    List<Modality> accepts() {
        return sorted(model.capabilities().accepts());
    }

    /** What it generates, in a fixed order. */
    List<Modality> generates() {
        return sorted(model.capabilities().generates());
    }

    private static List<Modality> sorted(Optional<Stated<Set<Modality>>> modalities) {
        return modalities.stream().flatMap(set -> set.value().stream()).sorted().toList();
    }

    /** The description of its scope. */
    Optional<String> scope() {
        return model.capabilities().scope().flatMap(scope -> scope.description());
    }

    /** Its first placing on the market, past or intended. */
    Optional<Placing> placing() {
        return model.model().market().placings().stream().min(Comparator.comparing(Placing::date));
    }

    /** The web addresses at which it is offered. */
    List<String> addresses() {
        return model.model().market().placings().stream().flatMap(placing -> placing.url().stream()).flatMap(url -> Phrases.webAddress(url)
                .stream())
                .distinct().toList();
    }

    /** The documents that exist, by their addresses on the web. */
    Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        model.model().documents().forEach(document -> Phrases.webAddress(document.location())
                .ifPresent(address -> documents.put(address, Phrases.words(document.kind()))));
        return documents;
    }

    /** Its own activities. */
    List<ComputedActivity> activities() {
        return model.compute().own();
    }

    /** The descriptions of the data of its own activities. */
    List<String> data() {
        return activities().stream().flatMap(activity -> activity.activity().data().stream()).map(data -> data.modalities().stream()
                .sorted()
                .map(Words::of).collect(Collectors.joining(", ")) + data.description().map(text -> ": " + text).orElse("")).distinct()
                .toList();
    }

    /** The energy of an activity in kWh. */
    static Optional<BigDecimal> kilowattHours(Activity activity) {
        return activity.energy().map(energy -> energy.megawattHours().movePointRight(3).stripTrailingZeros())
                .map(energy -> energy.scale() < 0 ? energy.setScale(0) : energy);
    }

    /** The date for which it is assessed. */
    LocalDate asOf() {
        return assessment.asOf();
    }

    /** How its compute was calculated, one sentence for each activity. */
    List<String> derivations() {
        return model.compute().activities().stream().map(activity -> activity.activity().display() + ": " + activity.basis()
                .filter(basis -> basis.flop().isPresent()).map(basis -> basis.derivation() + " = " + program(basis.flop().get()) + " FLOP")
                .orElse(UNKNOWN) + (activity.counting().cumulative() ? "" : " (not counted: " + activity.counting().reason() + ")"))
                .toList();
    }

    /** The conclusions and the statements as properties, in a fixed order. */
    List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        conclusions().forEach((name, value) -> properties.add(new Property(NAMESPACE + name, value)));
        derivations().forEach(derivation -> properties.add(new Property(NAMESPACE + "training-compute-derivation", derivation)));
        lineage().forEach(each -> properties.add(new Property(NAMESPACE + each.name(), each.value())));
        stated.statements().forEach(statement -> properties.add(new Property(STATEMENT, statement)));
        stated.activities().forEach(activity -> properties.add(new Property(ACTIVITY, activity)));
        return properties;
    }

    /** The statements and activities, for a section of source text. */
    StatedParts stated() {
        return stated;
    }

    /** The conclusions by their names. */
    Map<String, String> conclusions() {
        Map<String, String> conclusions = new LinkedHashMap<>();
        conclusions.put("kind", model.kind());
        conclusions.put("ruleset", model.ruleset().name());
        conclusions.put("as-of", asOf().toString());
        conclusions.put("general-purpose", Phrases.words(model.generalPurpose().status()));
        conclusions.put("systemic-risk", Phrases.words(model.systemicRisk().status()));
        Total total = model.compute().cumulative();
        conclusions.put("training-compute-flop", total.flop().map(ExportedModel::program).orElse(UNKNOWN));
        conclusions.put("training-compute-lower-flop", program(total.interval().lower()));
        conclusions.put("training-compute-upper-flop", total.upper().map(highest -> program(total.interval().upper())).orElse(UNKNOWN));
        conclusions.put("open-source-exemption", model.exemption().claimed() ? "claimed; " + Phrases.holds(model.exemption().holds())
                : "not claimed");
        for (Obligation duty : model.obligations()) {
            conclusions.put("duty:" + duty.id().provision(), Phrases.words(duty.status()) + duty.due().map(day -> "; due " + day).orElse("")
                    + duty.document().map(document -> "; evidence " + document.location()).orElse(""));
        }
        conclusions.put("notification", Phrases.words(model.notification().status()) + model.notification().due().map(day -> "; due " + day)
                .orElse("") + model.notification().given().map(day -> "; given " + day).orElse(""));
        conclusions.put("note", "Calculated from what the provider states; not a verdict on the model.");
        return conclusions;
    }

    private static String program(Flop flop) {
        return Notation.program(flop.value(), Math.max(1, flop.value().stripTrailingZeros().precision()));
    }
}
