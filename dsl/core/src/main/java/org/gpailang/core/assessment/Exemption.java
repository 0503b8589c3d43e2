package org.gpailang.core.assessment;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;

/**
 * Whether the exemptions for open-source models hold (Art. 53(2), 54(6) AI Act; consultation 3.3.2; guidelines paras. 69 to 89).
 *
 * @param claim the statement that claims them
 * @param conditions the conditions, each with its outcome
 * @param reason the reason for the conclusion
 */
public record Exemption(Optional<Location> claim, List<Condition> conditions, Reason reason) {

    /** The conditions, in the order of the law. */
    public enum Id {
        /** The licence allows access. */
        ACCESS,
        /** The licence allows usage. */
        USAGE,
        /** The licence allows modification. */
        MODIFICATION,
        /** The licence allows distribution. */
        DISTRIBUTION,
        /** Nothing is charged and no other revenue is made. */
        NOT_MONETISED,
        /** The weights are public. */
        WEIGHTS_PUBLIC,
        /** Information on the architecture is public. */
        ARCHITECTURE_PUBLIC,
        /** Information on usage is public. */
        USAGE_INFORMATION_PUBLIC,
        /** The model carries no systemic risk. */
        NO_SYSTEMIC_RISK
    }

    /**
     * A condition and its outcome.
     *
     * @param id the condition
     * @param met whether it is met
     * @param arguable whether the texts leave open if it is met
     * @param reason the reason, as a sentence without its full stop
     * @param at the statement that decides, if there is one
     * @param clause the clause of the licence that decides, if there is one
     */
    public record Condition(Id id, Truth met, boolean arguable, String reason, Optional<Location> at, Optional<Location> clause) {}

    /** Whether the exemption is claimed. */
    public boolean claimed() {
        return claim.isPresent();
    }

    /** Whether every condition is met. */
    public Truth holds() {
        return conditions.stream().map(Condition::met).reduce(Truth.YES, Truth::and);
    }

    /** Whether it is claimed and every condition is met but the absence of systemic risk, so that it applies until then. */
    public boolean lostBySystemicRisk() {
        return claimed() && conditions.stream().allMatch(condition -> condition.id() == Id.NO_SYSTEMIC_RISK ? condition.met().no()
                : condition.met().yes());
    }

    /** Whether the exemption removes duties: it is claimed and holds. */
    public Truth applies() {
        return Truth.of(claimed()).and(holds());
    }
}
