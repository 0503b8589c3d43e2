package org.gpailang.core.rules.codeofpractice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.facts.CodeOfPractice;
import org.gpailang.core.facts.DocumentKind;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.MissingDocument;

/**
 * No gap analysis is stated for a provider that has not signed the code of practice.
 *
 * <h2>What it says</h2>
 *
 * The provider states that it has not signed the code, duties apply to its model, and no gap analysis is among the documents.
 *
 * <h2>Why</h2>
 *
 * A provider that does not adhere to a code is expected to demonstrate compliance by other adequate means, for example with a gap
 * analysis, and may receive more requests for information.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * entity Lab "A lab" {
 *     established in FR
 *     code-of-practice not-signed
 * }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 * }
 * }</pre>
 *
 * <h2>Instead</h2>
 *
 * Compare the measures taken with those of the code, and state the document.
 *
 * <pre>{@code
 * entity Lab "A lab" {
 *     established in FR
 *     code-of-practice not-signed
 * }
 * model Edge by Lab {
 *     generates text
 *     scope broad
 *     pretraining { compute 1e23 FLOP }
 *     placed on market 2025-09-01 via api
 *     documents { gap-analysis "docs/gap-analysis.md" }
 * }
 * }</pre>
 *
 * <h2>Source</h2>
 *
 * Art. 53(4) and 55(2) AI Act; consultation 3.6; guidelines para. 92 (July text: para. 95).
 */
@FindingCode(value = "code-of-practice/gap-analysis-missing", severity = Severity.WARNING, requirements = "E02",
        act = "Art. 53(4), 55(2)", consultation = "3.6", guidelines = Guideline.WITHOUT_CODE)
public final class GapAnalysisMissing extends ModelRule {

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        Optional<CodeOfPractice> notSigned = model.dutyHolder().flatMap(Entity::codeOfPractice).filter(code -> code.signed().isEmpty());
        boolean inUse = !model.availability().events().isEmpty();
        boolean missing = model.hasDuties() && inUse
                && model.model().documents().stream().noneMatch(document -> document.kind() == DocumentKind.GAP_ANALYSIS);
        return notSigned.stream().filter(code -> missing).map(code -> finding(model, model.at(), model.dutyHolderName()
                + " has not signed the code of practice, so it is expected to demonstrate by other means that it complies with the duties"
                + " for " + model.display() + ". Add 'gap-analysis' with its path or URL to 'documents'.")
                .withRelated("code of practice", code.at())
                .withFix(MissingDocument.fix(model, Words.of(DocumentKind.GAP_ANALYSIS))));
    }
}
