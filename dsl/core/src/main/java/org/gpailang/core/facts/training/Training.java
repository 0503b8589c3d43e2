package org.gpailang.core.facts.training;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Stated;

/**
 * How a model was trained.
 *
 * @param runs the qualified names of the pre-training runs it is built on, which are declared separately
 * @param activities the activities stated in the model itself
 * @param originals the qualified names of the models that it is initialised from, merges or mixes
 * @param teachers the qualified names of the models on whose outputs it was trained; their training does not count
 * @param methods how it was merged, mixed or distilled, if stated, such as {@code merges by SLERP}
 * @param noTraining what was done to the weights of an original without training, if the file says that nothing was trained
 * @param originalNotKnowable why the compute of an original can neither be known nor be estimated, if the file says so
 */
public record Training(List<Stated<String>> runs, List<Activity> activities, List<Stated<String>> originals,
        List<Stated<String>> teachers, List<Stated<String>> methods,
        Optional<Stated<String>> noTraining, Optional<Stated<String>> originalNotKnowable) {
    /** The qualified names of the models on whose outputs it was trained: its teachers, and those that generated its synthetic data. */
    public List<Stated<String>> outputsOf() {
        Set<String> seen = new HashSet<>();
        return Stream.concat(teachers.stream(), activities.stream().flatMap(activity -> activity.generated().generators().stream()))
                .filter(name -> seen.add(name.value())).toList();
    }
}
