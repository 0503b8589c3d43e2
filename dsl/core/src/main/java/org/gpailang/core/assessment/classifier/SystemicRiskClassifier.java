package org.gpailang.core.assessment.classifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.assessment.SystemicRisk;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.duty.Arguments;
import org.gpailang.core.facts.duty.Designation;
import org.gpailang.core.facts.duty.Reassessment;
import org.gpailang.core.facts.model.Evidence;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Determines whether a model has systemic risk: by its cumulative compute, by evidence, by designation, or because a version of the same
 * model does (Art. 51 and 52 AI Act; that the model with all its versions has it is our reading of consultation 3.1.2 and guidelines para.
 * 22).
 */
final class SystemicRiskClassifier {

    private static final LegalBasis PRESUMPTION = new LegalBasis("Art. 51(2)", "3.4.2", Guideline.SYSTEMIC_PRESUMPTION);
    private static final LegalBasis DESIGNATION = new LegalBasis("Art. 51(1)(b), 52(4)", "", Guideline.DESIGNATION);
    private static final LegalBasis ARGUMENTS = new LegalBasis("Art. 52(2), 52(3)", "", Guideline.EFFECTS_OF_ARGUMENTS);
    private static final LegalBasis CAPABILITIES = new LegalBasis("Art. 51(1)(a)", "3.4.2",
            Guideline.SYSTEMIC_CONDITIONS, Guideline.SYSTEMIC_PRESUMPTION, Guideline.HIGH_IMPACT_LEVEL);
    private static final LegalBasis MODELS = new LegalBasis("Art. 51(1)", "3.1.1", Guideline.CRITERION);
    private static final LegalBasis LINE = new LegalBasis("Art. 51(1)", "3.1.2", Guideline.LIFECYCLE, Guideline.FROM_CONDITION);

    private final Evidence evidence;
    private final TrainingCompute training;
    private final Ruleset ruleset;
    private final List<Reason> because = new ArrayList<>();

    private SystemicRiskClassifier(Evidence evidence, TrainingCompute training, Ruleset ruleset) {
        this.evidence = evidence;
        this.training = training;
        this.ruleset = ruleset;
    }

    /**
     * The conclusion for one model, regardless of the other members of its line.
     *
     * @param evidence the evidence stated for it, as far as it counts on the date
     */
    static SystemicRisk of(Evidence evidence, TrainingCompute training, GeneralPurpose generalPurpose, ComputeReason reasons,
            Ruleset ruleset) {
        return new SystemicRiskClassifier(evidence, training, ruleset).conclude(generalPurpose, reasons);
    }

    /**
     * A member of a line and the conclusion about it by itself.
     *
     * @param display its name in messages
     * @param at the location of its name
     * @param risk whether it has systemic risk by itself
     * @param surely whether it definitely belongs to the line
     */
    record Member(String display, Location at, SystemicRisk risk, boolean surely) {}

    /**
     * The combined systemic risk of the members of a line.
     *
     * @param sure a member that has systemic risk
     * @param open a member that may have it
     * @param crossed whether one of them is above the threshold
     */
    record LineRisk(Optional<Member> sure, Optional<Member> open, Truth crossed) {

        static LineRisk of(List<Member> members) {
            List<Member> sorted = members.stream().sorted(Comparator.comparing((Member member) -> member.risk().status())
                    .thenComparing(Member::at)).toList();
            return new LineRisk(sorted.stream().filter(member -> member.surely() && member.risk().applies()).findFirst(),
                    sorted.stream().filter(member -> !member.risk().truth().no()).findFirst(), Truth.any(members.stream()
                    .map(member -> member.risk().crossed().and(Truth.of(Optional.of(true).filter(sure -> member.surely())))).toList()));
        }
    }

    /**
     * The conclusion for a model as a member of a line.
     *
     * @param own the conclusion for the model by itself
     * @param surely whether the model definitely belongs to the line
     */
    static SystemicRisk ofLine(SystemicRisk own, boolean surely, LineRisk line, Ruleset ruleset) {
        if (own.argumentsAccepted() && own.designation().isEmpty()) {
            return own;
        }
        Truth crossed = own.crossed().or(surely ? line.crossed() : line.crossed().and(Truth.UNDETERMINED));
        if (own.applies()) {
            return new SystemicRisk(crossed.yes() && !own.argumentsAccepted() ? SystemicRisk.Status.PRESUMED : own.status(),
                    own.threshold(), own.compute(), crossed, own.through(), own.designation(), own.arguments(), own.reassessment(),
                    own.reason());
        }
        if (surely && line.sure().isPresent()) {
            SystemicRisk of = line.sure().get().risk();
            String name = line.sure().get().display();
            return new SystemicRisk(of.status(), own.threshold(), own.compute(), crossed, Optional.of(name), of.designation(),
                    of.arguments(), of.reassessment(), Reason.conclude(name + " is a version of the same model and has systemic"
                            + " risk, so the model has it with all its versions (our reading)", LINE.in(ruleset.text()),
                    List.of(own.reason(), of.reason())));
        }
        Optional<Member> open = line.sure().or(line::open);
        if (own.truth().no() && open.isPresent()) {
            String name = open.get().display();
            return new SystemicRisk(SystemicRisk.Status.UNDETERMINED, own.threshold(), own.compute(), crossed, Optional.of(name),
                    own.designation(), own.arguments(), own.reassessment(), Reason.conclude("Whether the model has systemic risk is"
                            + " undetermined: how much compute went into " + name + ", a version of it, is not fully known. If that version"
                            + " is above the threshold, the model has systemic risk with all its versions (our reading); otherwise not",
                    LINE.in(ruleset.text()), List.of(own.reason(), open.get().risk().reason())));
        }
        return own;
    }

