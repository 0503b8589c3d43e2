package org.gpailang.lsp.features;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.law.Citation;
import org.gpailang.core.quantity.Notation;
import org.gpailang.core.quantity.Numeral;
import org.gpailang.core.quantity.Unit;
import org.gpailang.language.glossary.Glossary;
import org.gpailang.language.names.Declaration;
import org.gpailang.lsp.state.CursorTarget;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.report.RulePages;
import org.gpailang.syntax.token.StatementTable;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.Statement;
import org.gpailang.syntax.tree.TreePackage;

/** Hover texts for names, estimates, numbers and words. */
public final class Hovers {

    private Hovers() {}

    /** The hover text for the symbol at a position, as Markdown. */
    public static Optional<Hover> at(FileView view, Position position) {
        return CursorTarget.at(view, position).flatMap(target -> text(view, target).filter(text -> !text.isBlank())
                .map(text -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, text),
                        view.range(target.token().part(), target.token().leaf()))));
    }

    private static Optional<String> text(FileView view, CursorTarget target) {
        if (target instanceof CursorTarget.EstimatePart part) {
            return EstimateHover.of(view, part.token().part().at(NodeModelUtils.findActualNodeFor(part.estimate())))
                    .map(estimate -> estimate + meaning(part.token()).map(meaning -> "\n\n---\n\n" + meaning).orElse(""))
                    .or(() -> value(part.token()));
        }
        if (target instanceof CursorTarget.CodePart code) {
            return RulePages.page(code.code());
        }
        return target.declaration().map(declaration -> declared(view.snapshot(), declaration))
                .orElseGet(() -> day(view, target.token()).or(() -> value(target.token())));
    }

    /** The day that is used for a month or a quarter. */
    private static Optional<String> day(FileView view, FileView.Token token) {
        return view.assessment().stream().flatMap(file -> file.facts().approximateDates().stream())
                .filter(date -> date.at().equals(token.part().at(token.leaf()))).findFirst()
                .map(date -> "`" + date.written() + "` stands for " + date.used() + ", its " + (date.first() ? "first" : "last") + " day");
    }

    /** The meaning of a number, a unit or another word. */
    private static Optional<String> value(FileView.Token token) {
        return number(token).or(() -> meaning(token));
    }

    /** The meaning of a word or a unit in the language and in the law. */
    private static Optional<String> meaning(FileView.Token token) {
        boolean unit = token.object() instanceof Quantity quantity && quantity.getUnit() != null && !token.isNumber();
        String written = unit ? ((Quantity) token.object()).getUnit() : token.leaf().getText();
        String word = unit ? Unit.of(written).map(Unit::symbol).orElse(written) : written;
        Optional<String> meaning = Glossary.text(word).map(text -> "**" + word + "** · " + linked(text));
        return statement(token).map(statement -> statement + meaning.map(text -> "\n\n" + text).orElse("")).or(() -> meaning);
    }

    /** A text of the glossary with links in its citation, which is its last line in italics. */
    private static String linked(String text) {
        int citation = text.lastIndexOf("\n*");
        return citation < 0 || !text.endsWith("*") ? text
                : text.substring(0, citation) + "\n*" + Citation.linked(text.substring(citation + 2, text.length() - 1)) + "*";
    }

    /** The form and the meaning of the statement that a word begins. */
    private static Optional<String> statement(FileView.Token token) {
        EObject object = token.object();
        boolean begins = object instanceof Statement && NodeModelUtils.findActualNodeFor(object).getOffset() == token.leaf().getOffset();
        return begins ? StatementTable.row(object.eClass(), token.leaf().getText())
                .map(row -> "`" + row.form() + "`\n\nStates " + row.says() + ".") : Optional.empty();
    }

    private static Optional<String> number(FileView.Token token) {
        if (!token.isNumber()) {
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
