package org.gpailang.lsp.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Range;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Citation;
import org.gpailang.lsp.Settings;
import org.gpailang.lsp.state.FileView;

/**
 * A problem that the editor lists and underlines: a finding, or several findings about one word. Findings that state a status, or a duty
 * that is due only later, are not problems; the lens above the model, the hints and the hover text show them.
 *
 * @param shown what the editor shows
 * @param findings the findings that it shows, at least one
 */
public record Problem(Finding shown, List<Finding> findings) {

    /** The largest number of problems of one word, so that the hover text is not hidden below them. */
    private static final int MOST_OF_ONE_WORD = 2;
    /** The usual number of findings about one word. */
    private static final int FEW = 4;
    private static final String UNRESOLVED = "link/unresolved";
    private static final String NOTHING_DECLARED = "syntax/nothing-declared";

    /** The names in snippets that stand for those of a provider and of a model. */
    public static final Set<String> TO_BE_FILLED = Set.of("Provider", "Model");

    /** Conclusions about the status of a model, a modification or a system, whether they are warnings or information. */
    static final Set<String> STATUS = Set.of("presumption/crossed", "presumption/evidence-of-generality", "systemic-risk/crossed",
            "systemic-risk/arguments", "lifecycle/distinct-model", "lifecycle/version", "lifecycle/developed-by-provider",
            "market/obligations-begin", "market/provider-by-exclusion", "modifier/becomes-provider",
            "modifier/becomes-systemic-risk-provider", "modifier/below-threshold", "transition/legacy", "date/day-missing");
    /** Information about what could be better. */
    static final Set<String> ADVICE = Set.of("compute/estimates-disagree", "compute/not-counted", "presumption/modality-open",
            "transition/contact-ai-office", "notification/monitor", "role/consortium-case-by-case", "representative/undetermined",
            "catalogue/low-confidence");

    /**
     * The problems of a file, its expectations that are not met included, in the order of their positions. Which of them a file that is not
     * open has, is a setting. A file without text has none.
     */
    public static List<Problem> in(FileView view) {
        return byPlace(view.marked()).stream().flatMap(here -> at(here, view).stream()).toList();
    }

    /** The findings of a file at each place, in their order. */
    static List<List<Finding>> byPlace(List<Finding> findings) {
        List<List<Finding>> places = new ArrayList<>();
        // the findings about the text are the first, so only they can be separated from others at their place
        Map<Location, List<Finding>> aboutTheText = new HashMap<>();
        List<Finding> here = List.of();
        for (Finding finding : findings) {
            if (here.isEmpty() || !here.get(0).at().equals(finding.at())) {
                here = aboutTheText.get(finding.at());
                if (here == null) {
                    here = new ArrayList<>(FEW);
                    places.add(here);
                    if (finding.isAboutTheText()) {
                        aboutTheText.put(finding.at(), here);
                    }
                }
            }
            here.add(finding);
        }
        return places;
    }

    /** The problems for the findings at one place in a file. */
    static List<Problem> at(List<Finding> here, FileView view) {
        boolean open = view.snapshot().version(view.name()).isPresent();
        Settings settings = view.snapshot().settings();
        boolean begun = !DiagnosticConverter.isEmpty(view);
        List<Problem> problems = here.stream().flatMap(finding -> listed(finding, view))
                .filter(problem -> begun || !problem.shown().code().equals(NOTHING_DECLARED))
                .filter(problem -> open || reported(problem.shown(), settings.unopened())).toList();
        return few(MissingDocuments.joined(problems, view));
    }

    private static boolean reported(Finding finding, Settings.Unopened unopened) {
        return unopened == Settings.Unopened.ALL || unopened == Settings.Unopened.ERRORS && finding.severity() == Severity.ERROR;
    }

    /** The finding as a problem, if it is one. A severity of the project file is always used. */
    private static Stream<Problem> listed(Finding finding, FileView view) {
        if (finding.code().equals(UNRESOLVED) && toBeFilled(finding, view)) {
            return Stream.of(new Problem(new Finding(UNRESOLVED, Severity.HINT, "To be filled in: write the name of a declared element.",
                    Citation.NONE, finding.subject(), finding.at(), List.of(), List.of()), List.of(finding)));
        }
        Settings settings = view.snapshot().settings();
        if (finding.severity() == Severity.ERROR || settings.severities().byCode().containsKey(finding.code())) {
            return Stream.of(new Problem(finding, List.of(finding)));
        }
        if (STATUS.contains(finding.code())) {
            return Stream.empty();
        }
        if (finding.severity() != Severity.INFORMATION) {
            return Stream.of(new Problem(finding, List.of(finding)));
        }
        // other information is about what is due only later
        return ADVICE.contains(finding.code()) ? Stream.of(new Problem(finding.withSeverity(Severity.HINT), List.of(finding)))
                : Stream.empty();
    }

    /** Whether a name is one that a snippet inserts, so that the user has not written it yet. */
    private static boolean toBeFilled(Finding finding, FileView view) {
        Range range = LineIndex.range(finding.at());
        return TO_BE_FILLED.contains(view.text().substring(view.lines().offset(range.getStart()), view.lines().offset(range.getEnd())));
    }

    /** At most two problems: the most severe one, and one that shows the rest. A hint is shown only if nothing is wrong. */
    private static List<Problem> few(List<Problem> here) {
        List<Problem> sorted = here.stream().sorted((one, other) -> one.shown().severity().compareTo(other.shown().severity())).toList();
        List<Problem> important = sorted.stream().filter(problem -> problem.shown().severity() != Severity.HINT).toList();
        List<Problem> kept = important.isEmpty() ? sorted : important;
        return kept.size() <= MOST_OF_ONE_WORD ? kept : List.of(kept.get(0), together(kept.subList(1, kept.size())));
    }

    private static Problem together(List<Problem> problems) {
        Finding first = problems.get(0).shown();
        String message = problems.stream().map(problem -> problem.shown().message()).collect(Collectors.joining("\n"));
        return joined(first.code(), message, problems);
    }

    /** One problem for several about one word, the most severe of which is the first. */
    static Problem joined(String code, String message, List<Problem> problems) {
        Finding first = problems.get(0).shown();
        return new Problem(new Finding(code, first.severity(), message, Citation.joined(problems.stream()
                .map(problem -> problem.shown().citation()).toList()), first.subject(), first.at(),
                problems.stream().flatMap(problem -> problem.shown().related().stream()).distinct().toList(), List.of()),
                problems.stream().flatMap(problem -> problem.findings().stream()).toList());
    }
}
