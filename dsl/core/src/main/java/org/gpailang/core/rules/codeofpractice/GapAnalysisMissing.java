package org.gpailang.core.rules.codeofpractice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.entity.CodeChapter;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.FindingCode;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Guideline;
import org.gpailang.core.law.LegalBasis;
import org.gpailang.core.rules.ModelRule;
import org.gpailang.core.rules.support.MissingDocument;

/**
 * No gap analysis is stated for a provider that has not signed the code of practice.
 *
 * <h2>What it says</h2>
 *
 * The provider states that it has not signed the code or a chapter of it, duties that the chapter covers apply to its model, and no gap
 * analysis is among the documents.
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
 * Art. 53(4) and 55(2) AI Act; consultation 3.6; guidelines para. 92 (July text: para. 95); for a chapter that is not
 * signed also para. 91 (July text: para. 94).
 */
@FindingCode(value = "code-of-practice/gap-analysis-missing", severity = Severity.WARNING, requirements = "E02",
        act = "Art. 53(4), 55(2)", consultation = "3.6", guidelines = Guideline.WITHOUT_CODE)
public final class GapAnalysisMissing extends ModelRule {

    private static final LegalBasis OPT_OUT = new LegalBasis("Art. 53(4), 55(2)", "3.6", Guideline.CODE_OPT_OUT, Guideline.WITHOUT_CODE);

    /** The duties that each chapter of the code is about; no chapter is about Articles 52, 53(1)(d) and 54. */
    private static final Map<CodeChapter, Set<Obligation.Id>> DUTIES = Map.of(
            CodeChapter.TRANSPARENCY, EnumSet.of(Obligation.Id.TECHNICAL_DOCUMENTATION, Obligation.Id.DOWNSTREAM_INFORMATION),
            CodeChapter.COPYRIGHT, EnumSet.of(Obligation.Id.COPYRIGHT_POLICY),
            CodeChapter.SAFETY, EnumSet.of(Obligation.Id.MODEL_EVALUATION, Obligation.Id.RISK_ASSESSMENT, Obligation.Id.INCIDENT_REPORTING,
                    Obligation.Id.CYBERSECURITY));

    @Override
    public Stream<Finding> check(ModelAssessment model, LocalDate asOf) {
        boolean inUse = !model.availability().events().isEmpty() && !asOf.isBefore(model.ruleset().appliesFrom());
        boolean documented = model.model().documents().stream().anyMatch(document -> document.kind() == DocumentKind.GAP_ANALYSIS);
        return model.dutyHolder().flatMap(Entity::codeOfPractice).stream().filter(code -> inUse && !documented).flatMap(code -> {
            boolean unsigned = code.signed().filter(day -> !day.isAfter(asOf)).isEmpty();
            List<CodeChapter> open = Arrays.stream(CodeChapter.values()).filter(chapter -> applies(model, chapter)
                    && (unsigned || !code.chapters().isEmpty() && !code.chapters().contains(chapter))).toList();
            if (open.isEmpty()) {
                return Stream.empty();
            }
            Finding finding = finding(model, model.at(), message(model, unsigned, open)).withRelated("code of practice", code.at())
                    .withFix(MissingDocument.fix(model, Words.of(DocumentKind.GAP_ANALYSIS)));
            return Stream.of(unsigned ? finding : finding.withCitation(OPT_OUT.in(model.ruleset().text())));
        });
    }

    private static boolean applies(ModelAssessment model, CodeChapter chapter) {
        return model.obligations().stream().filter(duty -> DUTIES.get(chapter).contains(duty.id())).map(Obligation::status)
                .anyMatch(status -> status != Obligation.Status.NOT_APPLICABLE && status != Obligation.Status.EXEMPT
                        && status != Obligation.Status.UNDETERMINED);
    }

    private static String message(ModelAssessment model, boolean unsigned, List<CodeChapter> open) {
        String chapters = open.stream().map(Words::of).collect(Collectors.joining(", "));
        String duties = model.obligations().stream()
                .filter(duty -> open.stream().anyMatch(chapter -> DUTIES.get(chapter).contains(duty.id())))
                .map(duty -> duty.id().provision()).collect(Collectors.joining(", "));
        String what = unsigned ? "the code of practice" : "the code of practice for " + chapters;
        return model.dutyHolderName() + " has not signed " + what
                + ", so it is expected to demonstrate by other means that it complies with the duties for " + model.display()
                + " that the code covers (Art. " + duties + "). Add 'gap-analysis' with its path or URL to 'documents'.";
    }
}
