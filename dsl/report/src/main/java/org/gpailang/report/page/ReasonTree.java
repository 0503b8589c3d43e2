package org.gpailang.report.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gpailang.core.assessment.Reason;
import org.gpailang.core.facts.Location;

/** Tells reasons in the order of a page: what was told once with all that it rests on is only named when it comes again. */
public final class ReasonTree {

    private final Set<Reason> told = new HashSet<>();

    /**
     * A reason as it is told.
     *
     * @param conclusion what is concluded
     * @param citation the place in the law; empty where the node only restates a fact
     * @param at the statements that it rests on
     * @param again whether what it rests on was told before
     * @param because what it rests on, unless that was told before
     */
    public record Told(String conclusion, String citation, List<Location> at, boolean again, List<Told> because) {}

    /** The reason, told now. */
    public Told tell(Reason reason) {
        boolean again = !reason.because().isEmpty() && !told.add(reason);
        return new Told(reason.conclusion(), reason.citation(), reason.at(), again,
                again ? List.of() : reason.because().stream().map(this::tell).toList());
    }
}
