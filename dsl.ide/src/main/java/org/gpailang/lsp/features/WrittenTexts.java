package org.gpailang.lsp.features;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.gpailang.analysis.Analysis;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.exchange.exports.ExportFormat;
import org.gpailang.exchange.exports.ExportedFile;
import org.gpailang.project.Severities;
import org.gpailang.report.Outcome;
import org.gpailang.report.RulePages;
import org.gpailang.report.compare.Comparison;
import org.gpailang.report.compare.ComparisonMarkdown;
import org.gpailang.report.compare.Side;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.report.draft.DraftMarkdown;

/** The texts that clients show on request, as the command line writes them: drafts, exports, comparisons and explanations. */
final class WrittenTexts {

    private WrittenTexts() {}

    /**
     * The draft of a document about a model as Markdown in {@code text}; or, if the document is not required, the reason in
     * {@code notRequired}.
     *
     * @param anyway whether it is drafted even if it is not required
     */
    static JsonObject draft(ModelAssessment model, DraftKind kind, boolean anyway, Outcome outcome) {
        Assessment assessment = outcome.assessment();
        Optional<String> notRequired = anyway ? Optional.empty() : kind.notRequired(assessment, model);
        JsonObject answer = new JsonObject();
        notRequired.ifPresentOrElse(reason -> answer.addProperty("notRequired", reason), () -> answer.addProperty("text",
                DraftMarkdown.print(kind.draft(assessment, model).introducedBy(outcome.inForce().about(model.name())), true)));
        return answer;
    }

    /** A model in a format that others read in {@code text}, and in {@code missing} what the format requires and nothing states. */
    static JsonObject export(ModelAssessment model, ExportFormat format, Outcome outcome) {
        ExportedFile exported = format.print(outcome, model, format.versions().stream().findFirst().orElse(""));
        JsonObject answer = new JsonObject();
        answer.addProperty("text", exported.text());
        JsonArray missing = new JsonArray();
        exported.missing().forEach(missing::add);
        answer.add("missing", missing);
        return answer;
    }

    /** What differs if all files are assessed under another ruleset, as Markdown; empty if there is no such ruleset. */
    static Optional<String> comparison(Analysis now, Severities severities, String ruleset, Outcome outcome) {
        return Optional.ofNullable(now.reading().rulesets().get(ruleset)).map(other -> {
            Analysis then = Analysis.of(now.reading(), Optional.of(other), now.assessment().asOf()).map(severities::apply);
            Outcome under = new Outcome(then.assessment(), then.findings(), then.waived(), outcome.texts());
            return ComparisonMarkdown.print(Comparison.of(new Side("the current rulesets", outcome, name -> name),
                    new Side(ruleset, under, name -> name)));
        });
    }

    /** All codes of findings, each with its summary. */
    static JsonArray codes() {
        JsonArray codes = new JsonArray();
        RulePages.allCodes().forEach(code -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("code", code);
            entry.addProperty("summary", RulePages.summary(code));
            codes.add(entry);
        });
        return codes;
    }
}
