package org.gpailang.analysis.many;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.assessment.classifier.Assessor;
import org.gpailang.core.assessment.classifier.Providers;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.ruleset.Guidance;
import org.gpailang.core.ruleset.Ruleset;

/** Assesses one connected component, and divides what is concluded by files. The conclusions themselves are not kept. */
public final class ComponentParts {

    private ComponentParts() {}

    /**
     * What is concluded about the declarations of a component in one file.
     *
     * @param findings the findings before waivers are applied
     * @param broken the names of the subjects that rest on errors
     * @param texts the texts about the subjects
     */
    public record Part(List<Finding> findings, List<String> broken, List<Text> texts) {}

    /**
     * A text about a subject.
     *
     * @param at where the subject is named
     */
    public record Text(Location at, String text) {}

    /** Describes subjects by texts, which are kept instead of the conclusions. */
    public interface Description {

        /** No texts. */
        Description NONE = (subjects, inForce) -> new IdentityHashMap<>();

        /**
         * The texts about subjects, which are compared by identity.
         *
         * @param subjects the subjects of a component
         * @param inForce the same subjects under the guidelines in force; empty if none of them is assessed under the consultation
         */
        IdentityHashMap<Subject, String> of(List<Subject> subjects, List<Subject> inForce);
    }

    /**
     * The basis of an assessment.
     *
     * @param rulesetOf the ruleset of the file with a name
     * @param imposed the ruleset for all files, overriding their choice
     * @param inForce the guidelines in force, if subjects under the consultation are compared with them
     */
    public record Basis(Function<String, Ruleset> rulesetOf, Optional<Ruleset> imposed, Optional<Ruleset> inForce, LocalDate asOf) {}

    /** The parts of a component by the names of the files. */
    public static Map<String, Part> of(Facts component, Providers providers, Basis basis, Description description) {
        List<FileAssessment> files = assess(component, providers, basis, basis.imposed());
        List<Subject> subjects = files.stream().flatMap(file -> file.subjects().stream()).toList();
        boolean replaced = basis.inForce().isPresent()
                && subjects.stream().anyMatch(subject -> subject.ruleset().text() == Guidance.CONSULTATION);
        List<Subject> inForce = !replaced ? List.of() : assess(component, providers, basis, basis.inForce()).stream()
                .flatMap(file -> file.subjects().stream()).toList();
        IdentityHashMap<Subject, String> texts = description.of(subjects, inForce);
        Map<String, Part> parts = new HashMap<>();
        for (FileAssessment file : files) {
            List<Text> about = new ArrayList<>();
            file.subjects().stream().filter(texts::containsKey)
                    .forEach(subject -> about.add(new Text(subject.at(), texts.get(subject))));
            parts.put(file.facts().file(), new Part(RuleBook.found(file, basis.asOf()), file.subjects().stream()
                    .filter(Subject::restsOnErrors).map(Subject::name).collect(Collectors.toList()), about));
        }
        return parts;
    }

    private static List<FileAssessment> assess(Facts component, Providers providers, Basis basis, Optional<Ruleset> imposed) {
        return Assessor.assessComponent(component, providers, file -> imposed.orElseGet(() -> basis.rulesetOf().apply(file.file())),
                imposed.isPresent(), basis.asOf(), ComponentParts::declares);
    }

    private static boolean declares(FileFacts file) {
        return !file.models().isEmpty() || !file.systems().isEmpty() || !file.runs().isEmpty();
    }
}
