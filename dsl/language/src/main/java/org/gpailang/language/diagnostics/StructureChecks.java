package org.gpailang.language.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.TextCode;
import org.gpailang.language.names.Locator;
import org.gpailang.syntax.token.Placeholder;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.token.Suggestions;
import org.gpailang.syntax.tree.ActivityStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.DocumentsStatement;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.ModificationDeclaration;
import org.gpailang.syntax.tree.PeakPerformance;
import org.gpailang.syntax.tree.RulesetDeclaration;
import org.gpailang.syntax.tree.SourceFile;
import org.gpailang.syntax.tree.Statement;
import org.gpailang.syntax.tree.SystemDeclaration;
import org.gpailang.syntax.tree.TrainedModel;
import org.gpailang.syntax.tree.TreePackage;
import org.gpailang.syntax.tree.UnexpectedToken;
import org.gpailang.syntax.tree.UnknownBlock;

/**
 * Checks for errors that the grammar permits, so that one broken line does not hide the errors in the rest: statements that are in the
 * wrong block or are repeated, tokens that fit nowhere, and elements without a name or a provider.
 */
public final class StructureChecks {

    private static final int LONGEST_SHOWN = 40;

    private final Locator locator;
    private final Diagnostics problems;
    private final Predicate<RulesetDeclaration> extendsItself;
    private final Set<Integer> brokenLines = new HashSet<>();

    /**
     * @param extendsItself whether a ruleset extends itself, directly or through others
     * @param brokenLines the lines with errors of the parser; leftover tokens on them are not reported again
     */
    public StructureChecks(Locator locator, Diagnostics problems, Predicate<RulesetDeclaration> extendsItself,
            Set<Integer> brokenLines) {
        this.locator = locator;
        this.problems = problems;
        this.extendsItself = extendsItself;
        this.brokenLines.addAll(brokenLines);
    }

    /** Checks the tree of one chunk. */
    public void check(SourceFile file) {
        List<Block> blocks = blocks(file);
        outside(file);
        blocks.forEach(this::unexpectedTokens);
        EcoreUtil2.getAllContentsOfType(file, DocumentsStatement.class).forEach(this::unexpectedTokens);
        blocks.forEach(this::block);
    }

