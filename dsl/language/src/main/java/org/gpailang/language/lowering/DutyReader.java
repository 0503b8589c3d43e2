package org.gpailang.language.lowering;

import static org.gpailang.language.lowering.Statements.all;
import static org.gpailang.language.lowering.Statements.one;
import static org.gpailang.language.lowering.Statements.texts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.facts.duty.Arguments;
import org.gpailang.core.facts.duty.DataGap;
import org.gpailang.core.facts.duty.Designation;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.duty.Informed;
import org.gpailang.core.facts.duty.Notification;
import org.gpailang.core.facts.duty.Reassessment;
import org.gpailang.core.facts.model.Evidence;
import org.gpailang.core.facts.model.Rebuttal;
import org.gpailang.core.facts.model.RebuttalGround;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.EstimationApproach;
import org.gpailang.core.finding.TextCode;
import org.gpailang.syntax.token.Placeholder;
import org.gpailang.syntax.tree.ArgumentsStatement;
import org.gpailang.syntax.tree.BenchmarkStatement;
import org.gpailang.syntax.tree.Block;
import org.gpailang.syntax.tree.DataGapStatement;
import org.gpailang.syntax.tree.DesignatedStatement;
import org.gpailang.syntax.tree.DocumentsStatement;
import org.gpailang.syntax.tree.GeneralityStatement;
import org.gpailang.syntax.tree.InformedStatement;
import org.gpailang.syntax.tree.NotifiedStatement;
import org.gpailang.syntax.tree.Quantity;
import org.gpailang.syntax.tree.ReassessmentStatement;
import org.gpailang.syntax.tree.RebuttalStatement;
import org.gpailang.syntax.tree.SingleTextStatement;
import org.gpailang.syntax.tree.SystemicRiskEvidence;
import org.gpailang.syntax.tree.TreePackage;

/** Reads acts towards the authorities, and documents. */
final class DutyReader {

    private final ValueReader values;

    DutyReader(ValueReader values) {
        this.values = values;
    }

    /** What is stated against and for the classification of a model. */
    Evidence evidence(Block model) {
        return new Evidence(
                one(model, RebuttalStatement.class).map(rebuttal -> new Rebuttal(
                        Words.parse(RebuttalGround.class, rebuttal.getGround()).orElse(RebuttalGround.NARROW_TASK),
                        Optional.ofNullable(rebuttal.getArgument()).orElse(""),
                        Stream.concat(texts(rebuttal, "evidence"), texts(rebuttal, "document")).map(SingleTextStatement::getText)
                                .filter(text -> !text.isBlank()).toList(), values.locator().at(rebuttal))),
                one(model, GeneralityStatement.class).filter(evidence -> evidence.getEvidence() != null)
                        .map(evidence -> new Stated<>(evidence.getEvidence(), values.locator().at(evidence))),
                one(model, DesignatedStatement.class).flatMap(designated -> values.first(designated,
                        TreePackage.Literals.DESIGNATED_STATEMENT__DATE)
                        .map(date -> new Designation(date, basis(designated), values.first(designated,
                                TreePackage.Literals.DESIGNATED_STATEMENT__INFORMED),
                                Optional.ofNullable(designated.getNote()), values.locator().at(designated)))), arguments(model),
                                reassessments(model),
                one(model, SystemicRiskEvidence.class).filter(evidence -> evidence.getEvidence() != null)
                        .map(evidence -> new Stated<>(evidence.getEvidence(), values.locator().at(evidence))),
                texts(model, "difficulties").findFirst()
                        .map(statement -> new Stated<>(statement.getText(), values.locator().at(statement))),
                one(model, InformedStatement.class).flatMap(informed -> values.last(informed,
                        TreePackage.Literals.INFORMED_STATEMENT__DATE).map(date -> new Informed(date,
                        Optional.ofNullable(informed.getText()), values.locator().at(informed)))),
                one(model, DataGapStatement.class).filter(gap -> gap.getGap() != null).map(gap -> new DataGap(gap.getGap(),
                        Optional.ofNullable(gap.getJustification()), values.last(gap, TreePackage.Literals.DATA_GAP_STATEMENT__DISCLOSED),
                        values.locator().at(gap))));
    }

    private Optional<Designation.Basis> basis(DesignatedStatement statement) {
        if (statement.getArticle() == null || statement.getParagraph() == null) {
            return Optional.empty();
        }
        String provision = statement.getArticle().toPlainString() + "(" + statement.getParagraph().toPlainString() + ")";
        if (!provision.equals("52(1)") && !provision.equals("52(4)")) {
            values.problems().error(TextCode.UNKNOWN_WORD,
                    values.locator().at(statement, TreePackage.Literals.DESIGNATED_STATEMENT__ARTICLE),
                    "A model is designated under 52(1), where the provider did not notify, or under 52(4), by the criteria of Annex XIII.");
            return Optional.empty();
        }
        return Optional.of(provision.equals("52(1)") ? Designation.Basis.FAILURE_TO_NOTIFY : Designation.Basis.ANNEX_XIII);
    }

