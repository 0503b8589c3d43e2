package org.gpailang.core.facts.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.training.Modality;

/**
 * The modalities, the scope and the size of a model.
 *
 * @param accepts the input modalities, if stated
 * @param generates the output modalities, if stated
 * @param scope broad or narrow, if stated
 * @param parameters the number of parameters
 * @param activeParameters the number of parameters active in a forward pass, if it differs from the total
 * @param context the length of the context in tokens
 * @param hiddenSize the width of the residual stream
 */
public record Capabilities(Optional<Stated<Set<Modality>>> accepts, Optional<Stated<Set<Modality>>> generates, Optional<Scope> scope,
        Optional<Stated<BigDecimal>> parameters, Optional<Stated<BigDecimal>> activeParameters, Optional<Stated<BigDecimal>> context,
        Optional<Stated<BigDecimal>> hiddenSize) {

    /** No statement of any capability. */
    public static final Capabilities UNKNOWN = new Capabilities(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    /** These capabilities, completed with those of another. */
    public Capabilities orElse(Capabilities other) {
        return new Capabilities(accepts.or(other::accepts), generates.or(other::generates), scope.or(other::scope),
                parameters.or(other::parameters), activeParameters.or(other::activeParameters), context.or(other::context),
                hiddenSize.or(other::hiddenSize));
    }
}
