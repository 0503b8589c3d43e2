package org.gpailang.core.assessment;

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
import java.util.stream.Stream;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.facts.Model;
import org.gpailang.core.ruleset.Ruleset;

/**
 * What is concluded of elements that speak of each other.
 *
 * @param circle the elements
 * @param files the conclusions, for each file in which some of them stand
 */
public record AssessedCircle(Circle circle, List<FileAssessment> files) {

    /** The conclusions of all circles, file by file. A file about which nothing new is concluded keeps its earlier assessment. */
    static List<FileAssessment> files(Facts facts, Function<FileFacts, Ruleset> rulesetOf, boolean imposed,
            List<AssessedCircle> circles, Optional<Assessment> before) {
        Map<String, List<FileAssessment>> pieces = new HashMap<>();
        circles.forEach(circle -> circle.files().forEach(file ->
                pieces.computeIfAbsent(file.facts().file(), name -> new ArrayList<>()).add(file)));
        Map<String, FileAssessment> earlier = new HashMap<>();
        before.ifPresent(assessment -> assessment.files().forEach(file -> earlier.put(file.facts().file(), file)));
        Set<FileFacts> untouched = untouched(circles, before);
        return facts.files().stream().map(file -> {
            Ruleset ruleset = rulesetOf.apply(file);
            Optional<FileAssessment> version = Optional.ofNullable(earlier.get(file.file()));
            if (untouched.contains(file) && version.filter(known -> known.imposed() == imposed && known.ruleset().equals(ruleset)).isPresent()) {
                return version.get();
            }
            FileAssessment joined = join(file, facts, ruleset, imposed, pieces.getOrDefault(file.file(), List.of()));
            return version.filter(joined::sameConclusions).orElse(joined);
        }).toList();
    }

    /** The very facts of the earlier assessment whose files none of the circles that came or went touches. */
    private static Set<FileFacts> untouched(List<AssessedCircle> circles, Optional<Assessment> before) {
        Set<FileFacts> untouched = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<AssessedCircle> now = Collections.newSetFromMap(new IdentityHashMap<>());
        now.addAll(circles);
        Set<AssessedCircle> then = Collections.newSetFromMap(new IdentityHashMap<>());
        before.ifPresent(assessment -> then.addAll(assessment.circles()));
        Set<String> touched = new HashSet<>();
        Stream.concat(circles.stream().filter(circle -> !then.contains(circle)), then.stream().filter(circle -> !now.contains(circle)))
                .forEach(circle -> circle.files().forEach(file -> touched.add(file.facts().file())));
        before.ifPresent(assessment -> assessment.facts().files().stream().filter(file -> !touched.contains(file.file())).forEach(untouched::add));
        return untouched;
    }

    private static FileAssessment join(FileFacts file, Facts all, Ruleset ruleset, boolean imposed,
            List<FileAssessment> pieces) {
        List<ModelAssessment> models = pieces.stream().flatMap(piece -> piece.models().stream())
                .sorted(Comparator.comparing(ModelAssessment::at)).toList();
        List<Model> placed = models.stream().map(ModelAssessment::model).toList();
        return new FileAssessment(new FileFacts(file.file(), file.assessUnder(), file.start(), file.entities(), file.runs(), placed,
                file.systems(), file.waivers(), file.mismatches()), all, ruleset, imposed, models,
                pieces.stream().flatMap(piece -> piece.systems().stream()).sorted(Comparator.comparing(SystemAssessment::at)).toList(),
                pieces.stream().flatMap(piece -> piece.looseRuns().stream())
                        .sorted(Comparator.comparing(run -> run.activity().at())).toList(),
                pieces.stream().flatMap(piece -> piece.borrowers().stream()).toList());
    }
}
