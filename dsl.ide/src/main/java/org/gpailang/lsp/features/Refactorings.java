package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.language.names.Declaration;
import org.gpailang.lsp.convert.Edits;
import org.gpailang.lsp.state.FileView;
import org.gpailang.syntax.tree.ActivityStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.PretrainingDeclaration;
import org.gpailang.syntax.tree.TrainedModel;
import org.gpailang.syntax.tree.TreePackage;
import org.gpailang.syntax.tree.WaiveStatement;

/** Refactorings, which keep the meaning of a text: moving a run out of its model or into it, and sorting statements. */
final class Refactorings {

    private static final String RUN = "pretraining";

    private final FileView view;
    private final Edits edits;
    private final int at;

    /**
     * @param at the position of the cursor or the start of the selection
     */
    Refactorings(FileView view, Edits edits, int at) {
        this.view = view;
        this.edits = edits;
        this.at = at;
    }

    /**
     * The refactorings at the position.
     *
     * @param sorting whether sorting statements is one of them
     */
    List<CodeAction> here(boolean sorting) {
        Optional<FileView.Named> element = view.elementAt(at);
        if (element.isEmpty()) {
            return List.of();
        }
        List<CodeAction> actions = new ArrayList<>();
        EObject object = view.token(at).map(FileView.Token::object).orElse(element.get().element());
        Optional<ActivityStatement> activity = Optional.ofNullable(EcoreUtil2.getContainerOfType(object, ActivityStatement.class));
        activity.flatMap(run -> extracted(element.get(), run)).ifPresent(actions::add);
        activity.flatMap(run -> inlined(element.get(), run)).ifPresent(actions::add);
        Optional.ofNullable(EcoreUtil2.getContainerOfType(object, Block.class)).filter(block -> !block.getStatements().isEmpty())
                .or(() -> Optional.of(element.get().element())).filter(block -> sorting)
                .flatMap(block -> new ElementEdits(view, element.get()).sorted(block))
                .ifPresent(edit -> actions.add(action("Sort the statements", CodeActionKind.RefactorRewrite, List.of(edit))));
        return actions;
    }

    private CodeAction action(String title, String kind, List<TextEdit> changes) {
        CodeAction action = new CodeAction(title);
        action.setKind(kind);
        action.setEdit(edits.of(view, changes));
        return action;
    }

    /** Moves the run to a separate declaration before the model. */
    private Optional<CodeAction> extracted(FileView.Named model, ActivityStatement run) {
        String text = text(model, run);
        boolean inPlace = run.getKind().equals(RUN) && reference(run).isEmpty() && text.endsWith("}")
                && model.element() instanceof TrainedModel && run.eContainer() == model.element();
        if (!inPlace) {
            return Optional.empty();
        }
        String name = freeName(model.element().getName() + "-run");
        String provider = NodeModelUtils.findNodesForFeature(model.element(), TreePackage.Literals.TRAINED_MODEL__PROVIDER).stream()
                .findFirst().map(node -> " by " + NodeModelUtils.getTokenText(node)).orElse("");
        int brace = text.indexOf('{', titleEnd(run));
        String head = text.substring(RUN.length(), brace).stripTrailing();
        String body = text.substring(brace).replace("\n" + indentation(model.offset(run)), "\n");
        String declared = RUN + " " + name + head + provider + " " + body;
        int before = view.startWithComments(model);
        return Optional.of(action("Move the run out of the model", CodeActionKind.RefactorExtract, List.of(
                new TextEdit(view.lines().range(before, before), declared + "\n\n"),
                new TextEdit(view.range(model.part(), run), RUN + " " + name))));
    }

    private static int titleEnd(ActivityStatement run) {
        return NodeModelUtils.findNodesForFeature(run, TreePackage.Literals.ACTIVITY_STATEMENT__TITLE).stream().findFirst()
                .map(title -> title.getEndOffset() - NodeModelUtils.findActualNodeFor(run).getOffset()).orElse(0);
    }

