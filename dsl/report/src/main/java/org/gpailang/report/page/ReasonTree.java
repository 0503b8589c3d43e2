package org.gpailang.report.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.law.Citation;

/** Prints reasons in the order of a page: a reason already printed with its premises is printed as a back-reference. */
public final class ReasonTree {

    private final Set<Reason> told = new HashSet<>();

    /**
     * A reason as it is printed.
     *
     * @param conclusion the conclusion
     * @param citation the provisions of the law; none if the reason only restates a fact
     * @param at the statements on which it is based
     * @param again whether its premises were printed before
     * @param because its premises, unless they were printed before
     */
    public record Told(String conclusion, Citation citation, List<Location> at, boolean again, List<Told> because) {}

    /** Marks the reason as printed, and returns the form in which to print it. */
    public Told tell(Reason reason) {
        boolean again = !reason.because().isEmpty() && !told.add(reason);
        return new Told(reason.conclusion(), reason.citation(), reason.at(), again,
                again ? List.of() : reason.because().stream().map(this::tell).toList());
    }
}
