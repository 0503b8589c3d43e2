package org.gpailang.exchange.imports.formats;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.syntax.GpaiLanguage;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.ActivityStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.ExpectStatement;
import org.gpailang.syntax.tree.ModelDeclaration;
import org.gpailang.syntax.tree.SourceFile;
import org.gpailang.syntax.tree.TreePackage;
import org.gpailang.syntax.tree.WaiveStatement;

/**
 * Statements of the language in another file, as an export writes them. They are parsed, and only whole statements of a model that refer to
 * nothing but the catalogue are copied, without their comments; waivers never are, because they would hide findings, and
 * neither are expectations, which are no facts.
 */
final class StatedText {

    private static final int MOST_CHARACTERS = 100_000;

    private final CatalogueNames catalogue;

    /** A reader that knows these names. */
    StatedText(CatalogueNames catalogue) {
        this.catalogue = catalogue;
    }

    /** Adds the statements in a text to a model; a text that does not consist of statements remains doubtful. */
    void read(String text, FoundModel model, String place) {
        Optional<Block> block = text.length() > MOST_CHARACTERS ? Optional.empty() : parsed(text);
        if (block.isEmpty()) {
            model.doubt(Part.MODEL, "This does not consist of statements of the language.", place);
            return;
        }
        for (org.gpailang.syntax.tree.Statement statement : block.get().getStatements()) {
            if (statement instanceof ActivityStatement activity && activity.getRun() == null && !activity.getStatements().isEmpty()) {
                activity(activity, model, place);
            } else {
                add(statement, Part.MODEL, model, place);
            }
        }
    }

    /** The statements of a text, which are indented because a word at the beginning of a line can begin a declaration. */
    private static Optional<Block> parsed(String text) {
        IParseResult result = GpaiLanguage.parser().parse(new StringReader("model M by P {\n" + text.indent(4) + "}"));
        SourceFile file = (SourceFile) result.getRootASTElement();
        boolean whole = !result.hasSyntaxErrors() && file.eContents().size() == 1 && file.getElements().size() == 1
                && file.getElements().get(0) instanceof ModelDeclaration;
        if (!whole) {
            return Optional.empty();
        }
        for (var contents = EcoreUtil.<EObject>getAllContents(file, true); contents.hasNext();) {
            EObject next = contents.next();
            if (next instanceof Block block && !(block.getUnexpectedTokens().isEmpty() && block.getBlocks().isEmpty())) {
                return Optional.empty();
            }
        }
        return Optional.of(file.getElements().get(0));
    }

    private void activity(ActivityStatement activity, FoundModel model, String place) {
        ActivityKind kind = Words.parse(ActivityKind.class, activity.getKind()).orElseThrow();
        Part wanted = new Part(true, Optional.of(kind), Optional.ofNullable(activity.getTitle()).map(Statement::line));
        Part part = wanted;
        // several activities are summed, several estimates of one are not, so that each remains one of its own
        for (int i = 2; model.has(part); i++) {
            part = new Part(true, wanted.kind(), Optional.of((wanted.title().orElse("") + " " + i).strip()));
        }
        for (org.gpailang.syntax.tree.Statement statement : StatementTable.statements(activity)) {
            add(statement, part, model, place);
        }
    }

    private void add(org.gpailang.syntax.tree.Statement statement, Part part, FoundModel model, String place) {
        String text = Statement.visible(NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(statement)));
        boolean belongs = StatementTable.row(statement).blocks().contains(part.activity()
                ? TreePackage.Literals.ACTIVITY_STATEMENT : TreePackage.Literals.MODEL_DECLARATION);
        boolean aboutFindings = statement instanceof WaiveStatement || statement instanceof ExpectStatement;
        if (!belongs || aboutFindings || !refersToTheCatalogue(statement)) {
            model.doubt(part, "This statement refers to something that is not imported, or is not one about a model.", text, place);
        } else {
            String once = StatementTable.once(statement);
            model.state(part, new Statement(text.startsWith("compute") ? "compute" : once == null ? text : once, text), place);
        }
    }

    private boolean refersToTheCatalogue(EObject statement) {
        if (!references(statement)) {
            return false;
        }
        for (var contents = EcoreUtil.<EObject>getAllContents(statement, true); contents.hasNext();) {
            if (!references(contents.next())) {
                return false;
            }
        }
        return true;
    }

    private boolean references(EObject object) {
        for (EReference reference : object.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isContainer()) {
                List<INode> names = NodeModelUtils.findNodesForFeature(object, reference);
                for (INode name : names) {
                    String written = NodeModelUtils.getTokenText(name).replaceAll("^\"|\"$", "");
                    boolean known = reference.getEReferenceType() == TreePackage.Literals.LICENCE_DECLARATION && catalogue.licence(written)
                            .isPresent()
                            || reference.getEReferenceType() == TreePackage.Literals.ACCELERATOR_DECLARATION
                            && catalogue.isAccelerator(written);
                    if (!known) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
