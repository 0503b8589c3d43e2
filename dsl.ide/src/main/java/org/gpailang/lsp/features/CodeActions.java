package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.gpailang.core.finding.Finding;
import org.gpailang.lsp.convert.Edits;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.lsp.convert.Problem;
import org.gpailang.lsp.state.FileView;

/** Code actions: quick fixes for findings, refactorings that keep the meaning of a text, and actions for a whole file on request. */
public final class CodeActions {

    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::getLine).thenComparingInt(Position::getCharacter);

    private CodeActions() {}

    /**
     * The code actions for a range. Automatic requests, which the user did not trigger, are answered with quick fixes only.
     *
     * @param context the requested kinds of actions, and the diagnostics that the client shows
     */
    public static List<CodeAction> in(FileView view, Range range, CodeActionContext context, Edits edits) {
        if (view.shipped()) {
            return List.of();
        }
        List<CodeAction> actions = new ArrayList<>();
        if (wanted(CodeActionKind.QuickFix, context)) {
            actions.addAll(quickFixes(view, range, context, edits));
        }
        if (context.getTriggerKind() != CodeActionTriggerKind.Automatic) {
            if (wanted(CodeActionKind.RefactorRewrite, context)) {
                PastedInput.in(view, range, edits).ifPresent(actions::add);
            }
            // sorting is not related to a finding: if there are fixes, it is offered only on explicit request
            boolean sorting = actions.isEmpty() || context.getOnly() != null;
            actions.addAll(new Refactorings(view, edits, view.lines().offset(range.getStart())).here(sorting));
        }
        if (context.getOnly() != null) {
            actions.addAll(new SourceActions(view, edits).all());
        }
        return joined(actions).stream().filter(action -> wanted(action.getKind(), context)).toList();
    }

    private static List<CodeAction> quickFixes(FileView view, Range range, CodeActionContext context, Edits edits) {
        List<CodeAction> actions = new ArrayList<>();
        QuickFixes fixes = new QuickFixes(view, edits);
        // the fixes of the findings that the client asks about come first
        List<Problem> problems = Problem.in(view).stream().filter(problem -> touches(LineIndex.range(problem.shown().at()), range))
                .sorted(Comparator.comparing(problem -> shown(problem, context).isEmpty())).toList();
        // what is not due yet is no problem, but can be stated
        List<Finding> here = problems.isEmpty() ? view.findings().stream()
                .filter(finding -> touches(LineIndex.range(finding.at()), range)).toList()
                : problems.stream().flatMap(problem -> problem.findings().stream()).toList();
        Optional<CodeAction> documents = fixes.documents(here);
        if (problems.isEmpty()) {
            here.forEach(finding -> actions.addAll(fixes.of(finding, List.of(), documents)));
        }
        problems.forEach(problem -> problem.findings().forEach(finding ->
                actions.addAll(fixes.of(finding, shown(problem, context), documents))));
        view.elementAt(view.lines().offset(range.getStart())).filter(named -> touches(view.range(named.part(), named.name()), range))
                .ifPresent(named -> actions.addAll(new FormStatements(view, edits).of(named)));
        // a waiver hides a finding and does not fix it
        problems.forEach(problem -> problem.findings().forEach(finding ->
                fixes.waiver(finding, shown(problem, context)).ifPresent(actions::add)));
        return actions;
    }

    /** If the same change fixes several findings, it is offered once for all of them. */
    private static List<CodeAction> joined(List<CodeAction> actions) {
        record Change(String title, WorkspaceEdit edit) {}
        Map<Change, CodeAction> joined = new LinkedHashMap<>();
        for (CodeAction action : actions) {
            CodeAction first = joined.putIfAbsent(new Change(action.getTitle(), action.getEdit()), action);
            if (first != null && action.getDiagnostics() != null) {
                List<Diagnostic> fixed = new ArrayList<>(Optional.ofNullable(first.getDiagnostics()).orElse(List.of()));
                fixed.addAll(action.getDiagnostics());
                first.setDiagnostics(fixed.stream().distinct().toList());
            }
        }
        return List.copyOf(joined.values());
    }

    private static boolean touches(Range one, Range other) {
        return ORDER.compare(one.getStart(), other.getEnd()) <= 0 && ORDER.compare(other.getStart(), one.getEnd()) <= 0;
    }

    /** The client's diagnostics that show a problem. */
    private static List<Diagnostic> shown(Problem problem, CodeActionContext context) {
        return context.getDiagnostics().stream().filter(diagnostic -> diagnostic.getRange().equals(LineIndex.range(problem.shown().at()))
                && diagnostic.getCode() != null && problem.shown().code().equals(diagnostic.getCode().getLeft())).toList();
    }

    /** Whether an action is of a requested kind or of one of its sub-kinds. */
    private static boolean wanted(String kind, CodeActionContext context) {
        return Optional.ofNullable(context.getOnly()).map(only -> only.stream().anyMatch(asked -> asked.isEmpty() || kind.equals(asked)
                || kind.startsWith(asked + "."))).orElse(true);
    }
}
