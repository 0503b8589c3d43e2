package org.gpailang.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.gpailang.core.facts.Location;
import org.gpailang.language.syntax.Block;
import org.gpailang.language.syntax.Element;
import org.gpailang.language.syntax.ModificationDeclaration;
import org.gpailang.language.syntax.PeakStatement;
import org.gpailang.language.syntax.RulesetDeclaration;
import org.gpailang.language.syntax.SourceFile;
import org.gpailang.language.syntax.Statement;
import org.gpailang.language.syntax.Stray;
import org.gpailang.language.syntax.SyntaxPackage;
import org.gpailang.language.syntax.SystemDeclaration;
import org.gpailang.language.syntax.TrainedModel;

/**
 * What the grammar leaves open so that one broken line does not silence the rest: statements in the wrong block or given twice, tokens that
 * fit nowhere, elements without a name or a provider, names given twice.
 */
final class StructureChecks {

    private final Locator locator;
    private final Problems problems;
    private final Set<Integer> brokenLines = new HashSet<>();

    /**
     * @param brokenLines the lines on which the parser has already reported an error; tokens left over there are not reported again
     */
    StructureChecks(Locator locator, Problems problems, Set<Integer> brokenLines) {
        this.locator = locator;
        this.problems = problems;
        this.brokenLines.addAll(brokenLines);
    }

    /** Checks one file. */
    void check(SourceFile file) {
        boolean empty = file.getElements().isEmpty() && file.getStrays().isEmpty() && file.getPackages().isEmpty()
                && file.getImports().isEmpty() && file.getAssessments().isEmpty();
        if (empty && brokenLines.isEmpty()) {
            problems.error("syntax/nothing-declared", locator.start(),
                    "The file declares nothing. Start with 'model NAME by ENTITY { … }', or let 'gpai init' write a first file.");
        }
        file.getPackages().stream().skip(1).forEach(again -> problems.error("syntax/repeated-statement", locator.at(again),
                "A file has one package; this is a second one.", "the first", locator.at(file.getPackages().get(0))));
        file.getAssessments().stream().skip(1).forEach(again -> problems.error("syntax/repeated-statement", locator.at(again),
                "A file is assessed under one ruleset; this is a second one.", "the first", locator.at((EObject) file.getAssessments().get(0))));
        strays(file, file.getStrays());
        EcoreUtil2.getAllContentsOfType(file, Block.class).forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Element element) {
            element(element);
        }
        strays(block, block.getStrays());
        Map<String, Statement> seen = new HashMap<>();
        for (Statement statement : block.getStatements()) {
            if (!Grammar.belongs(statement, block)) {
                misplaced(statement, block);
                continue;
            }
            String once = Grammar.once(statement);
            Statement first = once == null ? null : seen.putIfAbsent(once, statement);
            if (first != null) {
                problems.error("syntax/repeated-statement", locator.at(statement), "'" + once + "' is stated twice in " + Grammar.name(block)
                        + "; the first is used. Remove one.", "the first", locator.at(first));
            }
        }
    }

    private void element(Element element) {
        if (element.getName() == null && !broken(locator.keyword(element))) {
            problems.error("syntax/name-missing", locator.keyword(element), capital(Grammar.name(element)) + " needs a name.");
        }
        boolean providerMissing = element instanceof TrainedModel model && model.getProvider() == null
                || element instanceof SystemDeclaration system && system.getProvider() == null;
        if (providerMissing && element.getName() != null && !broken(locator.name(element))) {
            problems.error("syntax/provider-missing", locator.name(element),
                    "Who stands behind " + element.getName() + " is not stated. Add 'by ENTITY' after its name.");
        }
        if (element instanceof ModificationDeclaration modification && modification.getOriginal() == null && element.getName() != null
                && !broken(locator.name(element))) {
            problems.error("syntax/original-missing", locator.name(element),
                    "Which model " + element.getName() + " modifies is not stated. Add 'of MODEL' after its name.");
        }
        if (element instanceof RulesetDeclaration ruleset) {
            cycle(ruleset);
        }
    }

    private void cycle(RulesetDeclaration ruleset) {
        Set<RulesetDeclaration> seen = new HashSet<>();
        RulesetDeclaration next = ruleset;
        while (next != null && !next.eIsProxy() && seen.add(next)) {
            next = next.getExtended();
        }
        if (next == ruleset) {
            problems.error("link/ruleset-cycle", locator.at(ruleset, SyntaxPackage.Literals.RULESET_DECLARATION__EXTENDED),
                    "A ruleset cannot extend itself, directly or through others.");
        }
    }

    private void misplaced(Statement statement, Block block) {
        if (statement instanceof PeakStatement peak) {
            unknown(peak.getFormat(), locator.keyword(statement), block);
            return;
        }
        String homes = Grammar.homes(statement);
        problems.error("syntax/misplaced-statement", locator.at(statement), "'" + Grammar.keyword(statement.eClass())
                + "' is not a statement of " + Grammar.name(block) + (homes.isEmpty() ? "." : "; it belongs into " + homes + "."));
    }

    /** Reports the first of each row of tokens that fit nowhere; those on a line that is broken already say nothing new. */
    private void strays(EObject holder, List<Stray> strays) {
        int reportedLine = -1;
        for (Stray stray : strays) {
            INode node = NodeModelUtils.findActualNodeFor(stray);
            if (node == null || node.getLength() == 0) {
                continue;
            }
            Location at = locator.at(node);
            if (at.line() == reportedLine || broken(at)) {
                continue;
            }
            reportedLine = at.line();
            String text = NodeModelUtils.getTokenText(node);
            if (holder instanceof Block block && Character.isLetter(text.charAt(0))) {
                unknown(text, at, block);
            } else {
                String shown = text.length() <= 40 ? text : text.substring(0, 37) + "…";
                problems.error("syntax/error", at, text.equals(";") ? "No semicolon is needed: a statement ends with its line."
                        : "Unexpected '" + shown + "' here.");
            }
        }
    }

    private void unknown(String word, Location at, Block block) {
        List<String> known = Grammar.keywordsOf(block);
        String message = "'" + word + "' is not a statement of " + Grammar.name(block) + ".";
        Suggestions.nearest(word, known).ifPresentOrElse(
                nearest -> problems.error("syntax/unknown-statement", at, message + " Did you mean '" + nearest + "'?", nearest),
                () -> problems.error("syntax/unknown-statement", at, message + " It takes " + String.join(", ", known) + "."));
    }

    private boolean broken(Location at) {
        return brokenLines.contains(at.line());
    }

    /** Reports names that another element of the same kind has as well, in this file or another. */
    void names(SourceFile file, IResourceDescriptions index, ElementNames names) {
        for (Element element : file.getElements()) {
            QualifiedName name = names.getFullyQualifiedName(element);
            if (name == null) {
                continue;
            }
            EClass kind = element instanceof TrainedModel ? SyntaxPackage.Literals.TRAINED_MODEL : element.eClass();
            for (IEObjectDescription other : index.getExportedObjects(kind, name, false)) {
                EObject twin = other.getEObjectOrProxy();
                if (twin != element && !twin.eIsProxy()) {
                    problems.error("link/duplicate-name", locator.name(element), "The name '" + name.toString("/")
                            + "' is given twice. Rename one, or give the file a package of its own.", "the other",
                            new Locator(SourceName.of(twin.eResource())).name((Element) twin));
                    break;
                }
            }
        }
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
