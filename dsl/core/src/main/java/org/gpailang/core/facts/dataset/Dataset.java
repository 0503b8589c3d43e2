package org.gpailang.core.facts.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Period;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Modality;

/**
 * A data set for training, testing or validation.
 *
 * @param name its qualified name
 * @param title its title, if stated
 * @param at its name in the file
 * @param broken whether its text has errors, so that what is stated here may be incomplete
 * @param source where the data comes from, if stated
 * @param sizes its sizes after processing and before training, one for each modality
 * @param languages the languages of its content, if stated
 * @param collected when the data was collected, if stated
 * @param crawlers the crawlers that collected it
 * @param domains the list of its domains, if stated
 * @param link its address, if stated
 * @param version its version, if stated
 * @param texts its descriptions
 */
public record Dataset(String name, Optional<String> title, Location at, boolean broken, Optional<Source> source, List<Size> sizes,
        Optional<Languages> languages, Optional<Period> collected, List<Crawler> crawlers, Optional<Domains> domains,
        Optional<Stated<String>> link, Optional<String> version, Map<DatasetText, Stated<String>> texts) {

    /**
     * A source.
     *
     * @param kind its kind
     * @param publiclyKnown whether the name of a private data set is publicly known
     * @param services where data of users comes from
     * @param generators the qualified names of the models that generated synthetic data
     * @param description its description, if stated
     * @param at its location
     */
    public record Source(DataSource kind, boolean publiclyKnown, Set<UserService> services, List<Stated<String>> generators,
            Optional<String> description, Location at) {}

    /**
     * The size of the data of one modality.
     *
     * @param modality the modality
     * @param amount the amount
     * @param unit its unit, such as tokens, images or hours
     * @param at its location
     */
    public record Size(Modality modality, BigDecimal amount, String unit, Location at) {}

    /**
     * The languages of the content.
     *
     * @param codes the codes of ISO 639, in capitals
     * @param note a note, if stated
     * @param at its location
     */
    public record Languages(List<String> codes, Optional<String> note, Location at) {}

    /**
     * A crawler.
     *
     * @param name its name or identifier
     * @param purpose its purpose, if stated
     * @param respects what it respects
     * @param note its behaviour in words, if stated
     * @param at its location
     */
    public record Crawler(String name, Optional<String> purpose, Set<CrawlerRule> respects, Optional<String> note, Location at) {}

    /**
     * The list of the domains from which data was crawled.
     *
     * @param location the address of the list
     * @param count the number of all domains, if stated
     * @param at its location
     */
    public record Domains(String location, Optional<BigDecimal> count, Location at) {}

    /** Its title, or its name without the package. */
    public String display() {
        return title.orElse(name.substring(name.lastIndexOf('/') + 1));
    }

    /** Whether it comes from a source of this kind. */
    public boolean from(DataSource kind) {
        return source.filter(stated -> stated.kind() == kind).isPresent();
    }

    /** The modalities of its sizes. */
    public Set<Modality> modalities() {
        Set<Modality> modalities = new TreeSet<>();
        sizes.forEach(size -> modalities.add(size.modality()));
        return modalities;
    }

    /** A description, if stated. */
    public Optional<Stated<String>> text(DatasetText text) {
        return Optional.ofNullable(texts.get(text));
    }
}
