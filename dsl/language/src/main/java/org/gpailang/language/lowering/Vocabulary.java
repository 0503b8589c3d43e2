package org.gpailang.language.lowering;

import static org.gpailang.syntax.tree.TreePackage.Literals.*;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.gpailang.core.facts.catalogue.Confidence;
import org.gpailang.core.facts.catalogue.LicenceRequirement;
import org.gpailang.core.facts.catalogue.PeakBasis;
import org.gpailang.core.facts.catalogue.RestrictionGround;
import org.gpailang.core.facts.dataset.CrawlerRule;
import org.gpailang.core.facts.dataset.DataSource;
import org.gpailang.core.facts.dataset.UserService;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.duty.IncidentKind;
import org.gpailang.core.facts.duty.Reassessment;
import org.gpailang.core.facts.entity.CodeChapter;
import org.gpailang.core.facts.entity.EntitySize;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.market.MonetisationMeans;
import org.gpailang.core.facts.market.PublicItem;
import org.gpailang.core.facts.model.AssetKind;
import org.gpailang.core.facts.model.NarrowGround;
import org.gpailang.core.facts.model.NeedKind;
import org.gpailang.core.facts.statement.Expectation.Aspect;
import org.gpailang.core.facts.statement.NumberFormat;
import org.gpailang.core.facts.training.EstimationApproach;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.facts.training.UtilisationMeasure;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Unit;
import org.gpailang.core.ruleset.Measure;
import org.gpailang.core.ruleset.OutputModality;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.diagnostics.Diagnostics;
import org.gpailang.syntax.token.StatementTable;

/** The fixed words that are allowed as the value of a feature, and the units, which come from {@link StatementTable}. */
public final class Vocabulary {

    private static final Map<EStructuralFeature, List<String>> WORDS = words();

    private Vocabulary() {}

    /** The words that are allowed as the value of a feature; empty if any value is. Of two words for yes and no, the first means yes. */
    public static List<String> words(EStructuralFeature place) {
        return WORDS.getOrDefault(place, List.of());
    }

    /**
     * The words that are allowed as the value of a feature after another word of its statement.
     *
     * @param before the word before it
     */
    public static List<String> wordsAfter(String before, EStructuralFeature place) {
        return place == EXPECT_STATEMENT__VALUE ? ExpectationReader.statuses(before) : words(place);
    }

    /** Whether a finding is named by its code as the value of a feature, after another word of its statement. */
    public static boolean isCode(String before, EStructuralFeature place) {
        return place == WAIVE_STATEMENT__CODE || place == EXPECT_STATEMENT__VALUE
                && (before.equals(ExpectationReader.FINDING) || before.equals(ExpectationReader.NO_FINDING));
    }

    /** The units that are allowed for the number of a feature. */
    public static List<String> units(EStructuralFeature place) {
        Set<Dimension> dimensions = StatementTable.units(place);
        return Stream.concat(Unit.values().stream().filter(unit -> dimensions.contains(unit.dimension())).map(Unit::symbol),
                dimensions.contains(Dimension.CURRENCY) ? Unit.otherCurrencies().stream() : Stream.empty()).toList();
    }

