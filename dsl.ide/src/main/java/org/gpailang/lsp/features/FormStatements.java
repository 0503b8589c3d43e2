package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.lsp.convert.Edits;
import org.gpailang.lsp.features.ElementEdits.Addition;
import org.gpailang.lsp.state.FileView;
import org.gpailang.report.draft.Draft;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.report.draft.Place;
import org.gpailang.syntax.token.StatementRow;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.ActivityStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.DatasetDeclaration;
import org.gpailang.syntax.tree.DocumentsStatement;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.EntityDeclaration;
import org.gpailang.syntax.tree.PretrainingDeclaration;

/**
 * Quick fixes that add the statements that the official forms lack to the element at the cursor. What is to be filled in is an error until
 * then: a word in capitals where a value belongs, and an ellipsis where a text belongs.
 */
final class FormStatements {

    /** The forms, each with its name in titles. */
    static final Map<DraftKind, String> FORMS = forms();

    /** The keywords with which a statement begins. */
    private static final Pattern KEYWORDS = Pattern.compile("[a-z-]+( [a-z-]+)*");
    private static final Pattern OPEN = Pattern.compile("…|[A-Z]");
    private static final Pattern DOCUMENT = Pattern.compile("documents \\{ ([a-z-]+) .*");

    private final FileView view;
    private final Edits edits;

    FormStatements(FileView view, Edits edits) {
        this.view = view;
        this.edits = edits;
    }

    private static Map<DraftKind, String> forms() {
        Map<DraftKind, String> forms = new LinkedHashMap<>();
        forms.put(DraftKind.MODEL_DOCUMENTATION, "the model documentation");
        forms.put(DraftKind.TRAINING_SUMMARY, "the training summary");
        forms.put(DraftKind.TECHNICAL_DOCUMENTATION, "the technical documentation");
        return forms;
    }

    /** The forms that a model needs. */
    static List<DraftKind> needed(Assessment assessment, ModelAssessment model) {
        return FORMS.keySet().stream().filter(kind -> kind.notRequired(assessment, model).isEmpty()).toList();
    }

    /**
     * The quick fixes for the element: for a model one for each form; for what several models use one for all forms, each drafted for the
     * first of them that needs it, because the models need the same statements of what they share.
     */
    List<CodeAction> of(FileView.Named named) {
        Optional<ModelAssessment> model = view.subject(named.qualifiedName()).filter(ModelAssessment.class::isInstance)
                .map(ModelAssessment.class::cast);
        Assessment assessment = view.snapshot().assessment();
        if (model.isPresent()) {
            return needed(assessment, model.get()).stream().flatMap(kind -> action(named, statements(kind.draft(assessment, model.get())),
                    FORMS.get(kind)).stream()).toList();
        }
        Element element = named.element();
        boolean shared = element instanceof EntityDeclaration || element instanceof DatasetDeclaration
                || element instanceof PretrainingDeclaration;
        List<Draft.Statement> statements = !shared ? List.of() : FORMS.keySet().stream()
                .flatMap(kind -> assessment.subjects().filter(ModelAssessment.class::isInstance).map(ModelAssessment.class::cast)
                        .filter(each -> uses(each, named.qualifiedName()) && kind.notRequired(assessment, each).isEmpty()).findFirst()
                        .stream().flatMap(each -> statements(kind.draft(assessment, each)).stream())).distinct().toList();
        return action(named, statements, "the official forms").stream().toList();
    }

    private static boolean uses(ModelAssessment model, String name) {
        return model.dutyHolder().map(Entity::name).filter(name::equals).isPresent()
                || model.compute().activities().stream().map(each -> each.activity()).anyMatch(activity ->
                        activity.name().filter(name::equals).isPresent()
                        || activity.documentation().trainsOn().stream().anyMatch(set -> set.value().equals(name)));
    }

    /** The first of the statements that fill each gap in which something is to be filled in: a fix must not state a fact of its own. */
    private static List<Draft.Statement> statements(Draft draft) {
        return draft.items().stream().flatMap(item -> item.missing().stream()).flatMap(gap -> gap.statements().stream()
                .filter(statement -> OPEN.matcher(statement.text()).find()).limit(1))
                .distinct().toList();
    }

    private Optional<CodeAction> action(FileView.Named named, List<Draft.Statement> missing, String form) {
        List<Addition> additions = new ArrayList<>();
        blocks(named.element()).forEach(block -> missing.stream().filter(statement -> places(block).contains(statement.place()))
                .map(Draft.Statement::text).filter(text -> free(block, text, additions))
                .forEach(text -> additions.add(new Addition(block, text))));
        return additions.isEmpty() ? Optional.empty() : new ElementEdits(view, named).add(additions).map(edit -> {
            CodeAction action = new CodeAction("Add " + (additions.size() == 1 ? "the missing statement"
                    : "the " + additions.size() + " missing statements") + " of " + form);
            action.setKind(CodeActionKind.QuickFix);
            action.setDiagnostics(List.of());
            action.setEdit(edits.of(view, List.of(edit)));
            return action;
        });
    }

    /** The element and its activities. */
    private static Stream<Block> blocks(Element element) {
        return Stream.concat(Stream.of(element), EcoreUtil2.getAllContentsOfType(element, ActivityStatement.class).stream()
                .filter(activity -> NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(activity)).endsWith("}")));
    }

    private static Set<Place> places(Block block) {
        return block instanceof EntityDeclaration ? Set.of(Place.PROVIDER) : block instanceof DatasetDeclaration ? Set.of(Place.DATASET)
                : block instanceof ActivityStatement || block instanceof PretrainingDeclaration ? Set.of(Place.ACTIVITY)
                : Set.of(Place.MODEL);
    }

    /** Whether a block allows a statement and has none like it. */
    private static boolean free(Block block, String text, List<Addition> additions) {
        Optional<Integer> order = StatementTable.order(block.eClass(), text);
        Matcher keywords = KEYWORDS.matcher(text);
        if (order.isEmpty() || !keywords.lookingAt()) {
            return false;
        }
        Matcher document = DOCUMENT.matcher(text);
        if (document.matches()) {
            return block.getStatements().stream().filter(DocumentsStatement.class::isInstance).map(DocumentsStatement.class::cast)
                    .flatMap(documents -> documents.getDocuments().stream())
                    .noneMatch(entry -> written(entry).startsWith(document.group(1)));
        }
        boolean repeatable = StatementTable.rowsOf(block.eClass()).stream().filter(row -> row.firstWords().contains(text.split(" ")[0]))
                .allMatch(row -> row.repetition() == StatementRow.Repetition.ANY);
        return additions.stream().filter(other -> other.block() == block).noneMatch(other -> repeatable
                ? other.statement().startsWith(keywords.group()) : StatementTable.order(block.eClass(), other.statement()).equals(order))
                && block.getStatements().stream().noneMatch(statement -> written(statement).startsWith(keywords.group())
                || StatementTable.once(statement) != null && StatementTable.order(block.eClass(), written(statement)).equals(order));
    }

    private static String written(EObject object) {
        return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(object));
    }
}
