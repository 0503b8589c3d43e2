package org.gpailang.core.assessment.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.GeneralPurpose;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.compute.Total;
import org.gpailang.core.compute.TrainingCompute;
import org.gpailang.core.facts.model.Capabilities;
import org.gpailang.core.facts.model.Evidence;
import org.gpailang.core.facts.model.Rebuttal;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.Modality;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.core.ruleset.OutputModality;
import org.gpailang.core.ruleset.Ruleset;

/**
 * Determines whether a model is presumed to be general-purpose from its modality, then its compute, then the evidence for or against it
 * (consultation 3.1.1; guidelines paras. 17 to 20). A rebuttal with evidence is recorded but not decided.
 */
final class GeneralPurposeClassifier {

    private static final LegalBasis TEST = new LegalBasis("Art. 3(63)", "3.1.1", Guideline.CRITERION, Guideline.EXCEPTIONS);
    private static final LegalBasis RESEARCH = new LegalBasis("Art. 3(63), recital 97", "3.1, 3.3", Guideline.DEFINITION,
            Guideline.PLACING);

    private final Capabilities capabilities;
    private final Evidence evidence;
    private final Ruleset ruleset;
    private final Total compute;
    private final List<Reason> because = new ArrayList<>();
    private boolean modalityStated = true;
    private boolean modalityOpen;

    private GeneralPurposeClassifier(Capabilities capabilities, Evidence evidence, TrainingCompute training, Ruleset ruleset) {
        this.evidence = evidence;
        this.capabilities = capabilities;
        this.ruleset = ruleset;
        this.compute = training.forGeneralPurpose(ruleset);
    }

    /** The conclusion for a model with these capabilities, evidence and compute, regardless of whether it is placed on the market. */
    static GeneralPurpose of(Capabilities capabilities, Evidence evidence, TrainingCompute training, ComputeReason reasons,
            Ruleset ruleset) {
        return new GeneralPurposeClassifier(capabilities, evidence, training, ruleset).conclude(training, reasons);
    }

    /** The conclusion for a model that is for research and development only and is not placed on the market by anyone. */
    static GeneralPurpose outOfScope(GeneralPurpose presumption, Location researchOnly, Ruleset ruleset) {
        return new GeneralPurpose(GeneralPurpose.Status.OUT_OF_SCOPE, presumption.threshold(), presumption.compute(), true, false,
                Reason.conclude("It is outside the definition while nothing is placed on the market", RESEARCH.in(ruleset.text()),
                        List.of(Reason.fact("It is for research and development only, and nothing is placed on the market",
                                researchOnly))));
    }

    private GeneralPurpose conclude(TrainingCompute training, ComputeReason reasons) {
        Optional<Boolean> modality = modality();
        if (modality.isEmpty()) {
            modalityStated = modalityOpen;
            return evidence.generality().map(this::shown).orElseGet(() -> conclusion(GeneralPurpose.Status.UNDETERMINED, modalityOpen
                    ? "Whether the modality of the criterion is met is open: by para. 17 it takes images from text, while the examples of"
                            + " para. 20 count a model that makes images from images"
                            : "Whether the " + criterion() + " applies is undetermined",
                    TEST));
        }
        if (!modality.get()) {
            return evidence.generality().map(this::shown).orElseGet(() -> conclusion(GeneralPurpose.Status.NOT_PRESUMED,
                    "The " + criterion() + " does not apply: whether it is a general-purpose model is open, and evidence of its generality"
                            + " would decide", TEST));
        }
        because.add(reasons.forGeneralPurpose(training));
        Optional<Boolean> crossed = compute.exceeds(ruleset.generalPurpose());
        if (crossed.isEmpty()) {
            return evidence.generality().map(this::shown).orElseGet(() -> conclusion(GeneralPurpose.Status.UNDETERMINED,
                    "Whether its training compute is greater than " + threshold()
                    + " is undetermined: " + compute.openness() + ". If it is, the"
                            + " model " + presumed() + "; if not, it " + presumedNot(), TEST));
        }
        if (!crossed.get()) {
            return evidence.generality().map(this::shown).orElseGet(() -> conclusion(GeneralPurpose.Status.PRESUMED_NOT,
                    "Its training compute is not greater than " + threshold() + ": it " + presumedNot(), TEST));
        }
        Optional<Rebuttal> rebuttal = evidence.rebuttal().filter(claim -> !claim.evidence().isEmpty());
        if (rebuttal.isPresent()) {
            because.add(Reason.fact("Evidence is brought forward against it (" + Words.of(rebuttal.get().ground()).replace('-', ' ') + "): "
                    + rebuttal.get().argument(), rebuttal.get().at()));
            return conclusion(GeneralPurpose.Status.REBUTTAL_CLAIMED, "Its training compute is greater than " + threshold()
                    + ", and a rebuttal is claimed; whether it succeeds is not decided here", TEST);
        }
        return conclusion(GeneralPurpose.Status.PRESUMED, "Its training compute is greater than " + threshold() + ": it " + presumed(),
                TEST);
    }

