package org.gpailang.core.rules.support;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.catalogue.Accelerator;
import org.gpailang.core.facts.catalogue.Confidence;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.catalogue.Provenance;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.training.HardwareTerm;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;

/** The licences and accelerators that conclusions of a file depend on, with the confidence of their entries. */
public final class EntriesInUse {

    private static final LegalBasis PEAKS = new LegalBasis("", "3.4.1", Guideline.ESTIMATION);
    private static final LegalBasis EXEMPTION = new LegalBasis("Art. 53(2), 54(6)", "3.3.2", Guideline.RESTRICTIONS,
            Guideline.SAFETY_TERMS);
    private static final Set<Exemption.Id> RIGHTS = EnumSet.of(Exemption.Id.ACCESS, Exemption.Id.USAGE, Exemption.Id.MODIFICATION,
            Exemption.Id.DISTRIBUTION);

    private EntriesInUse() {}

    /**
     * An entry in use.
     *
     * @param name its title or name
     * @param what what is used from it, as a noun phrase
     * @param provenance its sources
     * @param subject the qualified name of the model or run that uses it
     * @param at the words that use it
     * @param declared the location of its name in its declaration
     * @param basis the provisions for which it matters
     */
    public record Entry(String name, String what, Provenance provenance, String subject, Location at, Location declared,
            LegalBasis basis) {}

    /** The entries of this confidence, accelerators first. */
    public static Stream<Entry> of(FileAssessment file, Confidence confidence) {
        return Stream.concat(accelerators(file, confidence), licences(file, confidence));
    }

    /** The licences on which it depends whether the exemption removes a duty: no other condition is missed. */
    private static Stream<Entry> licences(FileAssessment file, Confidence confidence) {
        // few entries have the confidence, so this is asked first
        return file.models().stream().filter(model -> model.model().openness().licence()
                .filter(licence -> licence.value().provenance().is(confidence)).isPresent())
                .filter(model -> model.hasDuties() && dependsOnLicence(model.exemption()))
                .flatMap(model -> model.model().openness().licence().stream().map(licence -> {
                    Licence entry = licence.value();
                    return new Entry(entry.title().orElse(entry.name()), "the rights under the licence", entry.provenance(),
                            model.name(), licence.at(), entry.at(), EXEMPTION);
                }));
    }

    private static boolean dependsOnLicence(Exemption exemption) {
        return exemption.holds().yes() || exemption.claimed() && exemption.conditions().stream()
                .filter(condition -> !RIGHTS.contains(condition.id())).noneMatch(condition -> condition.met().no());
    }

    /** The accelerators of the activities that count for a model, each once, also if several models share a run. */
    private static Stream<Entry> accelerators(FileAssessment file, Confidence confidence) {
        return Stream.concat(file.models().stream(), file.modelsUsingSharedRuns().stream())
                .flatMap(model -> model.compute().own().stream())
                .filter(activity -> activity.activity().at().file().equals(file.facts().file()) && activity.counting().cumulative())
                .flatMap(activity -> accelerators(activity, confidence)).distinct();
    }

    /** The accelerators whose peaks the used estimate needs; an estimate that states its own peak needs none. */
    private static Stream<Entry> accelerators(ComputedActivity activity, Confidence confidence) {
        return activity.basis().stream().flatMap(basis -> basis.stated().approach().hardware().stream())
                .filter(term -> term.peak().isEmpty()
                && term.accelerator().filter(accelerator -> accelerator.provenance().is(confidence)).isPresent())
                .flatMap(term -> accelerator(term, activity.subject()).stream());
    }

    private static Optional<Entry> accelerator(HardwareTerm term, String subject) {
        return term.accelerator().map(accelerator -> entry(accelerator, term.at(), subject));
    }

    private static Entry entry(Accelerator accelerator, Location at, String subject) {
        return new Entry(accelerator.title().orElse(accelerator.name()), "the peak performance of the accelerator",
                accelerator.provenance(), subject, at, accelerator.at(), PEAKS);
    }
}
