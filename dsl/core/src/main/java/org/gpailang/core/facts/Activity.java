package org.gpailang.core.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that uses compute around a model: a run, fine-tuning, the generation of synthetic data, an experiment.
 *
 * @param kind what it is
 * @param name the qualified name, where it is a run that models can share
 * @param title what it is called
 * @param provider the entity that carries it out, where it is a named run that says so
 * @param at its first words
 * @param broken whether its text has errors, so that what is stated here may be incomplete
 * @param dates what happened to it, and when
 * @param data what it trains on, if stated
 * @param estimates the estimates of its compute; several are several estimates of the same activity
 * @param method how it was estimated, in prose
 * @param context the length of the training context in tokens, if stated here
 * @param energy the energy it used, if stated
 * @param publicData whether the data that it generates is publicly accessible
 * @param documentation what it states for the documentation
 */
public record Activity(ActivityKind kind, Optional<String> name, Optional<String> title, Optional<String> provider, Location at,
        boolean broken, Map<RunEvent, Stated<LocalDate>> dates, Optional<TrainingData> data, List<Estimate> estimates,
        Optional<Stated<String>> method, Optional<Stated<BigDecimal>> context, Optional<Energy> energy, boolean publicData,
        ActivityDocumentation documentation) {

    /** What a message calls it: its title or name with its kind. */
    public String display() {
        String kindName = kind == ActivityKind.PRETRAINING ? "pre-training" : Words.of(kind).replace('-', ' ');
        return title.or(() -> name).map(label -> kindName + " '" + label + "'").orElse(kindName);
    }
}
