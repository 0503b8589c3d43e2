package org.gpailang.core.documentation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.documentation.ContentSize.Certainty;
import org.gpailang.core.facts.dataset.DataSource;
import org.gpailang.core.facts.dataset.Dataset;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.Modality;

/**
 * The training content of a model: the data sets of its activities, each once, and what follows from them.
 *
 * @param activities the activities that are covered
 * @param datasets the data sets on which they train, each once, in the order in which they are named
 * @param held the data sets with which they test and validate
 * @param complete whether these are known to be all data sets, each with its source, so that a source that none has was not used
 */
public record TrainingContent(List<ComputedActivity> activities, List<Dataset> datasets, List<Dataset> held, boolean complete) {

    /** The share of all data of a modality from which a public data set is large (template, section 2.1). */
    private static final BigDecimal LARGE = new BigDecimal("0.03");
    private static final Set<Modality> LANGUAGE = EnumSet.of(Modality.TEXT, Modality.CODE);

    /**
     * The training content of activities.
     *
     * @param find finds a data set by its qualified name
     * @param complete whether it is stated that these are all data sets
     */
    public static TrainingContent of(List<ComputedActivity> activities, Function<String, Optional<Dataset>> find, boolean complete) {
        List<Stated<String>> names = activities.stream().flatMap(each -> each.activity().documentation().trainsOn().stream()).toList();
        List<Dataset> datasets = found(names.stream(), find);
        boolean known = !names.isEmpty() && names.stream().allMatch(name -> find.apply(name.value()).isPresent())
                && datasets.stream().allMatch(dataset -> dataset.source().isPresent());
        return new TrainingContent(activities, datasets, found(activities.stream()
                .flatMap(each -> each.activity().documentation().evaluatesOn().stream()), find), complete && known);
    }

    private static List<Dataset> found(Stream<Stated<String>> names, Function<String, Optional<Dataset>> find) {
        return names.map(Stated::value).distinct().flatMap(name -> find.apply(name).stream()).toList();
    }

    /** The data sets from a source of this kind. */
    public List<Dataset> from(DataSource source) {
        return datasets.stream().filter(dataset -> dataset.from(source)).toList();
    }

    /** The kinds of content: of the data sets, or of the data that the activities state. */
    public Set<ContentKind> kinds() {
        Set<ContentKind> kinds = datasets.stream().flatMap(dataset -> dataset.modalities().stream()).map(ContentKind::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ContentKind.class)));
        activities.forEach(each -> each.activity().data().ifPresent(data ->
                data.modalities().forEach(modality -> kinds.add(ContentKind.of(modality)))));
        return kinds;
    }

    /** The size of the content of a kind; absent if it is not known, or has no ranges. */
    public Optional<ContentSize> size(ContentKind kind) {
        List<Dataset.Size> sizes = sizes(kind).filter(size -> size.unit().equals(kind.unit())).toList();
        if (!sizes.isEmpty()) {
            boolean all = sizesKnown() && sizes.size() == sizes(kind).count();
            return Optional.of(new ContentSize(kind, sum(sizes), all ? Certainty.EXACT : Certainty.AT_LEAST,
                    sizes.stream().map(Dataset.Size::at).toList()));
        }
        return kind == ContentKind.TEXT && datasets.isEmpty() ? processed() : Optional.empty();
    }

    /** The sizes of the data sets in units for which the template has no ranges. */
    public List<Dataset.Size> otherSizes() {
        return datasets.stream().flatMap(dataset -> dataset.sizes().stream())
                .filter(size -> !size.unit().equals(ContentKind.of(size.modality()).unit())).toList();
    }

    private Stream<Dataset.Size> sizes(ContentKind kind) {
        return datasets.stream().flatMap(dataset -> dataset.sizes().stream()).filter(size -> ContentKind.of(size.modality()) == kind);
    }

    /** Whether the size of each data set is stated. */
    public boolean sizesKnown() {
        return datasets.stream().noneMatch(dataset -> dataset.sizes().isEmpty());
    }

    /**
     * The tokens of D in 6·P·D. One epoch is the size of the data if there is only one activity; without epochs, D is what was processed,
     * which can include the same data several times.
     */
    private Optional<ContentSize> processed() {
        List<ComputedActivity> training = activities.stream().filter(each -> each.counting().parameterUpdates()).toList();
        List<Approach.Architecture> estimates = training.stream().flatMap(each -> each.basis().stream())
                .map(basis -> basis.stated().approach()).filter(Approach.Architecture.class::isInstance)
                .map(Approach.Architecture.class::cast).toList();
        boolean text = training.stream()
                .allMatch(each -> each.activity().data().map(data -> LANGUAGE.containsAll(data.modalities())).orElse(false));
        if (training.isEmpty() || estimates.size() != training.size() || !text) {
            return Optional.empty();
        }
        boolean epochs = estimates.stream().allMatch(estimate -> estimate.epochs().compareTo(BigDecimal.ONE) > 0);
        return Optional.of(new ContentSize(ContentKind.TEXT,
                estimates.stream().map(Approach.Architecture::examples).reduce(BigDecimal.ZERO, BigDecimal::add),
                epochs && training.size() == 1 ? Certainty.EXACT : Certainty.AT_MOST,
                training.stream().flatMap(each -> each.basis().stream()).map(basis -> basis.stated().at()).toList()));
    }

    /**
     * Whether a public data set is large: at least 3% of all data of one of its modalities. Absent if the size of a data set is not stated,
     * or if the sizes of a modality are in different units and cannot be added.
     */
    public Optional<Boolean> large(Dataset dataset) {
        boolean comparable = dataset.sizes().stream().allMatch(size -> sizes(ContentKind.of(size.modality()))
                .allMatch(other -> other.unit().equals(size.unit())));
        if (!sizesKnown() || !comparable) {
            return Optional.empty();
        }
        return Optional.of(dataset.sizes().stream().anyMatch(size ->
                size.amount().compareTo(sum(sizes(ContentKind.of(size.modality())).toList()).multiply(LARGE)) >= 0));
    }

    /** The sum of the sizes for each unit, in the order in which the units are stated. */
    public Map<String, BigDecimal> points() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        datasets.stream().flatMap(dataset -> dataset.sizes().stream())
                .forEach(size -> points.merge(points(size), size.amount(), BigDecimal::add));
        return points;
    }

    private static String points(Dataset.Size size) {
        ContentKind kind = ContentKind.of(size.modality());
        return size.unit().equals("hours") ? size.unit() + " of " + (kind == ContentKind.VIDEO ? "video" : "audio") : size.unit();
    }

    private static BigDecimal sum(List<Dataset.Size> sizes) {
        return sizes.stream().map(Dataset.Size::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The latest day on which data was collected, if stated. */
    public Optional<LocalDate> latestAcquisition() {
        return datasets.stream().flatMap(dataset -> dataset.collected().stream()).map(period -> period.last()).max(LocalDate::compareTo);
    }

    /** The languages of the data sets, by their codes. */
    public Set<String> languages() {
        return datasets.stream().flatMap(dataset -> dataset.languages().stream()).flatMap(languages -> languages.codes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The places at which the data sets are declared. */
    public List<Location> places() {
        return new ArrayList<>(datasets.stream().map(Dataset::at).filter(Objects::nonNull).toList());
    }
}
