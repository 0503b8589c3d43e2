package org.gpailang.exchange.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A model, as far as one input describes it. */
public final class FoundModel {

    private final boolean whole;
    private final Set<String> files = new LinkedHashSet<>();
    private final List<Found> facts = new ArrayList<>();

    private FoundModel(boolean whole) {
        this.whole = whole;
    }

    /** A model that a file is about. */
    public static FoundModel whole(String file) {
        FoundModel model = new FoundModel(true);
        model.files.add(file);
        return model;
    }

    /** A run or the weights of a model that another file is about. */
    public static FoundModel part(String file) {
        FoundModel model = new FoundModel(false);
        model.files.add(file);
        return model;
    }

    /** No input yet. */
    static FoundModel none() {
        return new FoundModel(false);
    }

    /** Whether the input is about the model, and not only about a run or the weights of it. */
    public boolean isWhole() {
        return whole;
    }

    /** The names of the inputs. */
    public Set<String> files() {
        return files;
    }

    /** What the input says. */
    public List<Found> facts() {
        return facts;
    }

    /** Whether something is said about a part. */
    public boolean has(Found.Part part) {
        return facts.stream().anyMatch(fact -> fact instanceof Found.Stated stated && stated.part().equals(part)
                || fact instanceof Found.Doubtful doubtful && doubtful.part().equals(part));
    }

    /** Whether there is a statement with this keyword about the model itself, or one that was left open. */
    public boolean states(String keyword) {
        return facts.stream().anyMatch(fact -> fact instanceof Found.Stated stated && stated.part().equals(Found.Part.MODEL)
                && stated.statement().keyword().equals(keyword)
                || fact instanceof Found.Doubtful doubtful && doubtful.nearest().filter(nearest -> nearest.startsWith(keyword + " "))
                .isPresent());
    }

    /** Whether the model is named. */
    public boolean isNamed() {
        return facts.stream().anyMatch(fact -> fact instanceof Found.Name name && name.role() == Found.Role.MODEL);
    }

    /** Whether a model is named from which this one is derived. */
    public boolean isDerived() {
        return facts.stream().anyMatch(fact -> fact instanceof Found.Name name && Found.Role.ofModels().contains(name.role()));
    }

    /** Adds a name, unless it is blank. */
    public void name(Found.Role role, String text, String place) {
        if (!text.isBlank()) {
            facts.add(new Found.Name(role, Statement.line(text), place));
        }
    }

    /** Adds a statement. */
    public void state(Found.Part part, Statement statement, String place) {
        facts.add(new Found.Stated(part, statement, place, files.iterator().next()));
    }

    /** Adds something doubtful for which there is a nearest statement. */
    public void doubt(Found.Part part, String why, String nearest, String place) {
        facts.add(new Found.Doubtful(part, why, Optional.of(nearest), place));
    }

    /** Adds something for which there is no statement. */
    public void doubt(Found.Part part, String why, String place) {
        facts.add(new Found.Doubtful(part, why, Optional.empty(), place));
    }

    /** This model with the facts of another at its end. */
    FoundModel join(FoundModel other) {
        FoundModel joined = new FoundModel(true);
        joined.files.addAll(files);
        joined.files.addAll(other.files);
        joined.facts.addAll(facts);
        joined.facts.addAll(other.facts);
        return joined;
    }
}
