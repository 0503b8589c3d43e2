package org.gpailang.lsp.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Fix;
import org.gpailang.core.finding.Severity;
import org.gpailang.lsp.state.FileView;

/** The problems about missing documents of one model as one problem, as they are fixed in one place. */
final class MissingDocuments {

    private static final String DOCUMENTS = "documents {";

    private MissingDocuments() {}

    /** A missing document of a model. */
    private record Missing(Problem problem, ModelAssessment model, Obligation duty, String kind) {}

    /** What joined problems have in common. */
    private record Common(String subject, Severity severity, boolean update) {}

    /** The problems at one place, in which those about missing documents of equal severity are joined. */
    static List<Problem> joined(List<Problem> here, FileView view) {
        Map<Common, List<Missing>> documents = new LinkedHashMap<>();
        List<Problem> joined = new ArrayList<>();
        for (Problem problem : here) {
            missing(problem, view).ifPresentOrElse(missing -> documents.computeIfAbsent(new Common(missing.model().name(),
                    problem.shown().severity(), update(missing)), unseen -> new ArrayList<>()).add(missing), () -> joined.add(problem));
        }
        documents.values().forEach(missing -> joined.add(missing.size() == 1 ? missing.get(0).problem() : together(missing.stream()
                .sorted(Comparator.comparing(each -> each.duty().id())).toList())));
        return joined;
    }

    /** Whether a finding can be about a missing document. */
    static boolean concerns(Finding finding) {
        return finding.code().startsWith("obligation/") && !finding.citation().isEmpty();
    }

    private static Optional<Missing> missing(Problem problem, FileView view) {
        Finding finding = problem.shown();
        if (!concerns(finding)) {
            return Optional.empty();
        }
        Optional<ModelAssessment> model = view.subject(finding.subject()).filter(ModelAssessment.class::isInstance)
                .map(ModelAssessment.class::cast);
        // the citation begins with the provision of the duty
        Optional<Obligation> duty = model.flatMap(known -> known.obligations().stream().filter(each -> finding.citation().provisions()
                .get(0).id().equals("ai-act/" + each.id().provision())).findFirst());
        Optional<String> kind = finding.fixes().stream().filter(Fix.AddStatement.class::isInstance).map(Fix.AddStatement.class::cast)
                .map(Fix.AddStatement::statement).filter(statement -> statement.startsWith(DOCUMENTS)).findFirst()
                .map(statement -> statement.substring(DOCUMENTS.length()).strip().split(" ", 2)[0]);
        return duty.flatMap(open -> kind.map(word -> new Missing(problem, model.get(), open, word)));
    }

    private static boolean update(Missing missing) {
        return missing.duty().scope() == Obligation.Scope.UPDATE_FOR_VERSION;
    }

    private static Problem together(List<Missing> missing) {
        ModelAssessment model = missing.get(0).model();
        String documents = missing.stream().collect(Collectors.groupingBy(MissingDocuments::due, LinkedHashMap::new,
                Collectors.mapping(Missing::kind, Collectors.joining(", ")))).entrySet().stream()
                .map(group -> group.getValue() + " (" + group.getKey() + ")").collect(Collectors.joining("; "));
        String message = update(missing.get(0)) ? missing.size() + " documents of " + model.lifecycle().lineDisplay() + " are older than "
                + model.display() + ", a version of it: " + documents + ". Add the days of their updates to 'documents'."
                : missing.size() + " required documents of " + model.display() + " are not stated: " + documents
                + ". Add them with their paths or URLs to 'documents'.";
        return Problem.joined(missing.get(0).problem().shown().code(), message, missing.stream().map(Missing::problem).toList());
    }

    private static String due(Missing missing) {
        Obligation duty = missing.duty();
        return (duty.status() == Obligation.Status.OVERDUE ? "were due by " : "are due by ") + duty.due().orElseThrow()
                + (duty.limitedToModification() ? ", only for the modification" : "")
                + (duty.status() == Obligation.Status.CONTESTED ? ", unless the rebuttal holds" : "");
    }
}
