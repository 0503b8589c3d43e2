package org.gpailang.core.assessment;

import java.util.Optional;
import org.gpailang.core.compute.Total;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;

/**
 * Whether a model is one of its own or a version of another (consultation 3.1.2; guidelines para. 22).
 *
 * @param status the conclusion
 * @param of the qualified name of the model that it comes from directly
 * @param display what a message calls that model
 * @param line the qualified name of the model whose lifecycle it belongs to for Articles 53 and 54: the last distinct model
 * @param lineDisplay what a message calls that model
 * @param systemicLine the same for Articles 52 and 55
 * @param added what the provider added since the last distinct model, where that was compared
 * @param limit the amount of which that may be no more than a share, where it was compared
 * @param share the share of the limit
 * @param reason why
 */
public record Lifecycle(Status status, Optional<String> of, Optional<String> display, String line, String lineDisplay, String systemicLine,
        Optional<Total> added, Optional<Flop> limit, Optional<Share> share, Reason reason) {

    /** What can be concluded. */
    public enum Status {
        /** A model of its own. */
        DISTINCT_MODEL,
        /** A model of its own for the duties of models with systemic risk as well. */
        DISTINCT_SYSTEMIC_RISK,
        /** The same model in another version. */
        VERSION,
        /** Another entity's model, modified. */
        DOWNSTREAM_MODIFICATION,
        /** A model of its own or a version: the compute that decides is not known. */
        UNDETERMINED
    }

    /** Whether it is a version for the duties of all providers. */
    public boolean version() {
        return status == Status.VERSION;
    }
}
