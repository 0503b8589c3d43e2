package org.gpailang.core.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        return facts.files().stream().map(file -> {
            FileAssessment joined = join(file, facts, rulesetOf.apply(file), imposed, pieces.getOrDefault(file.file(), List.of()));
            return Optional.ofNullable(earlier.get(file.file())).filter(joined::sameConclusions).orElse(joined);
        }).toList();
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