    /** All words of fixed sets, without the codes of countries. */
    public static Set<String> fixed() {
        return WORDS.values().stream().filter(words -> words != Countries.codes() && words != Languages.codes()).flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<EStructuralFeature, List<String>> words() {
        Map<EStructuralFeature, List<String>> words = new HashMap<>();
        words.put(ESTABLISHED_STATEMENT__COUNTRY, Countries.codes());
        words.put(SIZE_STATEMENT__SIZE, Diagnostics.words(EntitySize.class));
        words.put(CODE_OF_PRACTICE_STATEMENT__CHAPTERS, Diagnostics.words(CodeChapter.class));
        words.put(RIGHT_STATEMENT__PERMISSION, List.of("free", "restricted"));
        words.put(RIGHT_STATEMENT__GROUND, Diagnostics.words(RestrictionGround.class));
        words.put(REQUIRES_STATEMENT__REQUIREMENTS, Diagnostics.words(LicenceRequirement.class));
        List<EStructuralFeature> formats = List.of(PEAK_PERFORMANCE__FORMAT, SPARSE_PEAK_STATEMENT__FORMAT,
                COMPUTE_FACTOR__FORMAT, ON_CLAUSE__FORMAT);
        words.put(CONFIDENCE_STATEMENT__CONFIDENCE, Diagnostics.words(Confidence.class));
        words.put(PEAK_BASIS_STATEMENT__BASIS, Diagnostics.words(PeakBasis.class));
        formats.forEach(format -> words.put(format, Diagnostics.words(NumberFormat.class)));
        List<EStructuralFeature> modalities = List.of(DATA_STATEMENT__MODALITIES, MODALITY_FORM__MODALITY);
        modalities.forEach(list -> words.put(list, Diagnostics.words(Modality.class)));
        words.put(RELEASED_STATEMENT__CHANNEL, Diagnostics.words(Channel.class));
        words.put(ACCEPTABLE_USE_STATEMENT__NONE, List.of("none"));
        words.put(NEEDS_STATEMENT__KIND, Diagnostics.words(NeedKind.class));
        words.put(NEEDS_STATEMENT__NONE, List.of("none"));
        words.put(ASSETS_STATEMENT__ASSETS, Diagnostics.words(AssetKind.class));
        words.put(CONTINUOUSLY_TRAINED_STATEMENT__ANSWER, List.of("yes", "no"));
        words.put(RED_TEAMING_STATEMENT__BY, List.of("internal", "external"));
        words.put(DATA_SOURCE_STATEMENT__SOURCE, Diagnostics.words(DataSource.class));
        words.put(DATA_SOURCE_STATEMENT__SERVICES, Diagnostics.words(UserService.class));
        words.put(LANGUAGES_STATEMENT__LANGUAGES, Languages.codes());
        words.put(CRAWLER_STATEMENT__RESPECTED, Diagnostics.words(CrawlerRule.class));
        words.put(INCIDENT_KIND_STATEMENT__KIND, Diagnostics.words(IncidentKind.class));
        words.put(SCOPE_STATEMENT__BREADTH, List.of("broad", "narrow"));
        words.put(SCOPE_STATEMENT__GROUND, Diagnostics.words(NarrowGround.class));
        words.put(MARKET_PLACEMENT__CHANNEL, Diagnostics.words(Channel.class));
        words.put(INTERNAL_USE_STATEMENT__ESSENTIAL, List.of("yes", "no"));
        words.put(INTERNAL_USE_STATEMENT__RIGHTS, List.of("yes", "no"));
        words.put(INTERNAL_USE_STATEMENT__IN_UNION, List.of("yes", "no"));
        words.put(MONETISED_STATEMENT__REQUIRED, List.of("required", "optional"));
        words.put(CUSTOMERS_STATEMENT__SIZE, Diagnostics.words(EntitySize.class));
        words.put(ARGUMENTS_STATEMENT__OUTCOME, List.of("accepted", "rejected"));
        words.put(BENCHMARK_STATEMENT__STATE, List.of("achieved", "forecast"));
        words.put(REASSESSMENT_STATEMENT__STEP, Diagnostics.words(Reassessment.Step.class));
        words.put(INFORMED_STATEMENT__OFFICE, List.of("ai-office"));
        words.put(PUBLIC_STATEMENT__ITEMS, Diagnostics.words(PublicItem.class));
        words.put(MONETISED_STATEMENT__MEANS, Diagnostics.words(MonetisationMeans.class));
        words.put(UTILISATION_CLAUSE__MEASURE, Diagnostics.words(UtilisationMeasure.class));
        words.put(DOCUMENT_ENTRY__KIND, Diagnostics.words(DocumentKind.class));
        words.put(NOTIFIED_STATEMENT__APPROACH, Diagnostics.words(EstimationApproach.class));
        words.put(GENERAL_PURPOSE_THRESHOLD__MODALITIES, Diagnostics.words(OutputModality.class));
        words.put(GENERAL_PURPOSE_COUNTS__COUNTS, Diagnostics.words(Ruleset.Counting.class));
        words.put(MODIFICATION_SHARE__BASE, Diagnostics.words(Measure.Base.class));
        words.put(SAME_ENTITY_SHARE__BASE, Diagnostics.words(Measure.Base.class));
        words.put(SAME_ENTITY_SHARE__NEVER, List.of("never"));
        words.put(PUBLIC_SYNTHETIC_DATA__SWITCH, List.of("counted", "not-counted"));
        words.put(SIX_PD_STATEMENT__COUNTS, List.of("active", "total"));
        words.put(SAFETY_TERMS__SWITCH, List.of("tolerated", "not-tolerated"));
        words.put(EXPECT_STATEMENT__ASPECT, ExpectationReader.words());
        words.put(EXPECT_STATEMENT__VALUE, Arrays.stream(Aspect.values()).flatMap(aspect -> aspect.statuses().stream()).distinct()
                .toList());
        words.put(UPSTREAM_EXCLUSION__SWITCH, List.of("recognised", "not-recognised"));
        return words;
    }
}
