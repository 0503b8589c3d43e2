package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;

/**
 * An assessment that takes from an earlier one what is still so. Circles in which nothing changed keep their conclusions, and files that none
 * of the others touches keep theirs. A file out of focus is left as it was where assessing it would take its time: where it stands in a circle
 * of many files, or in one that has none in focus.
 */
final class IncrementalAssessor {

    /** A circle of no more files than these is as quickly assessed as put off. */
    private static final int FEW = 20;

    private final Facts facts;
    private final Function<FileFacts, Ruleset> rulesetOf;
    private final boolean imposed;
    private final LocalDate asOf;
    private final Optional<Assessment> before;
    private final Predicate<String> focus;
    private final Map<String, FileAssessment> earlier = new HashMap<>();
    private final Set<FileFacts> unchanged = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<ConnectedComponent, AssessedComponent> known = new IdentityHashMap<>();

    /**
     * @param rulesetOf the ruleset of each file
     * @param imposed whether the caller chose it, whatever the files choose
     * @param before an earlier assessment, in which nothing was left as it was before
     * @param focus tells by its name whether a file matters now
     */
    IncrementalAssessor(Facts facts, Function<FileFacts, Ruleset> rulesetOf, boolean imposed, LocalDate asOf, Optional<Assessment> before,
            Predicate<String> focus) {
        this.facts = facts;
        this.rulesetOf = rulesetOf;
        this.imposed = imposed;
        this.asOf = asOf;
        this.before = before;
        this.focus = focus;
        before.ifPresent(assessment -> {
            assessment.files().forEach(file -> earlier.put(file.facts().file(), file));
            unchanged.addAll(assessment.facts().files());
        });
        before.filter(assessment -> assessment.asOf().equals(asOf))
                .ifPresent(assessment -> assessment.circles().forEach(circle -> known.put(circle.circle(), circle)));
    }

    /** The assessment. */
    Assessment assessment() {
        List<ConnectedComponent> circles = ConnectedComponent.of(facts, rulesetOf, before);
        List<ConnectedComponent> changed = circles.stream().filter(circle -> !known.containsKey(circle)).toList();
        changed.stream().filter(circle -> circle.files().stream().anyMatch(this::matters)).toList().stream().parallel()
                .map(circle -> Assessor.assess(circle, rulesetOf, imposed, asOf, circle.files().size() <= FEW ? file -> true : this::matters))
                .toList().forEach(circle -> known.put(circle.circle(), circle));
        Set<String> touched = new HashSet<>();
        Set<String> left = new HashSet<>();
        for (ConnectedComponent circle : changed) {
            circle.files().forEach(file -> touched.add(file.file()));
            if (!known.containsKey(circle) || known.get(circle).files().size() < circle.files().size()) {
                circle.files().stream().filter(file -> !matters(file)).forEach(file -> left.add(file.file()));
            }
        }
        Map<String, List<FileAssessment>> pieces = new HashMap<>();
        facts.files().stream().filter(file -> !left.contains(file.file()) && (touched.contains(file.file()) || !same(file)))
                .forEach(file -> pieces.put(file.file(), new ArrayList<>()));
        List<AssessedComponent> assessed = circles.stream().filter(known::containsKey).map(known::get).toList();
        assessed.forEach(circle -> circle.files().stream().filter(piece -> pieces.containsKey(piece.facts().file()))
                .forEach(piece -> pieces.get(piece.facts().file()).add(piece)));
        List<FileAssessment> files = facts.files().stream()
                .map(file -> pieces.containsKey(file.file()) ? joined(file, pieces.get(file.file())) : earlier.get(file.file())).toList();
        return new Assessment(asOf, facts, files, assessed, left.isEmpty());
    }

    private boolean matters(FileFacts file) {
        return matters(file.file());
    }

    private boolean matters(String file) {
        return focus.test(file) || !earlier.containsKey(file);
    }

    /** Whether a file states the very same, under the same ruleset. */
    private boolean same(FileFacts file) {
        return unchanged.contains(file) && earlier.get(file.file()).imposed() == imposed
                && earlier.get(file.file()).ruleset().equals(rulesetOf.apply(file));
    }

    /** The conclusions about a file from those of the circles that its elements belong to. */
    private FileAssessment joined(FileFacts file, List<FileAssessment> pieces) {
        List<ModelAssessment> models = pieces.stream().flatMap(piece -> piece.models().stream())
                .sorted(Comparator.comparing(ModelAssessment::at)).toList();
        List<Model> placed = models.stream().map(ModelAssessment::model).toList();
        return new FileAssessment(new FileFacts(file.file(), file.assessUnder(), file.start(), file.entities(), file.runs(), placed,
                file.systems(), file.waivers(), file.mismatches()),
                pieces.stream().flatMap(piece -> piece.representatives().stream()).toList(), rulesetOf.apply(file), imposed, models,
                pieces.stream().flatMap(piece -> piece.systems().stream()).sorted(Comparator.comparing(SystemAssessment::at)).toList(),
                pieces.stream().flatMap(piece -> piece.looseRuns().stream())
                        .sorted(Comparator.comparing(run -> run.activity().at())).toList(),
                pieces.stream().flatMap(piece -> piece.borrowers().stream()).toList());
    }
}
