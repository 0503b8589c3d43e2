package org.gpailang.core.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.gpailang.core.facts.Location;
import org.gpailang.core.law.Citation;

/**
 * Why something is concluded: a node of a tree whose leaves are statements of the file.
 *
 * @param conclusion what is concluded, as a sentence without its full stop
 * @param citation the place in the law; empty where the node only restates a fact
 * @param because the conclusions that it rests on
 * @param at the statements that it rests on
 */
public record Reason(String conclusion, Citation citation, List<Reason> because, List<Location> at) {

    /** A fact that a file states. */
    public static Reason fact(String fact, Location at) {
        return new Reason(fact, Citation.NONE, List.of(), List.of(at));
    }

    /** Something that follows from what is not stated. */
    public static Reason absence(String fact) {
        return new Reason(fact, Citation.NONE, List.of(), List.of());
    }

    /** A conclusion from others. */
    public static Reason conclude(String conclusion, Citation citation, List<Reason> because) {
        return new Reason(conclusion, citation, List.copyOf(because), List.of());
    }

    /** This node and all below it, from the top down. */
    public Stream<Reason> flatten() {
        return Stream.concat(Stream.of(this), because.stream().flatMap(Reason::flatten));
    }

    /** The statements that this node and all below it rest on. */
    public List<Location> places() {
        return flatten().flatMap(reason -> reason.at().stream()).distinct().sorted().toList();
    }
}
