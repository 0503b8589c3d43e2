package org.gpailang.core.facts.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.duty.Incident;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Reasoned;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.quantity.Flop;

/**
 * What a model states for its documentation only (Annexes XI and XII, the Model Documentation Form and the template for the public
 * summary).
 *
 * @param versions the public versions that are covered, if stated
 * @param releases the releases, on any market
 * @param inputs the inputs, with their maximum sizes and formats
 * @param outputs the outputs, with their maximum sizes and formats
 * @param licenceLink the address of the licence, if stated
 * @param assets what else is made available
 * @param acceptableUse the acceptable-use policy, or that there is none
 * @param intended the intended uses, if stated
 * @param restricted the restricted uses, if stated
 * @param systems the types of systems into which it can and cannot be integrated
 * @param integration the technical means of integration, if stated
 * @param needs the required hardware and software
 * @param design its design specifications, if stated
 * @param technique the methods and techniques of its training, if stated
 * @param inference the compute of a benchmarked inference, if stated
 * @param evaluations the evaluations with their results
 * @param redTeaming the adversarial tests
 * @param datasetsComplete that all data sets are stated
 * @param continuouslyTrained whether training continues on new data, if stated
 * @param texts its descriptions
 * @param incidents the serious incidents
 */
public record ModelDocumentation(Optional<Stated<List<String>>> versions, List<Release> releases, List<ModalityForm> inputs,
        List<ModalityForm> outputs, Optional<Stated<String>> licenceLink, List<Asset> assets, Optional<AcceptableUse> acceptableUse,
        Optional<Stated<List<String>>> intended, Optional<Stated<List<String>>> restricted, Optional<Systems> systems,
        Optional<Integration> integration, List<Need> needs, Optional<Reasoned> design, Optional<Reasoned> technique,
        Optional<Inference> inference, List<Evaluation> evaluations, List<RedTeaming> redTeaming, Optional<Location> datasetsComplete,
        Optional<Stated<Boolean>> continuouslyTrained, Map<ModelText, Stated<String>> texts, List<Incident> incidents) {

    /** Nothing is stated. */
    public static final ModelDocumentation NONE = new ModelDocumentation(Optional.empty(), List.of(), List.of(), List.of(),
            Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(),
            Map.of(), List.of());

    /**
     * A release, in the Union or elsewhere.
     *
     * @param date the day
     * @param channel the channel
     * @param url its address, if stated
     * @param at its location
     */
    public record Release(LocalDate date, Channel channel, Optional<String> url, Location at) {}

    /**
     * Something that is made available besides the model.
     *
     * @param kinds what it is
     * @param url its address, if stated
     * @param licence the name of its licence, if stated
     * @param at its location
     */
    public record Asset(Set<AssetKind> kinds, Optional<String> url, Optional<String> licence, Location at) {}

    /**
     * The acceptable-use policy.
     *
     * @param location its address; absent if it is stated that there is none
     * @param at its location in the file
     */
    public record AcceptableUse(Optional<String> location, Location at) {}

    /**
     * The types of systems into which the model can be integrated.
     *
     * @param suitable those into which it can be integrated
     * @param unsuitable those into which it cannot
     * @param at its location
     */
    public record Systems(List<String> suitable, List<String> unsuitable, Location at) {}

    /**
     * The technical means of integration.
     *
     * @param text the means
     * @param url their address, if stated
     * @param at its location
     */
    public record Integration(String text, Optional<String> url, Location at) {}

    /**
     * Required hardware or software.
     *
     * @param kind which of the two
     * @param text what is required; absent if it is stated that nothing is
     * @param at its location
     */
    public record Need(NeedKind kind, Optional<String> text, Location at) {}

    /**
     * The compute of a benchmarked inference.
     *
     * @param flop the compute
     * @param task the task, if stated
     * @param chips the number of accelerators, if stated
     * @param accelerator the accelerator, if stated
     * @param at its location
     */
    public record Inference(Flop flop, Optional<String> task, Optional<BigDecimal> chips, Optional<String> accelerator, Location at) {}

    /**
     * An evaluation.
     *
     * @param protocol the protocol or tool, with its criteria and metrics
     * @param result the result, if stated
     * @param limitations the limitations that it identified, if stated
     * @param at its location
     */
    public record Evaluation(String protocol, Optional<String> result, Optional<String> limitations, Location at) {}

    /**
     * An adversarial test.
     *
     * @param internal whether it was done by the provider; otherwise by others
     * @param text its description
     * @param date its day, if stated
     * @param at its location
     */
    public record RedTeaming(boolean internal, String text, Optional<LocalDate> date, Location at) {}

    /** A description, if stated. */
    public Optional<Stated<String>> text(ModelText text) {
        return Optional.ofNullable(texts.get(text));
    }

    /** The first release on any market, if stated. */
    public Optional<Release> firstRelease() {
        return releases.stream().min(java.util.Comparator.comparing(Release::date));
    }
}