    private SystemicRisk conclude(GeneralPurpose generalPurpose, ComputeReason reasons) {
        Optional<Designation> designation = evidence.designationInForce();
        Truth crossed = Truth.of(training.cumulative().exceeds(ruleset.systemicRisk()));
        String threshold = Notation.threeFigures(ruleset.systemicRisk().value()) + " FLOP";
        Optional<Arguments.Outcome> accepted = evidence.argumentsAccepted();
        boolean notGeneralPurpose = generalPurpose.status() == GeneralPurpose.Status.NOT_PRESUMED;
        if (notGeneralPurpose && evidence.systemicRisk().isEmpty() && designation.isEmpty()) {
            because.add(generalPurpose.reason());
            return conclusion(SystemicRisk.Status.NOT_PRESUMED, Truth.NO, "Only general-purpose models can have systemic risk, and the "
                    + "criterion for those does not apply", MODELS, designation);
        }
        because.add(reasons.cumulative(training));
        designation.ifPresent(each -> because.add(Reason.fact("It was designated on " + each.date(), each.at())));
        if (accepted.isPresent() && !notGeneralPurpose) {
            because.add(Reason.fact("The Commission accepted the arguments against systemic risk; the provider was informed on "
                    + accepted.get().told(), accepted.get().at()));
            if (designation.isEmpty()) {
                return conclusion(SystemicRisk.Status.NOT_PRESUMED, crossed, "The presumption does not hold: the Commission accepted the"
                        + " provider's arguments on " + accepted.get().told(), ARGUMENTS, designation);
            }
        } else if (crossed.yes() && !notGeneralPurpose) {
            return conclusion(SystemicRisk.Status.PRESUMED, crossed, "Its cumulative training compute is greater than " + threshold
                    + ": it is presumed to have high-impact capabilities and so systemic risk"
                    + (designation.isPresent() ? "; it is also designated" : ""), PRESUMPTION, designation);
        }
        if (designation.isPresent()) {
            return conclusion(SystemicRisk.Status.DESIGNATED, crossed, "It is designated as a model with systemic risk", DESIGNATION,
                    designation);
        }
        if (evidence.systemicRisk().isPresent()) {
            because.add(Reason.fact("Evidence of high-impact capabilities is brought forward: " + evidence.systemicRisk().get().value(),
                    evidence.systemicRisk().get().at()));
            return conclusion(SystemicRisk.Status.SHOWN_BY_EVIDENCE, crossed, "The evidence shows high-impact capabilities", CAPABILITIES,
                    designation);
        }
        return crossed.open() ? conclusion(SystemicRisk.Status.UNDETERMINED, crossed,
                "Whether its cumulative training compute is greater than "
                        + threshold + " is undetermined: " + training.cumulative().openness()
                        + ". If it is, systemic risk is presumed; if not, it is not",
                PRESUMPTION, designation)
                : conclusion(SystemicRisk.Status.NOT_PRESUMED, crossed, "Its cumulative training compute is not greater than " + threshold,
                        PRESUMPTION, designation);
    }

    /**
     * The earliest date for a request: six months after the designation, and after each decision to maintain it; only for designations
     * under Annex XIII (Art. 52(5)).
     */
    private Optional<LocalDate> reassessment(Optional<Designation> designation) {
        return designation.filter(each -> each.basis().filter(basis -> basis == Designation.Basis.FAILURE_TO_NOTIFY).isEmpty())
                .map(each -> evidence.reassessments().stream().filter(step -> step.step() == Reassessment.Step.REFUSED)
                        .map(Reassessment::date).max(LocalDate::compareTo).filter(each.date()::isBefore).orElse(each.date())
                        .plusMonths(Reassessment.MONTHS));
    }

    private SystemicRisk conclusion(SystemicRisk.Status status, Truth crossed, String conclusion, LegalBasis basis,
            Optional<Designation> designation) {
        Total compute = training.cumulative();
        return new SystemicRisk(status, ruleset.systemicRisk(), compute, crossed, Optional.empty(), designation, evidence.arguments(),
                reassessment(designation), Reason.conclude(conclusion, basis.in(ruleset.text()), because));
    }
}
