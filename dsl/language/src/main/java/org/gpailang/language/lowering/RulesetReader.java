package org.gpailang.language.lowering;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.core.quantity.Duration;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Percent;
import org.gpailang.core.quantity.Share;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.core.ruleset.Measure;
import org.gpailang.core.ruleset.OutputModality;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.syntax.tree.*;

/** Reads a ruleset. Values that it does not state are taken from the ruleset that it extends, or from the default ruleset. */
public final class RulesetReader {

    private static final String GUIDELINES = "guidelines-2025-07";
    private static final long LONGEST_PERIOD = 3_650;

    private final ValueReader values;

    /** Creates a reader of the rulesets of a chunk. */
    public RulesetReader(ValueReader values) {
        this.values = values;
    }

    /**
     * The ruleset that a declaration defines.
     *
     * @param extended the ruleset that it extends
     * @param base the default ruleset, which provides the values that neither of them has; empty only when the default itself is read
     */
    public Ruleset read(RulesetDeclaration declaration, Optional<Ruleset> extended, Optional<Ruleset> base) {
        Draft draft = new Draft(extended.or(() -> base));
        draft.text = GUIDELINES.equals(declaration.getName()) ? Guidance.GUIDELINES
                : extended.map(Ruleset::text).orElse(Guidance.CONSULTATION);
        declaration.getStatements().forEach(statement -> apply(statement, draft));
        return draft.ruleset(declaration);
    }

    /** Reads the values that the declaration itself states, to record the errors in them. */
    public void check(RulesetDeclaration declaration) {
        Draft draft = new Draft(Optional.empty());
        declaration.getStatements().forEach(statement -> apply(statement, draft));
    }

    private void apply(Statement statement, Draft draft) {
        if (statement instanceof GeneralPurposeThreshold threshold) {
            draft.generalPurpose = values.flop(threshold.getThreshold()).orElse(draft.generalPurpose);
            if (!threshold.getModalities().isEmpty()) {
                draft.modalities = values.words(OutputModality.class, "a modality", threshold.getModalities(), threshold,
                        TreePackage.Literals.GENERAL_PURPOSE_THRESHOLD__MODALITIES);
            }
        } else if (statement instanceof GeneralPurposeCounts counts) {
            values.word(Ruleset.Counting.class, "'cumulative' or 'parameter-updates'", counts.getCounts(), counts,
                    TreePackage.Literals.GENERAL_PURPOSE_COUNTS__COUNTS).ifPresent(counting -> draft.counts = counting);
        } else if (statement instanceof SystemicRiskThreshold threshold) {
            draft.systemicRisk = values.flop(threshold.getThreshold()).orElse(draft.systemicRisk);
        } else if (statement instanceof ModificationShare share) {
            measure(share.getShare(), share.getBase(), share, TreePackage.Literals.MODIFICATION_SHARE__BASE)
                    .ifPresent(measure -> draft.modification = measure);
        } else if (statement instanceof SameEntityShare share) {
            if (share.getNever() != null) {
                values.either(share.getNever(), share, TreePackage.Literals.SAME_ENTITY_SHARE__NEVER)
                        .ifPresent(never -> draft.sameEntity = Optional.empty());
            } else {
                measure(share.getShare(), share.getBase(), share, TreePackage.Literals.SAME_ENTITY_SHARE__BASE)
                        .ifPresent(measure -> draft.sameEntity = Optional.of(measure));
            }
        } else if (statement instanceof ShareStatement margin) {
            values.percent(margin.getShare()).ifPresent(percent -> draft.margin = percent.value());
        } else if (statement instanceof PublicSyntheticData data) {
            values.either(data.getSwitch(), data, TreePackage.Literals.PUBLIC_SYNTHETIC_DATA__SWITCH)
                    .ifPresent(counted -> draft.publicSyntheticData = counted);
        } else if (statement instanceof SixPDStatement sixPD) {
            values.either(sixPD.getCounts(), sixPD, TreePackage.Literals.SIX_PD_STATEMENT__COUNTS)
                    .ifPresent(active -> draft.sixPdActive = active);
        } else if (statement instanceof SafetyTerms terms) {
            values.either(terms.getSwitch(), terms, TreePackage.Literals.SAFETY_TERMS__SWITCH)
                    .ifPresent(tolerated -> draft.safetyTerms = tolerated);
        } else if (statement instanceof UpstreamExclusion exclusion) {
            values.either(exclusion.getSwitch(), exclusion,
                    TreePackage.Literals.UPSTREAM_EXCLUSION__SWITCH).ifPresent(recognised -> draft.upstreamExclusion = recognised);
        } else if (statement instanceof NotificationPeriod period) {
            values.amount(period.getPeriod(), Dimension.TIME).map(seconds -> new Duration(seconds).wholeDays()).ifPresent(days -> {
                if (days > LONGEST_PERIOD) {
                    values.mismatch(period.getPeriod(), "at most ten years, such as 14 days");
                } else {
                    draft.notificationDays = days.intValue();
                }
            });
        } else if (statement instanceof RulesetDate date) {
            date(date, draft);
        }
    }

