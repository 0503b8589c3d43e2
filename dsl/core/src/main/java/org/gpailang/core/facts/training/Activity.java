package org.gpailang.core.facts.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;

/**
 * An activity that uses compute for a model: a run, fine-tuning, the generation of synthetic data, an experiment.
 *
 * @param kind its kind
 * @param name the qualified name, if it is a run that models can share
 * @param title its title
 * @param provider the entity that carries it out, if it is a named run that states one
 * @param at the location of its first words
 * @param broken whether its text has errors, so that what is stated here may be incomplete
 * @param dates the dates of its events
 * @param data its training data, if stated
 * @param estimates the estimates of its compute; several estimates are alternatives
 * @param method how it was estimated, in prose
 * @param context the length of the training context in tokens, if stated here
 * @param energy the energy it used, if stated
 * @param generated what is stated about the data that it generates
 * @param documentation what it states for the documentation
 */
public record Activity(ActivityKind kind, Optional<String> name, Optional<String> title, Optional<String> provider, Location at,
        boolean broken, Map<RunEvent, Stated<LocalDate>> dates, Optional<TrainingData> data, List<Estimate> estimates,
        Optional<Stated<String>> method, Optional<Stated<BigDecimal>> context, Optional<Energy> energy, GeneratedData generated,
        ActivityDocumentation documentation) {

    /** The name for messages: its title or name with its kind. */
    public String display() {
        String kindName = kind == ActivityKind.PRETRAINING ? "pre-training" : Words.of(kind).replace('-', ' ');
        return title.or(() -> name).map(label -> kindName + " '" + label + "'").orElse(kindName);
    }
}
