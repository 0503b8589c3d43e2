package org.gpailang.core.rules.support;

import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Confidence;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.Provenance;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.training.Activity;
import org.gpailang.core.facts.training.Approach;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;

/** The licences and accelerators that conclusions of a file depend on, with the confidence of their entries. */
public final class EntriesInUse {

    private static final LegalBasis PEAKS = new LegalBasis("", "3.4.1", Guideline.ESTIMATION);
    private static final LegalBasis EXEMPTION = new LegalBasis("Art. 53(2), 54(6)", "3.3.2", Guideline.RESTRICTIONS,
            Guideline.SAFETY_TERMS);

    private EntriesInUse() {}

    /**
     * An entry in use.
     *
     * @param name its title or name
     * @param what what is used from it, as a noun phrase
     * @param provenance its sources
     * @param subject the qualified name of the model or run that uses it; empty for a run inside a model that is not assessed
     * @param at the words that use it
     * @param declared the location of its name in its declaration
     * @param basis the provisions for which it matters
     */
    public record Entry(String name, String what, Provenance provenance, String subject, Location at, Location declared,
            LegalBasis basis) {}

    /** The entries of this confidence, accelerators first. */
    public static Stream<Entry> of(FileAssessment file, Confidence confidence) {
        return Stream.concat(accelerators(file), licences(file)).filter(entry -> entry.provenance().is(confidence));
    }

    /** The licences of models for which the exemption is claimed or all its conditions are met. */
    private static Stream<Entry> licences(FileAssessment file) {
        return file.models().stream().filter(model -> model.exemption().claimed() || model.exemption().holds().yes())
                .flatMap(model -> model.model().openness().licence().stream().map(licence -> {
                    Licence entry = licence.value();
                    return new Entry(entry.title().orElse(entry.name()), "the rights under the licence", entry.provenance(),
                            model.name(), licence.at(), entry.at(), EXEMPTION);
                }));
    }

    private static Stream<Entry> accelerators(FileAssessment file) {
        Stream<Entry> inModels = file.models().stream().map(ModelAssessment::model)
                .flatMap(model -> model.training().activities().stream().flatMap(activity -> accelerators(activity, model.name())));
        Stream<Entry> inRuns = file.facts().runs().stream().flatMap(run -> accelerators(run, run.name().orElse("")));
        return Stream.concat(inModels, inRuns);
    }

    /** The accelerators whose peaks are used; an estimate that states its own peak depends on none. */
    private static Stream<Entry> accelerators(Activity activity, String subject) {
        return activity.estimates().stream().flatMap(estimate -> estimate.approach() instanceof Approach.Hardware hardware
                ? hardware.terms().stream().filter(term -> term.peak().isEmpty()).flatMap(term -> accelerator(term, subject).stream())
                : Stream.empty());
    }

    private static Optional<Entry> accelerator(HardwareTerm term, String subject) {
        return term.accelerator().map(accelerator -> entry(accelerator, term.at(), subject));
    }

    private static Entry entry(Accelerator accelerator, Location at, String subject) {
        return new Entry(accelerator.title().orElse(accelerator.name()), "the peak performance of the accelerator",
                accelerator.provenance(), subject, at, accelerator.at(), PEAKS);
    }
}