    private String freeName(String wanted) {
        Set<String> taken = new HashSet<>();
        view.snapshot().reading().names().visible(TreePackage.Literals.PRETRAINING_DECLARATION, view.file().layers())
                .forEach((name, declaration) -> taken.add(declaration.simpleName()));
        String free = wanted;
        for (int number = 2; taken.contains(free); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }

    /** Moves the run into the model, if it is used only there, in the same file and by the same provider. */
    private Optional<CodeAction> inlined(FileView.Named model, ActivityStatement statement) {
        Optional<Declaration> declaration = reference(statement).flatMap(name -> model.part().fragment().references().stream()
                .filter(reference -> reference.node().getOffset() == name.getOffset()).findFirst()).flatMap(model.part()::target);
        Optional<FileView.Named> found = declaration.filter(run -> run.file().equals(view.name())).flatMap(view::element)
                .filter(named -> named.element() instanceof PretrainingDeclaration run && fitsInActivity(run));
        if (found.isEmpty() || text(model, statement).endsWith("}") || usages(declaration.get()) != 1
                || !sameProvider(model, found.get())) {
            return Optional.empty();
        }
        FileView.Named run = found.get();
        String text = text(run, run.element());
        int brace = bodyStart(run);
        if (brace < 0 || !text.endsWith("}")) {
            return Optional.empty();
        }
        String title = NodeModelUtils.findNodesForFeature(run.element(), TreePackage.Literals.ELEMENT__TITLE).stream().findFirst()
                .map(node -> " " + node.getText().strip()).orElse("");
        int from = view.startWithComments(run);
        int start = run.offset(run.element());
        String comments = view.text().substring(from, start);
        String indent = indentation(model.offset(statement));
        String body = (comments + RUN + title + " " + text.substring(brace)).replace("\n", "\n" + indent);
        int end = start + text.length();
        while (end < view.text().length() && Character.isWhitespace(view.text().charAt(end))) {
            end++;
        }
        return Optional.of(action("Move the run into the model", CodeActionKind.RefactorInline, List.of(
                new TextEdit(view.lines().range(from, end), ""), new TextEdit(view.range(model.part(), statement), body))));
    }

    /** A waiver cannot be moved, and text with syntax errors should not be moved. */
    private static boolean fitsInActivity(PretrainingDeclaration run) {
        return run.getUnexpectedTokens().isEmpty() && run.getStatements().stream().noneMatch(WaiveStatement.class::isInstance);
    }

    private long usages(Declaration declaration) {
        return view.snapshot().views().stream().mapToLong(other -> References.in(other, declaration).size()).sum();
    }

    private static boolean sameProvider(FileView.Named model, FileView.Named run) {
        List<INode> provider = NodeModelUtils.findNodesForFeature(run.element(), TreePackage.Literals.PRETRAINING_DECLARATION__PROVIDER);
        return provider.isEmpty() || NodeModelUtils.findNodesForFeature(model.element(), TreePackage.Literals.TRAINED_MODEL__PROVIDER)
                .stream().anyMatch(node -> NodeModelUtils.getTokenText(node).equals(NodeModelUtils.getTokenText(provider.get(0))));
    }

    private static Optional<INode> reference(ActivityStatement activity) {
        return NodeModelUtils.findNodesForFeature(activity, TreePackage.Literals.ACTIVITY_STATEMENT__RUN).stream().findFirst();
    }

    private static int bodyStart(FileView.Named named) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(named.element());
        for (INode leaf : node.getLeafNodes()) {
            if (leaf.getText().equals("{")) {
                return leaf.getOffset() - node.getOffset();
            }
        }
        return -1;
    }

    private String text(FileView.Named in, EObject object) {
        int from = in.offset(object);
        return view.text().substring(from, from + NodeModelUtils.findActualNodeFor(object).getLength());
    }

    private String indentation(int place) {
        int line = view.text().lastIndexOf('\n', place - 1) + 1;
        int end = line;
        while (end < place && Character.isWhitespace(view.text().charAt(end))) {
            end++;
        }
        return view.text().substring(line, end);
    }
}
