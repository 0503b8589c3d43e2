package org.gpailang.lsp.features;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.gpailang.analysis.Analysis;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.exchange.exports.ExportFormat;
import org.gpailang.exchange.imports.ImportOptions;
import org.gpailang.exchange.imports.Importer;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.UnreadableInput;
import org.gpailang.language.linking.LinkedFile;
import org.gpailang.language.names.SourceText;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.report.Outcome;
import org.gpailang.report.RulePages;
import org.gpailang.report.compare.GuidelinesInForce;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.page.HtmlReport;

/** The commands for clients: reports, assessments, the status of models, imports, drafts, exports, comparisons, explanations. */
public final class Commands {

    private static final String REPORT = "gpai.server.report";
    private static final String ASSESSMENT = "gpai.server.assessment";
    private static final String STATUS = "gpai.server.status";
    private static final String MODELS = "gpai.server.models";
    private static final String IMPORT = "gpai.server.import";

    private static final String DRAFT = "gpai.server.draft";
    private static final String EXPORT = "gpai.server.export";
    private static final String COMPARE = "gpai.server.compare";
    private static final String CODES = "gpai.server.codes";
    private static final String EXPLAIN = "gpai.server.explain";

    /** The names of the commands. */
    public static final List<String> NAMES = List.of(REPORT, ASSESSMENT, STATUS, MODELS, IMPORT, DRAFT, EXPORT, COMPARE, CODES, EXPLAIN);

    private Commands() {}

    /**
     * The result of a command.
     *
     * @throws ResponseErrorException if the command does not exist or its arguments are invalid
     */
    public static Object run(Snapshot snapshot, String command, List<Object> arguments) {
        return switch (command) {
            case MODELS -> ModelList.of(snapshot);
            case IMPORT -> imported(snapshot, arguments);
            case CODES -> WrittenTexts.codes();
            case EXPLAIN -> text(arguments, 0).flatMap(RulePages::page).orElseThrow(() -> invalid("The argument must be a code."));
            case COMPARE -> text(arguments, 0).flatMap(ruleset -> compared(snapshot, ruleset))
                    .orElseThrow(() -> invalid("The argument must be the name of a ruleset."));
            default -> aboutFile(snapshot, command, arguments);
        };
    }

    private static Object aboutFile(Snapshot snapshot, String command, List<Object> arguments) {
        FileView view = text(arguments, 0).flatMap(snapshot::viewOf).orElseThrow(() ->
                invalid("The first argument of " + command + " must be the URI of a .gpai file in the workspace."));
        return switch (command) {
            case REPORT -> report(view, text(arguments, 1).flatMap(view::subject).orElseThrow(() ->
                    invalid("The second argument must be the qualified name of a model, modification or system in the file.")));
            case DRAFT -> {
                ModelAssessment model = model(view, arguments);
                DraftKind kind = word(DraftKind.class, arguments);
                Outcome outcome = outcome(snapshot.fresh());
                yield WrittenTexts.draft((ModelAssessment) same(model, view, outcome), kind,
                        text(arguments, 3).filter("true"::equals).isPresent(), outcome);
            }
            case EXPORT -> {
                ModelAssessment model = model(view, arguments);
                ExportFormat format = word(ExportFormat.class, arguments);
                Outcome outcome = outcome(snapshot.fresh());
                yield WrittenTexts.export((ModelAssessment) same(model, view, outcome), format, outcome);
            }
            case ASSESSMENT -> AssessmentJson.assessment(outcome(snapshot.fresh()));
            case STATUS -> status(view, position(arguments)).orElse(null);
            default -> throw invalid("There is no command '" + command + "'.");
        };
    }

    /**
     * A file from inputs: a list of their names, and a list of their texts. If the URI of a file that declares something follows, only the
     * declarations to insert into it.
     */
    private static String imported(Snapshot snapshot, List<Object> arguments) {
        List<String> names = texts(arguments, 0);
        List<String> texts = texts(arguments, 1);
        if (names.isEmpty() || names.size() != texts.size()) {
            throw invalid("The arguments must be a list of names of files and a list of as many texts.");
        }
        List<Input> inputs = IntStream.range(0, names.size()).mapToObj(i -> new Input(names.get(i), texts.get(i))).toList();
        try {
            Importer importer = new Importer(inputs, ImportOptions.NONE);
            return text(arguments, 2).flatMap(snapshot::viewOf).filter(view -> !view.elements().isEmpty())
                    .map(view -> PastedInput.insertion(importer, view)).orElseGet(importer::file);
        } catch (UnreadableInput e) {
            throw invalid(e.getMessage());
        }
    }