    private boolean guidelines() {
        return ruleset.text() == Guidance.GUIDELINES;
    }

    private String criterion() {
        return guidelines() ? "indicative criterion" : "presumption";
    }

    private String presumed() {
        return guidelines() ? "meets the indicative criterion for a general-purpose model" : "is presumed to be general-purpose";
    }

    private String presumedNot() {
        return guidelines() ? "does not meet the indicative criterion for a general-purpose model"
                : "is presumed not to be general-purpose";
    }

    private GeneralPurpose shown(Stated<String> generality) {
        because.add(Reason.fact("Evidence of generality is brought forward: " + generality.value(), generality.at()));
        return conclusion(GeneralPurpose.Status.SHOWN_BY_EVIDENCE, "The evidence shows it to be general-purpose", TEST);
    }

    private GeneralPurpose conclusion(GeneralPurpose.Status status, String conclusion, LegalBasis basis) {
        return new GeneralPurpose(status, ruleset.generalPurpose(), compute, modalityStated, modalityOpen,
                Reason.conclude(conclusion, basis.in(ruleset.text()), because));
    }

    private String threshold() {
        Flop threshold = ruleset.generalPurpose();
        return Notation.threeFigures(threshold.value()) + " FLOP";
    }

    /** Whether the threshold applies to the model's output; absent if its output, or the input that decides, is not stated. */
    private Optional<Boolean> modality() {
        if (capabilities.generates().isEmpty()) {
            because.add(Reason.absence("What it generates is not stated"));
            return Optional.empty();
        }
        Stated<Set<Modality>> generates = capabilities.generates().get();
        because.add(Reason.fact("It generates " + words(generates.value()), generates.at()));
        Set<OutputModality> outputs = EnumSet.noneOf(OutputModality.class);
        generates.value().forEach(modality -> Arrays.stream(OutputModality.values()).filter(output -> output.name().equals(modality.name()))
                .forEach(outputs::add));
        Set<OutputModality> fromText = EnumSet.noneOf(OutputModality.class);
        if (generates.value().contains(Modality.IMAGE)) {
            fromText.add(OutputModality.TEXT_TO_IMAGE);
        }
        if (generates.value().contains(Modality.VIDEO)) {
            fromText.add(OutputModality.TEXT_TO_VIDEO);
        }
        if (outputs.stream().anyMatch(ruleset.modalities()::contains)) {
            return Optional.of(true);
        }
        if (fromText.stream().noneMatch(ruleset.modalities()::contains)) {
            because.add(Reason.absence("The criterion is about models that generate " + wanted()));
            return Optional.of(false);
        }
        if (capabilities.accepts().isEmpty()) {
            because.add(Reason.absence("Whether it generates from text is not stated: what it accepts is missing"));
            return Optional.empty();
        }
        Stated<Set<Modality>> accepts = capabilities.accepts().get();
        because.add(Reason.fact("It accepts " + words(accepts.value()), accepts.at()));
        boolean text = accepts.value().contains(Modality.TEXT);
        if (!text && generates.value().contains(Modality.IMAGE) && capabilities.scope().filter(scope -> !scope.broad()).isEmpty()) {
            modalityOpen = true;
            return Optional.empty();
        }
        if (!text) {
            because.add(Reason.absence("The criterion is about models that generate " + wanted()));
        }
        return Optional.of(text);
    }

    private String wanted() {
        return ruleset.modalities().stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }

    private static String words(Set<Modality> modalities) {
        return modalities.stream().sorted().map(Words::of).collect(Collectors.joining(", "));
    }
}
