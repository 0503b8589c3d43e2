package org.gpailang.core.assessment;

import java.util.Optional;
import org.gpailang.core.quantity.Flop;
import org.gpailang.core.quantity.Share;

/**
 * Whether a model is one of its own or a version of another (consultation 3.1.2; guidelines para. 23).
 *
 * @param status the conclusion
 * @param of the qualified name of the model that it is a version or a modification of
 * @param display what a message calls that model
 * @param limit what the compute of the modification was held against, where it was
 * @param share the share of the limit
 * @param reason why
 */
public record Lifecycle(Status status, Optional<String> of, Optional<String> display, Optional<Flop> limit, Optional<Share> share, Reason reason) {

    /** What can be concluded. */
    public enum Status {
        /** A model of its own. */
        DISTINCT_MODEL,
        /** A model of its own for the duties of models with systemic risk as well. */
        DISTINCT_SYSTEMIC_RISK,
        /** The same model in another version. */
        VERSION,
        /** Another entity's model, modified. */
        DOWNSTREAM_MODIFICATION
    }
}