    private static List<String> texts(List<Object> arguments, int index) {
        return index < arguments.size() && arguments.get(index) instanceof JsonArray list ? list.asList().stream()
                .filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).toList() : List.of();
    }

    private static String report(FileView view, Subject subject) {
        Outcome outcome = outcome(view.snapshot().fresh());
        return HtmlReport.page(outcome, same(subject, view, outcome));
    }

    private static Optional<String> compared(Snapshot snapshot, String ruleset) {
        Analysis now = snapshot.fresh();
        return WrittenTexts.comparison(now, snapshot.settings().severities(), ruleset, outcome(now));
    }

    /** The conclusions about the same subject in other results. */
    private static Subject same(Subject subject, FileView view, Outcome outcome) {
        return outcome.assessment().files().stream().filter(file -> file.facts().file().equals(view.name()))
                .flatMap(file -> file.subjects().stream()).filter(other -> other.name().equals(subject.name())).findFirst().orElseThrow();
    }

    /** The model or modification that the second argument names. The text that it rests on must have no errors. */
    private static ModelAssessment model(FileView view, List<Object> arguments) {
        ModelAssessment model = text(arguments, 1).flatMap(view::subject).filter(ModelAssessment.class::isInstance)
                .map(ModelAssessment.class::cast).orElseThrow(() ->
                invalid("The second argument must be the qualified name of a model or modification in the file."));
        if (model.restsOnErrors()) {
            throw invalid("The text that " + model.display() + " rests on has errors. Correct them first.");
        }
        return model;
    }

    private static <E extends Enum<E>> E word(Class<E> kind, List<Object> arguments) {
        return text(arguments, 2).flatMap(word -> Words.parse(kind, word)).orElseThrow(() -> invalid("The third argument must be one of "
                + Arrays.stream(kind.getEnumConstants()).map(Words::of).collect(Collectors.joining(", ")) + "."));
    }

    /** The results as on the command line, because documents state the lines of the texts. */
    private static Outcome outcome(Analysis examination) {
        Map<String, String> texts = examination.reading().files().stream().map(LinkedFile::source)
                .collect(Collectors.toMap(SourceText::name, SourceText::text, (one, other) -> one));
        return new Outcome(examination.assessment(), examination.findings(), examination.waived(), texts, Optional.empty(), List.of(),
                GuidelinesInForce.comparedWith(examination.assessment(), () -> examination.under(GuidelinesInForce.RULESET)));
    }

    /** The status of the subject at a position, or of the first one in the file. */
    private static Optional<JsonObject> status(FileView view, Optional<Position> position) {
        Optional<Subject> around = position.map(at -> view.part(view.lines().offset(at))).flatMap(part -> view.elements().stream()
                .filter(named -> named.part() == part).findFirst()).flatMap(named -> view.subject(named.qualifiedName()));
        return around.or(() -> view.assessment().stream().flatMap(file -> file.subjects().stream()).findFirst())
                .map(subject -> status(subject, view.snapshot().asOf()));
    }

    /** The status of a subject, as the status bar shows it. */
    static JsonObject status(Subject subject, LocalDate asOf) {
        JsonObject status = new JsonObject();
        status.addProperty("name", subject.name());
        status.addProperty("title", subject.display());
        status.addProperty("kind", subject.kind());
        status.addProperty("status", StatusText.status(subject));
        status.addProperty("detail", StatusText.duties(subject, asOf).orElse("no duties of a provider"));
        return status;
    }

    private static Optional<String> text(List<Object> arguments, int index) {
        return index < arguments.size() && arguments.get(index) instanceof JsonElement element && element.isJsonPrimitive()
                ? Optional.of(element.getAsString()) : Optional.empty();
    }

    private static Optional<Position> position(List<Object> arguments) {
        if (arguments.size() > 1 && arguments.get(1) instanceof JsonObject position && position.has("line") && position.has("character")) {
            return Optional.of(new Position(position.get("line").getAsInt(), position.get("character").getAsInt()));
        }
        return Optional.empty();
    }

    private static ResponseErrorException invalid(String why) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, why, null));
    }
}
