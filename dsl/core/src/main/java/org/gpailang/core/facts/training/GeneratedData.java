package org.gpailang.core.facts.training;

import java.util.List;
import java.util.Optional;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.quantity.Percent;

/**
 * What is stated about the data that an activity generates (guidelines para. 117).
 *
 * @param generators the names of the models that generated it, not necessarily of the same provider
 * @param thirdParty that it was obtained from somebody else, in the words of the statement, which may be empty
 * @param kept the share of it that was kept, from 0 to 1; the compute for the rest counts as well
 * @param publiclyAccessible whether it is publicly accessible
 */
public record GeneratedData(List<Stated<String>> generators, Optional<Stated<String>> thirdParty, Optional<Stated<Percent>> kept,
        boolean publiclyAccessible) {

    /** Nothing is stated. */
    public static final GeneratedData NONE = new GeneratedData(List.of(), Optional.empty(), Optional.empty(), false);
}
