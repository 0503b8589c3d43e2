package org.gpailang.core.rules.representative;

import java.util.stream.Stream;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.assessment.Union;
import org.gpailang.core.facts.entity.Representative;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.FileRule;

/**
 * An authorised representative is not established in the Union.
 *
 * <h2>What it says</h2>
 *
 * An entity states a representative that is itself established outside the Union.
 *
 * <h2>Why</h2>
 *
 * The representative must be established in the Union, because the AI Office addresses it in addition to the provider or instead of it.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Agent "An agent" { established in CH }
 * entity Abroad "A lab abroad" {
 *     established in CN
 *     representative Agent
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * State a representative that is established in the Union.
 *
 * <pre>{@code
 * entity Agent "An agent" { established in IE }
 * entity Abroad "A lab abroad" {
 *     established in CN
 *     representative Agent
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 3(5) and 54(1) AI Act; consultation 3.2; guidelines para. 48 (July text: para. 50).
 */
@FindingCode(value = "representative/outside-union", severity = Severity.ERROR, requirements = "R07",
        act = "Art. 54(1)", consultation = "3.2", guidelines = Guideline.THIRD_COUNTRIES)
public final class RepresentativeOutsideUnion extends FileRule {

    @Override
    public Stream<Finding> check(FileAssessment file) {
        return file.facts().entities().stream().filter(entity -> entity.representative().isPresent()).flatMap(entity -> {
            Representative representative = entity.representative().get();
            return file.representatives().stream().filter(agent -> agent.name().equals(representative.entity())).limit(1)
                    .filter(agent -> agent.country().map(Stated::value).filter(country -> !Union.contains(country)).isPresent())
                    .map(agent -> finding(file.ruleset(), entity.name(), representative.at(), agent.display()
                            + " is established outside the Union (" + agent.country().orElseThrow().value()
                            + "), so it cannot be the authorised representative. Appoint one that is established in a Member State.")
                            .withRelated("place of establishment", agent.country().map(Stated::at)));
        });
    }
}
