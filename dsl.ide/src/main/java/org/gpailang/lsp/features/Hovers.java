package org.gpailang.lsp.features;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.quantity.Numeral;
import org.gpailang.core.rules.RuleBook;
import org.gpailang.language.glossary.Glossary;
import org.gpailang.language.names.Declaration;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.report.RulePages;
import org.gpailang.syntax.tree.ComputeStatement;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.TreePackage;
import org.gpailang.syntax.tree.WaiveStatement;

/** What a name, an estimate, a number or a word means, where the pointer rests on it. */
public final class Hovers {

    private Hovers() {}

    /** What stands at a position, as Markdown. */
    public static Optional<Hover> at(FileView view, Position position) {
        return view.token(position).flatMap(token -> text(view, token, position).filter(text -> !text.isBlank())
                .map(text -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, text), view.range(token.part(), token.leaf()))));
    }

    private static Optional<String> text(FileView view, FileView.Token token, Position position) {
        Optional<Declaration> declaration = view.declarationAt(position);
        if (declaration.isPresent()) {
            return declared(view.snapshot(), declaration.get());
        }
        Optional<String> estimate = token.around(ComputeStatement.class).flatMap(statement ->
                EstimateHover.of(view, LineIndex.range(token.part().at(NodeModelUtils.findActualNodeFor(statement)))));
        if (estimate.isPresent()) {
            return Optional.of(estimate.get() + meaning(token).map(meaning -> "\n\n---\n\n" + meaning).orElse(""));
        }
        if (token.object() instanceof WaiveStatement waiver && waiver.getCode() != null) {
            Optional<String> page = RuleBook.rule(waiver.getCode().replaceAll("\\s+", "")).flatMap(rule -> RulePages.page(rule.code().value()));
            if (page.isPresent() && !token.leaf().getText().equals("waive")) {
                return page;
            }
        }
        return number(token).or(() -> meaning(token));
    }

    /** What the language and the law mean by a word or a unit. */
    private static Optional<String> meaning(FileView.Token token) {
        boolean unit = token.object() instanceof Quantity quantity && quantity.getUnit() != null && !isNumber(token);
        String word = unit ? ((Quantity) token.object()).getUnit().replaceAll("\\s+", "") : token.leaf().getText();
        return Glossary.text(word).map(text -> "**" + word + "** · " + text);
    }

    private static boolean isNumber(FileView.Token token) {
        return token.leaf().getGrammarElement() instanceof RuleCall call && call.getRule().getName().equals("NUMBER");
    }

    private static Optional<String> number(FileView.Token token) {
        if (!isNumber(token)) {
            return Optional.empty();
        }
        try {
            BigDecimal value = Numeral.parse(token.leaf().getText());
            return Optional.of("`" + token.leaf().getText() + "` is " + Notation.threeFigures(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> declared(Snapshot snapshot, Declaration declaration) {
        EClass kind = declaration.kind();
        Optional<FileView> home = snapshot.home(declaration);
        if (TreePackage.Literals.TRAINED_MODEL.isSuperTypeOf(kind) || kind == TreePackage.Literals.SYSTEM_DECLARATION) {
            Optional<Subject> subject = home.flatMap(view -> view.subject(declaration.name()));
            return subject.map(found -> SubjectHover.of(found, snapshot));
        }
        return home.flatMap(view -> ElementHover.of(declaration, view));
    }
}
