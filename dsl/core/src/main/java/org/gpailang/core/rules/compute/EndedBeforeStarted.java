package org.gpailang.core.rules.compute;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.RunEvent;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ActivityRule;

/**
 * An activity ended before it started.
 *
 * <h2>What it says</h2>
 *
 * The stated end of an activity is before its stated start.
 *
 * <h2>Why</h2>
 *
 * One of the two dates is wrong. They determine when it was known that the threshold would be crossed, and therefore when the
 * notification is due.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-11-03
 *         ended 2025-10-03
 *         compute 3e22 FLOP
 *     }
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Correct the wrong date.
 *
 * <pre>{@code
 * assess under guidelines-2025-07
 * entity Lab "A lab" { established in FR }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining {
 *         started 2025-10-03
 *         ended 2025-11-03
 *         compute 3e22 FLOP
 *     }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 52(1) AI Act; consultation 3.4.2; guidelines para. 30 (July text: para. 31).
 */
@FindingCode(value = "compute/ended-before-started", severity = Severity.WARNING,
        act = "Art. 52(1)", consultation = "3.4.2", guidelines = Guideline.ESTIMATE_AND_MONITOR)
public final class EndedBeforeStarted extends ActivityRule {

    @Override
    public Stream<Finding> check(Case activity) {
        Map<RunEvent, Stated<LocalDate>> dates = activity.computed().activity().dates();
        Optional<Stated<LocalDate>> started = Optional.ofNullable(dates.get(RunEvent.STARTED));
        return Stream.ofNullable(dates.get(RunEvent.ENDED))
                .filter(ended -> started.filter(day -> ended.value().isBefore(day.value())).isPresent())
                .map(ended -> finding(activity.ruleset(), activity.subject(), ended.at(), "The activity ends on " + ended.value()
                        + ", before it starts on " + started.get().value() + ". The due date of a notification depends on these dates."
                        + " Correct the wrong one.").withRelated("start", started.get().at()));
    }
}
