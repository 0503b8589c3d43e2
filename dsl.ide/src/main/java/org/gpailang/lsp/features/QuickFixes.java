package org.gpailang.lsp.features;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.assessment.Union;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.core.rules.WaiverRule;
import org.gpailang.language.names.PlacedChunk;
import org.gpailang.lsp.convert.Edits;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.lsp.state.FileView;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.AssessUnder;
import org.gpailang.syntax.tree.SourceFile;
import org.gpailang.syntax.tree.TreePackage;

/** Quick fixes for findings: the fixes that a finding suggests, and a waiver if it can be waived. */
final class QuickFixes {

    private static final String UNRESOLVED = "link/unresolved";
    private static final String DOCUMENTS = "documents {\n    ";
    /** The maximum number of entities that are offered as representatives; completion offers all of them. */
    private static final int MOST_OFFERED = 5;

    private final FileView view;
    private final Edits edits;

    QuickFixes(FileView view, Edits edits) {
        this.view = view;
        this.edits = edits;
    }

    /**
     * The quick fixes for a finding, without a waiver.
     *
     * @param shown the client's diagnostics that show the finding
     * @param joined a fix that adds its document together with others, and is offered instead
     */
    List<CodeAction> of(Finding finding, List<Diagnostic> shown, Optional<CodeAction> joined) {
        List<CodeAction> actions = new ArrayList<>();
        finding.fixes().forEach(fix -> {
            if (joined.isPresent() && addsDocument(fix)) {
                actions.add(copy(joined.get()));
            } else {
                actions.addAll(of(fix));
            }
        });
        if (finding.code().equals(UNRESOLVED)) {
            declaration(finding).ifPresent(actions::add);
        }
        if (actions.size() == 1) {
            actions.get(0).setIsPreferred(true);
        }
        actions.forEach(action -> action.setDiagnostics(shown));
        return actions;
    }

    /** A waiver for a finding, if it can be waived. */
    Optional<CodeAction> waiver(Finding finding, List<Diagnostic> shown) {
        Optional<CodeAction> waiver = waiver(finding);
        waiver.ifPresent(action -> action.setDiagnostics(shown));
        return waiver;
    }

    /**
     * One fix that adds all missing documents of a model, for findings that each add one; empty if fewer than two do.
     *
     * @param findings the findings at one location
     */
    Optional<CodeAction> documents(List<Finding> findings) {
        List<Fix.AddStatement> missing = findings.stream().flatMap(finding -> finding.fixes().stream()).filter(QuickFixes::addsDocument)
                .map(Fix.AddStatement.class::cast).toList();
        if (missing.size() < 2 || missing.stream().map(Fix.AddStatement::element).distinct().count() > 1) {
            return Optional.empty();
        }
        String entries = missing.stream().map(Fix.AddStatement::statement).map(statement -> statement.substring(statement.indexOf('{') + 1,
                statement.lastIndexOf('}')).strip()).distinct().collect(Collectors.joining("\n    "));
        return added("Add the " + missing.size() + " missing documents", missing.get(0).element(), DOCUMENTS + entries + "\n}");
    }

    /** Whether a fix adds a document. */
    static boolean addsDocument(Fix fix) {
        return fix instanceof Fix.AddStatement add && add.statement().startsWith(DOCUMENTS);
    }

    private List<CodeAction> of(Fix fix) {
        if (fix instanceof Fix.Replace replace) {
            return view.snapshot().view(replace.at().file()).stream()
                    .map(file -> action(fix.title(), file, replaced(file, replace))).toList();
        }
        if (fix instanceof Fix.AddStatement add) {
            return added(add.title(), add.element(), add.statement()).stream().toList();
        }
        if (fix instanceof Fix.Appoint appoint) {
            return appointed(appoint);
        }
        return List.of(action(fix.title(), view, assessedUnder(((Fix.AssessUnder) fix).ruleset())));
    }

    private static CodeAction copy(CodeAction action) {
        CodeAction copy = new CodeAction(action.getTitle());
        copy.setKind(action.getKind());
        copy.setEdit(action.getEdit());
        return copy;
    }

    private CodeAction action(String title, FileView file, TextEdit edit) {
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        action.setEdit(edits.of(file, List.of(edit)));
        return action;
    }