    private void date(RulesetDate statement, Draft draft) {
        if ("legacy".equals(statement.getWord())) {
            draft.legacyUntil = values.last(statement, TreePackage.Literals.RULESET_DATE__DATE).orElse(draft.legacyUntil);
            return;
        }
        values.first(statement, TreePackage.Literals.RULESET_DATE__DATE).ifPresent(day -> {
            if ("applies".equals(statement.getWord())) {
                draft.appliesFrom = day;
            } else {
                draft.finesFrom = day;
            }
        });
    }

    private Optional<Measure> measure(org.gpailang.syntax.tree.Fraction share, String base, Statement statement,
            org.eclipse.emf.ecore.EAttribute feature) {
        if (share == null || share.getNumerator() == null) {
            return Optional.empty();
        }
        BigDecimal denominator = share.getDenominator() == null ? BigDecimal.ONE : share.getDenominator();
        if (denominator.signum() == 0) {
            values.mismatch(share, "a share such as 1/3, with a denominator above zero");
            return Optional.empty();
        }
        return values.word(Measure.Base.class, "'threshold' or 'original'", base, statement, feature)
                .map(of -> new Measure(new Share(share.getNumerator(), denominator), of));
    }

    /** A ruleset under construction. */
    private static final class Draft {

        private Guidance text = Guidance.CONSULTATION;
        private Flop generalPurpose;
        private Set<OutputModality> modalities = EnumSet.noneOf(OutputModality.class);
        private Flop systemicRisk;
        private Measure modification;
        private Optional<Measure> sameEntity = Optional.empty();
        private Percent margin;
        private Ruleset.Counting counts;
        private boolean publicSyntheticData;
        private boolean sixPdActive;
        private boolean safetyTerms;
        private boolean upstreamExclusion;
        private int notificationDays;
        private java.time.LocalDate appliesFrom;
        private java.time.LocalDate finesFrom;
        private java.time.LocalDate legacyUntil;

        Draft(Optional<Ruleset> base) {
            base.ifPresent(ruleset -> {
                generalPurpose = ruleset.generalPurpose();
                modalities = ruleset.modalities();
                systemicRisk = ruleset.systemicRisk();
                modification = ruleset.modification();
                sameEntity = ruleset.sameEntity();
                margin = ruleset.margin();
                counts = ruleset.generalPurposeCounts();
                publicSyntheticData = ruleset.publicSyntheticDataCounted();
                sixPdActive = ruleset.sixPdCountsActive();
                safetyTerms = ruleset.safetyTermsTolerated();
                upstreamExclusion = ruleset.upstreamExclusionRecognised();
                notificationDays = ruleset.notificationDays();
                appliesFrom = ruleset.appliesFrom();
                finesFrom = ruleset.finesFrom();
                legacyUntil = ruleset.legacyUntil();
            });
        }

        Ruleset ruleset(RulesetDeclaration declaration) {
            return new Ruleset(declaration.getName(), Optional.ofNullable(declaration.getTitle()), text, generalPurpose,
                    Set.copyOf(modalities), systemicRisk, modification, sameEntity, margin, counts, publicSyntheticData, sixPdActive,
                    safetyTerms, upstreamExclusion, notificationDays, appliesFrom, finesFrom, legacyUntil);
        }
    }
}
