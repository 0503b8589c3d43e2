package org.gpailang.core.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.law.Citation;

/**
 * The reason for a conclusion: a node of a tree whose leaves are statements of the file.
 *
 * @param conclusion the conclusion, as a sentence without its full stop
 * @param citation the provision; empty if the node only restates a fact
 * @param because the conclusions that it rests on
 * @param at the statements that it rests on
 */
public record Reason(String conclusion, Citation citation, List<Reason> because, List<Location> at) {

    /** A fact that a file states. */
    public static Reason fact(String fact, Location at) {
        return new Reason(fact, Citation.NONE, List.of(), List.of(at));
    }

    /** The absence of a statement, as a reason. */
    public static Reason absence(String fact) {
        return new Reason(fact, Citation.NONE, List.of(), List.of());
    }

    /** A conclusion from other reasons. */
    public static Reason conclude(String conclusion, Citation citation, List<Reason> because) {
        return new Reason(conclusion, citation, List.copyOf(because), List.of());
    }

    /** This node and its descendants, depth first. */
    public Stream<Reason> flatten() {
        return Stream.concat(Stream.of(this), because.stream().flatMap(Reason::flatten));
    }

    /** The statements that this node and its descendants rest on. */
    public List<Location> places() {
        return flatten().flatMap(reason -> reason.at().stream()).distinct().sorted().toList();
    }
}
