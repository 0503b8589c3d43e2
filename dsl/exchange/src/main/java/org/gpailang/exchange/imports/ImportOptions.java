package org.gpailang.exchange.imports;

import java.util.Optional;
import org.gpailang.core.facts.training.ActivityKind;

/**
 * What a person states about the inputs.
 *
 * @param model the title of the model
 * @param provider the title of its provider
 * @param activity the activity that files about runs describe
 */
public record ImportOptions(Optional<String> model, Optional<String> provider, Optional<ActivityKind> activity) {

    /** Nothing is stated. */
    public static final ImportOptions NONE = new ImportOptions(Optional.empty(), Optional.empty(), Optional.empty());
}