    /** The arguments as they were filed, with their outcome. */
    private Optional<Arguments> arguments(Block model) {
        Optional<ArgumentsStatement> filed = all(model, ArgumentsStatement.class).filter(each -> each.getOutcome() == null).findFirst();
        Optional<Arguments.Outcome> outcome = all(model, ArgumentsStatement.class).filter(each -> each.getOutcome() != null).findFirst()
                .flatMap(each -> values.either(each.getOutcome(), each, TreePackage.Literals.ARGUMENTS_STATEMENT__OUTCOME)
                        .flatMap(accepted -> values.first(each, TreePackage.Literals.ARGUMENTS_STATEMENT__DATE).map(told ->
                                new Arguments.Outcome(accepted, told, values.locator().at(each)))));
        Optional<ArgumentsStatement> any = filed.or(() -> all(model, ArgumentsStatement.class).findFirst());
        return any.map(statement -> new Arguments(filed.flatMap(each -> values.last(each, TreePackage.Literals.ARGUMENTS_STATEMENT__DATE)),
                Optional.ofNullable(statement.getText()), all(statement, BenchmarkStatement.class)
                        .filter(each -> each.getBenchmark() != null && each.getValue() != null).map(this::benchmark).toList(),
                Stream.concat(texts(statement, "tools"), texts(statement, "document")).map(SingleTextStatement::getText).toList(),
                outcome, values.locator().at(statement)));
    }

    private Arguments.Benchmark benchmark(BenchmarkStatement statement) {
        Quantity value = statement.getValue();
        // after a number without a unit, the word is read as one
        boolean taken = statement.getState() == null
                && Vocabulary.words(TreePackage.Literals.BENCHMARK_STATEMENT__STATE).contains(value.getUnit());
        boolean achieved = Optional.ofNullable(taken ? value.getUnit() : statement.getState())
                .flatMap(state -> values.either(state, statement, TreePackage.Literals.BENCHMARK_STATEMENT__STATE)).orElse(true);
        return new Arguments.Benchmark(statement.getBenchmark(), value.getValue()
                + (taken ? "" : Optional.ofNullable(value.getUnit()).orElse("")),
                achieved, Optional.ofNullable(statement.getNote()));
    }

    private List<Reassessment> reassessments(Block model) {
        return all(model, ReassessmentStatement.class).flatMap(statement -> values.word(Reassessment.Step.class,
                "a step of a reassessment", statement.getStep(), statement, TreePackage.Literals.REASSESSMENT_STATEMENT__STEP)
                .flatMap(step -> values.last(statement, TreePackage.Literals.REASSESSMENT_STATEMENT__DATE).map(date ->
                        new Reassessment(step, date,
                        Optional.ofNullable(statement.getText()), values.locator().at(statement)))).stream()).toList();
    }

    /** The documents that a block states. */
    List<Document> documents(Block model) {
        return one(model, DocumentsStatement.class).stream().flatMap(documents -> documents.getDocuments().stream())
                .filter(entry -> entry.getLocation() != null && !entry.getLocation().equals(Placeholder.TEXT))
                .flatMap(entry -> values.word(DocumentKind.class, "a kind of document", entry.getKind(), entry,
                        TreePackage.Literals.DOCUMENT_ENTRY__KIND).map(kind -> new Document(kind, entry.getLocation(),
                                values.last(entry, TreePackage.Literals.DOCUMENT_ENTRY__DATE),
                                Optional.ofNullable(entry.getVersion()), values.locator().at(entry)))
                                .stream()).toList();
    }

    /** A notification to the Commission; empty without a valid date. */
    Optional<Notification> notification(NotifiedStatement statement) {
        int figures = Optional.ofNullable(statement.getCompute()).map(Quantity::getValue)
                .map(DutyReader::figures).orElse(0);
        return values.last(statement, TreePackage.Literals.NOTIFIED_STATEMENT__DATE).map(date -> new Notification(date,
                values.flop(statement.getCompute()), figures,
                values.word(EstimationApproach.class, "an approach", statement.getApproach(), statement,
                        TreePackage.Literals.NOTIFIED_STATEMENT__APPROACH), Optional.ofNullable(statement.getDescription()),
                Optional.ofNullable(statement.getReference()), values.locator().at(statement)));
    }

    /** The number of significant figures; one trailing zero counts if it makes two figures, so that 4.0e25 has two. */
    private static int figures(BigDecimal value) {
        int figures = value.stripTrailingZeros().precision();
        return figures == 1 && value.precision() == 2 ? 2 : figures;
    }
}