    /** The blocks of a file, except for blocks of an unknown kind and the blocks inside them. */
    private static List<Block> blocks(SourceFile file) {
        List<Block> blocks = new ArrayList<>();
        for (TreeIterator<EObject> contents = file.eAllContents(); contents.hasNext();) {
            EObject next = contents.next();
            if (next instanceof UnknownBlock) {
                contents.prune();
            } else if (next instanceof Block block) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private void block(Block block) {
        if (block instanceof Element element) {
            element(element);
        }
        if (block instanceof ActivityStatement activity && !broken(locator.keyword(activity))) {
            nameOrBlock(activity);
        }
        Map<String, Statement> seen = new HashMap<>();
        for (Statement statement : StatementTable.statements(block)) {
            if (!StatementTable.belongs(statement, block)) {
                misplaced(statement, block);
                continue;
            }
            if (Placeholder.in(statement)) {
                problems.error(TextCode.PLACEHOLDER, locator.at(statement), "A text is still to be filled in. Replace \"…\".");
            }
            String once = StatementTable.once(statement);
            Statement first = once == null ? null : seen.putIfAbsent(once, statement);
            if (first != null) {
                problems.error(TextCode.REPEATED_STATEMENT, locator.at(statement), "'" + once + "' is stated twice in "
                        + StatementTable.name(block)
                        + "; the first is used. Remove one.", "the first", locator.at(first));
            }
        }
    }

    private void element(Element element) {
        if (element.getName() == null && !broken(locator.keyword(element))) {
            problems.error(TextCode.NAME_MISSING, locator.keyword(element), capital(StatementTable.name(element)) + " needs a name.");
        }
        boolean providerMissing = element instanceof TrainedModel && misses(element, TreePackage.Literals.TRAINED_MODEL__PROVIDER)
                || element instanceof SystemDeclaration && misses(element, TreePackage.Literals.SYSTEM_DECLARATION__PROVIDER);
        if (providerMissing && element.getName() != null && !broken(locator.name(element))) {
            problems.error(TextCode.PROVIDER_MISSING, locator.name(element),
                    "The provider of " + element.getName() + " is not stated. Add 'by ENTITY' after its name.");
        }
        if (element instanceof ModificationDeclaration && misses(element, TreePackage.Literals.MODIFICATION_DECLARATION__ORIGINAL)
                && element.getName() != null && !broken(locator.name(element))) {
            problems.error(TextCode.ORIGINAL_MISSING, locator.name(element),
                    "Which model " + element.getName() + " modifies is not stated. Add 'of MODEL' after its name.");
        }
        if (element instanceof RulesetDeclaration ruleset && extendsItself.test(ruleset)) {
            problems.error(TextCode.RULESET_CYCLE, locator.at(ruleset, TreePackage.Literals.RULESET_DECLARATION__EXTENDED),
                    "A ruleset cannot extend itself, directly or through others.");
        }
    }

    private static boolean misses(EObject object, EReference reference) {
        return NodeModelUtils.findNodesForFeature(object, reference).isEmpty();
    }

    private void nameOrBlock(ActivityStatement activity) {
        boolean named = !NodeModelUtils.findNodesForFeature(activity, TreePackage.Literals.ACTIVITY_STATEMENT__RUN).isEmpty();
        boolean hasBlock = false;
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(activity).getLeafNodes()) {
            hasBlock |= !leaf.isHidden() && leaf.getText().equals("{");
        }
        String kind = activity.getKind();
        boolean described = hasBlock || activity.getTitle() != null;
        if (named && (described || !kind.equals("pretraining"))) {
            problems.error(TextCode.NAME_OR_BLOCK, locator.at(activity, TreePackage.Literals.ACTIVITY_STATEMENT__RUN),
                    kind.equals("pretraining")
                    ? "A run that is named is described where it is declared. Remove its " + (hasBlock ? "block" : "title")
                    + " here, or the name."
                    : "Only a pre-training run can be named. Write what this activity is called in quotes.");
        } else if (!named && !hasBlock) {
            problems.error(TextCode.NAME_OR_BLOCK, locator.keyword(activity), "'" + kind + "' is incomplete. Add "
                    + (kind.equals("pretraining") ? "the name of a run, or " : "") + "a block: '{ compute 7B parameters x "
                    + (kind.equals("pretraining") ? "2T" : "2B") + " tokens }', or '{ compute unknown \"not published\" }'.");
        }
    }

    private void misplaced(Statement statement, Block block) {
        if (statement instanceof PeakPerformance peak) {
            unknown(peak.getFormat(), locator.keyword(statement), block);
            brokenLines.add(locator.keyword(statement).line());
            return;
        }
        if (broken(locator.keyword(statement))) {
            return;
        }
        String homes = StatementTable.homes(statement);
        boolean inOthers = block instanceof ActivityStatement && StatementTable.row(statement).blocks().contains(block.eClass());
        String here = inOthers ? "'" + ((ActivityStatement) block).getKind() + "'" : StatementTable.name(block);
        problems.error(TextCode.MISPLACED_STATEMENT, locator.at(statement), "'" + StatementTable.keyword(statement)
                + "' is not a statement of " + here + (homes.isEmpty() ? "." : "; it belongs to " + homes + "."));
    }

    /** Reports tokens outside of elements, only the first of several in sequence. */
    private void outside(SourceFile file) {
        EObject before = null;
        for (EObject item : file.eContents()) {
            boolean loose = item instanceof UnexpectedToken || item instanceof UnknownBlock;
            boolean continued = before instanceof UnexpectedToken || before instanceof UnknownBlock;
            INode first = loose ? firstToken(item) : null;
            before = item;
            if (first == null || continued || broken(locator.at(first))) {
                continue;
            }
            report(first, startsJson(item) ? "This is JSON. A .gpai file is written like this: model NAME by ENTITY { parameters 7B }."
                    : isWord(first) ? "'" + shortened(first.getText())
                    + "' is not allowed outside of an element. A file contains "
                    + String.join(", ", StatementTable.elementNames()) + "; statements belong between its braces."
                    : unexpected(first));
        }
    }

    private static boolean startsJson(EObject item) {
        String text = NodeModelUtils.findActualNodeFor(item).getRootNode().getText().strip();
        return item == item.eContainer().eContents().get(0) && text.matches("(?s)[\\[{]\\s*[\"{\\[].*");
    }

    private void unexpectedTokens(Block block) {
        unexpectedTokens(Stream.concat(block.getUnexpectedTokens().stream(), block.getBlocks().stream()), first -> {
            if (isWord(first)) {
                unknown(first.getText(), locator.at(first), block);
            } else {
                report(first, unexpected(first));
            }
        });
    }

    private void unexpectedTokens(DocumentsStatement documents) {
        unexpectedTokens(documents.getUnexpectedTokens().stream(), first -> report(first, isWord(first)
                ? "'" + shortened(first.getText()) + "' needs the path or the address of the document in quotes after it."
                : unexpected(first)));
    }

    /** Reports the tokens that fit nowhere in a block, at most once per line and not on lines that already have an error. */
    private void unexpectedTokens(Stream<? extends EObject>tokens, Consumer<INode> report) {
        Set<Integer> lines = new HashSet<>();
        tokens.map(StructureChecks::firstToken).filter(Objects::nonNull).sorted(Comparator.comparingInt(INode::getOffset))
                .forEach(first -> {
            Location at = locator.at(first);
            if (!broken(at) && lines.add(at.line())) {
                report.accept(first);
            }
        });
        brokenLines.addAll(lines);
    }

    private void report(INode first, String message) {
        Location at = locator.at(first);
        problems.error(TextCode.ERROR, at, message);
        brokenLines.add(at.line());
    }

    private static boolean isWord(INode node) {
        return Character.isLetter(node.getText().charAt(0));
    }

    /** The first token of an object; null if it has none. */
    private static INode firstToken(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        if (node != null) {
            for (ILeafNode leaf : node.getLeafNodes()) {
                if (!leaf.isHidden() && leaf.getTotalLength() > 0) {
                    return leaf;
                }
            }
        }
        return null;
    }

    private static String unexpected(INode node) {
        String text = node.getText();
        return switch (text) {
            case "," -> betweenDigits(node) ? "Write a point before decimals and '_' between thousands: 1.5, 1_500."
                    : "Unexpected ',' here: it joins values of one list.";
            case ";" -> "No semicolon is needed: a statement ends with its line.";
            case "}" -> "This '}' closes nothing. Remove it, or open its block with '{'.";
            case "{" -> "This '{' belongs to nothing that has a block. Remove it.";
            default -> "Unexpected '" + shortened(text) + "' here.";
        };
    }

    private static boolean betweenDigits(INode node) {
        String text = node.getRootNode().getText();
        int before = node.getOffset() - 1;
        int after = node.getOffset() + 1;
        return before >= 0 && after < text.length() && Character.isDigit(text.charAt(before)) && Character.isDigit(text.charAt(after));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private void unknown(String word, Location at, Block block) {
        List<String> known = StatementTable.keywordsOf(block);
        String message = "'" + shortened(word) + "' is not a statement of " + StatementTable.name(block) + ".";
        Suggestions.nearest(word, known).ifPresentOrElse(
                nearest -> problems.error(TextCode.UNKNOWN_STATEMENT, at, message + " Did you mean '" + nearest + "'?", nearest),
                () -> problems.error(TextCode.UNKNOWN_STATEMENT, at, message + " It takes " + String.join(", ", known) + "."));
    }

    /** The lines with errors, including those found by the checks. */
    public Set<Integer> brokenLines() {
        return brokenLines;
    }

    private boolean broken(Location at) {
        return brokenLines.contains(at.line());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