    private static TextEdit replaced(FileView file, Fix.Replace fix) {
        org.gpailang.core.finding.TextEdit edit = fix.edit(file.text());
        return new TextEdit(file.lines().range(edit.from(), edit.to()), edit.text());
    }

    private Optional<CodeAction> added(String title, String element, String statement) {
        for (FileView file : Stream.concat(Stream.of(view), view.snapshot().views().stream()).toList()) {
            Optional<FileView.Named> named = file.file().declarations().stream().filter(declaration -> declaration.name().equals(element)
                    && StatementTable.order(declaration.kind(), statement).isPresent()).findFirst().flatMap(file::element);
            if (named.isPresent()) {
                return new ElementEdits(file, named.get()).add(statement).map(edit -> action(title, file, edit));
            }
        }
        return Optional.empty();
    }

    /**
     * One fix for each entity of the same package that is established in the Union, as the representative; if there is none, a placeholder
     * for its name. An entity of another package has nothing to do with the provider: to appoint it would be a false statement.
     */
    private List<CodeAction> appointed(Fix.Appoint fix) {
        List<Entity> agents = view.snapshot().reading().facts().files().stream().flatMap(file -> file.entities().stream())
                .filter(entity -> packageOf(entity.name()).equals(packageOf(fix.element())))
                .filter(entity -> entity.country().map(Stated::value).filter(Union::contains).isPresent()).limit(MOST_OFFERED).toList();
        return agents.isEmpty() ? added(fix.title(), fix.element(), "representative ENTITY appointed " + fix.since()).stream().toList()
                : agents.stream().flatMap(agent -> added(fix.title() + ": " + agent.display(), fix.element(),
                        "representative " + agent.name() + " appointed " + fix.since()).stream()).toList();
    }

    private static String packageOf(String qualifiedName) {
        return qualifiedName.substring(0, qualifiedName.lastIndexOf('/') + 1);
    }

    private TextEdit assessedUnder(String ruleset) {
        int end = 0;
        for (PlacedChunk part : view.file().parts()) {
            SourceFile tree = part.fragment().tree();
            for (AssessUnder chosen : tree.getAssessments()) {
                List<INode> name = NodeModelUtils.findNodesForFeature(chosen, TreePackage.Literals.ASSESS_UNDER__RULESET);
                if (!name.isEmpty()) {
                    return new TextEdit(view.range(part, name.get(0)), ruleset);
                }
            }
            for (EObject statement : Iterables.concat(tree.getPackages(), tree.getImports())) {
                end = part.offset() + NodeModelUtils.findActualNodeFor(statement).getEndOffset();
            }
        }
        if (end > 0) {
            return new TextEdit(view.lines().range(end, end), "\nassess under " + ruleset);
        }
        int first = view.elements().stream().findFirst().map(view::startWithComments).orElse(0);
        return new TextEdit(view.lines().range(first, first), "assess under " + ruleset + "\n\n");
    }

    private Optional<CodeAction> waiver(Finding finding) {
        boolean can = finding.severity() != Severity.ERROR
                && RuleBook.rule(finding.code()).filter(rule -> !(rule instanceof WaiverRule)).isPresent();
        int at = view.lines().offset(LineIndex.range(finding.at()).getStart());
        return view.elementAt(at).filter(named -> can)
                .flatMap(named -> new ElementEdits(view, named).add("waive " + finding.code() + " reason \"…\""))
                .map(edit -> action("Waive " + finding.code(), view, edit));
    }

    /** Declares the missing entity to which a name refers. */
    private Optional<CodeAction> declaration(Finding finding) {
        int at = view.lines().offset(LineIndex.range(finding.at()).getStart());
        return view.token(at).or(() -> view.token(at + 1)).flatMap(FileView.Token::reference)
                .filter(reference -> reference.feature().getEReferenceType() == TreePackage.Literals.ENTITY_DECLARATION
                        && reference.name().indexOf('/') < 0)
                .flatMap(reference -> view.elementAt(at).map(named -> {
                    int before = view.startWithComments(named);
                    return action("Declare the entity '" + reference.name() + "'", view, new TextEdit(view.lines().range(before, before),
                            "entity " + reference.node().getText().strip() + "\n\n"));
                }));
    }
}
