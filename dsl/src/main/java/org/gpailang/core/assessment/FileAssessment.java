package org.gpailang.core.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.compute.ComputedActivity;
import org.gpailang.core.facts.Facts;
import org.gpailang.core.facts.FileFacts;
import org.gpailang.core.ruleset.Ruleset;

/**
 * All that is concluded of one file.
 *
 * @param facts what the file states
 * @param all what all files state together; in an assessment that took this one over, at least what this file has to do with
 * @param ruleset the ruleset that it was assessed under
 * @param imposed whether the caller chose that ruleset for all files, whatever they choose
 * @param models its models and modifications
 * @param systems its AI systems
 * @param looseRuns its named runs that no model is built on
 * @param borrowers the models of other files that are built on its named runs
 */
public record FileAssessment(FileFacts facts, Facts all, Ruleset ruleset, boolean imposed, List<ModelAssessment> models,
        List<SystemAssessment> systems, List<ComputedActivity> looseRuns, List<ModelAssessment> borrowers) {

    /** Its models, modifications and systems from top to bottom. */
    public List<Subject> subjects() {
        return Stream.<Subject>concat(models.stream(), systems.stream())
                .sorted((one, other) -> one.at().compareTo(other.at())).toList();
    }

    /** Whether the same was concluded of the very same elements. */
    boolean sameConclusions(FileAssessment other) {
        return ruleset.equals(other.ruleset) && imposed == other.imposed && facts.assessUnder().equals(other.facts.assessUnder()) && facts.start().equals(other.facts.start())
                && same(facts.entities(), other.facts.entities()) && same(facts.waivers(), other.facts.waivers())
                && same(facts.mismatches(), other.facts.mismatches()) && same(models, other.models) && same(systems, other.systems)
                && same(looseRuns, other.looseRuns) && same(borrowers, other.borrowers);
    }

    /** Whether two lists hold the very same things. */
    static boolean same(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }
}
