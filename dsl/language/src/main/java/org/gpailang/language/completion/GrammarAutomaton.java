package org.gpailang.language.completion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Action;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;

/**
 * A nondeterministic automaton over the grammar: the set of tokens that can follow the tokens read so far. The blocks of elements and
 * statements are excluded; each is read by an automaton of its own.
 */
final class GrammarAutomaton {

    private static final String BLOCK = "Body";

    private final Set<Leaf> leaves = new LinkedHashSet<>();
    private final Set<EClass> ended = new LinkedHashSet<>();
    private final Set<Step> seen = new HashSet<>();

    private GrammarAutomaton() {}

    /**
     * A token that can come next.
     *
     * @param element the keyword, or the call of a terminal rule
     * @param around the statement and the feature that the token belongs to
     * @param rest the part of the grammar after it; null if nothing need follow
     */
    record Leaf(AbstractElement element, Around around, Step rest) {

        /** The keyword; empty for a terminal rule. */
        String keyword() {
            return element instanceof Keyword keyword ? keyword.getValue() : "";
        }

        /** Whether it is a token of the given terminal rule. */
        boolean is(String terminal) {
            return element instanceof RuleCall call && call.getRule().getName().equals(terminal);
        }
    }

    /**
     * The statement and the feature that a token belongs to.
     *
     * @param statement the kind of the whole statement or element
     * @param feature the feature whose value the token is; null if there is none
     * @param outer the feature whose value contains that feature; null if there is none
     * @param meant the kind of element that the token refers to; null if it is not a reference
     */
    record Around(EClass statement, EStructuralFeature feature, EStructuralFeature outer, EClass meant) {

        private Around in(EStructuralFeature inner) {
            return new Around(statement, inner, feature, null);
        }

        private Around naming(EClass kind) {
            return new Around(statement, feature, outer, kind);
        }
    }

    /**
     * A part of the grammar that is still to be read.
     *
     * @param again whether it may be repeated any number of times
     * @param once whether it is read exactly once now, whatever its cardinality
     */
    private record Step(AbstractElement element, Around around, boolean again, boolean once, Step rest) {}

    /** The automaton at the beginning of statements or elements of these kinds; each kind has the rule of the same name. */
    static GrammarAutomaton of(Collection<EClass> kinds, org.eclipse.xtext.Grammar grammar) {
        GrammarAutomaton walk = new GrammarAutomaton();
        kinds.forEach(kind -> walk.follow(new Step(GrammarUtil.findRuleForName(grammar, kind.getName()).getAlternatives(),
                new Around(kind, null, null, null), false, false, null), kind));
        return walk;
    }

    /** The automaton after a token. */
    static GrammarAutomaton after(Leaf token) {
        GrammarAutomaton walk = new GrammarAutomaton();
        walk.follow(token.rest(), token.around().statement());
        return walk;
    }

    /** The automaton after those of the next tokens that match; not {@link #alive} if none does. */
    GrammarAutomaton after(Predicate<Leaf> token) {
        GrammarAutomaton walk = new GrammarAutomaton();
        leaves.stream().filter(token).forEach(leaf -> walk.follow(leaf.rest(), leaf.around().statement()));
        return walk;
    }

    /** Whether the tokens read so far are, or begin, a statement or element. */
    boolean alive() {
        return !leaves.isEmpty() || !ended.isEmpty();
    }

    /** Whether the tokens read so far are a complete statement or header. */
    boolean complete() {
        return !ended.isEmpty();
    }

    /** The tokens that can come next. */
    List<Leaf> next() {
        return List.copyOf(leaves);
    }

    /** The kinds of statements or elements that the tokens read so far can begin. */
    Set<EClass> kinds() {
        Set<EClass> kinds = new LinkedHashSet<>(ended);
        leaves.forEach(leaf -> kinds.add(leaf.around().statement()));
        return kinds;
    }

    private void follow(Step step, EClass statement) {
        if (step == null) {
            ended.add(statement);
            return;
        }
        if (!seen.add(step)) {
            return;
        }
        AbstractElement element = step.element();
        EClass kind = step.around().statement();
        if (!step.once()) {
            Step rest = GrammarUtil.isMultipleCardinality(element) ? new Step(element, step.around(), true, false, step.rest())
                    : step.rest();
            follow(new Step(element, step.around(), false, true, rest), kind);
            if (step.again() || GrammarUtil.isOptionalCardinality(element)) {
                follow(step.rest(), kind);
            }
        } else if (element instanceof Group group) {
            Step rest = step.rest();
            List<AbstractElement> elements = new ArrayList<>(group.getElements());
            for (int i = elements.size() - 1; i >= 0; i--) {
                rest = new Step(elements.get(i), step.around(), false, false, rest);
            }
            follow(rest, kind);
        } else if (element instanceof Alternatives alternatives) {
            alternatives.getElements().forEach(way -> follow(new Step(way, step.around(), false, false, step.rest()), kind));
        } else if (element instanceof Assignment assignment) {
            follow(new Step(assignment.getTerminal(), step.around().in(feature(assignment)), false, false, step.rest()), kind);
        } else if (element instanceof CrossReference reference) {
            follow(new Step(reference.getTerminal(), step.around().naming((EClass) reference.getType().getClassifier()), false, false,
                    step.rest()), kind);
        } else if (element instanceof RuleCall call && call.getRule() instanceof ParserRule rule && !rule.getName().equals(BLOCK)) {
            follow(new Step(rule.getAlternatives(), step.around(), false, false, step.rest()), kind);
        } else if (element instanceof Action || element instanceof RuleCall call && call.getRule() instanceof ParserRule) {
            follow(step.rest(), kind);
        } else {
            leaves.add(new Leaf(element, step.around(), step.rest()));
        }
    }

    /** The feature that is assigned: a feature of the type that the preceding action creates, or else of the rule's type. */
    private static EStructuralFeature feature(Assignment assignment) {
        EObject inner = assignment;
        for (EObject outer = assignment.eContainer(); outer instanceof AbstractElement; outer = outer.eContainer()) {
            for (EObject before : outer.eContents()) {
                if (before == inner) {
                    break;
                }
                if (before instanceof Action action && outer instanceof Group) {
                    return ((EClass) action.getType().getClassifier()).getEStructuralFeature(assignment.getFeature());
                }
            }
            inner = outer;
        }
        EClass made = (EClass) GrammarUtil.containingParserRule(assignment).getType().getClassifier();
        return made.getEStructuralFeature(assignment.getFeature());
    }
}
