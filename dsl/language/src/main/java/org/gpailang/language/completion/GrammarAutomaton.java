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
 * A walk through the grammar, one token after the other and all ways at once: it knows what can come next. The blocks of elements and
 * statements are left out; each is a walk of its own.
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
     * @param around what it is part of
     * @param rest what comes after it; null where nothing need
     */
    record Leaf(AbstractElement element, Around around, Step rest) {

        /** The keyword, or an empty word. */
        String keyword() {
            return element instanceof Keyword keyword ? keyword.getValue() : "";
        }

        /** Whether it is a token of this terminal rule. */
        boolean is(String terminal) {
            return element instanceof RuleCall call && call.getRule().getName().equals(terminal);
        }
    }

    /**
     * What a token is part of.
     *
     * @param statement the kind of the whole statement or element
     * @param feature the feature whose value it is; null where it is none
     * @param outer the feature whose value the owner of that is; null where there is none
     * @param meant the kind of element that it names; null where it is no reference
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
     * A part of the grammar that is still to be walked.
     *
     * @param again whether it may be walked any number of times
     * @param once whether it is walked now, whatever its cardinality
     */
    private record Step(AbstractElement element, Around around, boolean again, boolean once, Step rest) {}

    /** The beginnings of statements or elements of these kinds; each has the rule that is called as it is. */
    static GrammarAutomaton of(Collection<EClass> kinds, org.eclipse.xtext.Grammar grammar) {
        GrammarAutomaton walk = new GrammarAutomaton();
        kinds.forEach(kind -> walk.follow(new Step(GrammarUtil.findRuleForName(grammar, kind.getName()).getAlternatives(),
                new Around(kind, null, null, null), false, false, null), kind));
        return walk;
    }

    /** The walk after a token. */
    static GrammarAutomaton after(Leaf token) {
        GrammarAutomaton walk = new GrammarAutomaton();
        walk.follow(token.rest(), token.around().statement());
        return walk;
    }

    /** The walk after one of the tokens that can come next; dead where none of them is it. */
    GrammarAutomaton after(Predicate<Leaf> token) {
        GrammarAutomaton walk = new GrammarAutomaton();
        leaves.stream().filter(token).forEach(leaf -> walk.follow(leaf.rest(), leaf.around().statement()));
        return walk;
    }

    /** Whether what was walked is, or begins, something that the grammar knows. */
    boolean alive() {
        return !leaves.isEmpty() || !ended.isEmpty();
    }

    /** Whether nothing more need come. */
    boolean complete() {
        return !ended.isEmpty();
    }

    /** What can come next. */
    List<Leaf> next() {
        return List.copyOf(leaves);
    }

    /** The kinds of statements or elements that this can be. */
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

    /** The feature that is assigned: one of the type that an action before it makes, or of its rule's. */
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
