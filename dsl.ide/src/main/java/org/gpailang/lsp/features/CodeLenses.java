package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.lsp.state.FileView;
import org.gpailang.report.draft.Draft;
import org.gpailang.report.draft.DraftKind;

/** Code lenses above each model, modification and system: its status, its duties, and how far its forms are filled. */
public final class CodeLenses {

    private static final String REPORT = "gpai.showReport";
    private static final String ASSESSMENT = "gpai.showAssessment";

    /** The commands of the lenses, which a client handles itself. */
    public static final Set<String> COMMANDS = Set.of(REPORT, ASSESSMENT);

    private CodeLenses() {}

    /**
     * The lenses of a file.
     *
     * @param commands those of the commands that the client handles
     */
    public static List<CodeLens> of(FileView view, Set<String> commands) {
        List<CodeLens> lenses = new ArrayList<>();
        view.assessment().stream().flatMap(assessed -> assessed.subjects().stream()).forEach(subject -> {
            Range range = LineIndex.range(subject.at());
            lenses.add(new CodeLens(range, report(StatusText.status(subject), view, subject, commands), null));
            StatusText.duties(subject, view.snapshot().asOf())
                    .ifPresent(duties -> lenses.add(new CodeLens(range, report(duties, view, subject, commands), null)));
            if (subject instanceof ModelAssessment model) {
                FormStatements.needed(view.snapshot().examination().assessment(), model).forEach((kind, draft) ->
                        lenses.add(new CodeLens(range, report(fields(kind, draft), view, model, commands), null)));
            }
            if (commands.contains(ASSESSMENT)) {
                lenses.add(new CodeLens(range, new Command("assessment", ASSESSMENT, List.of(view.uri())), null));
            }
        });
        return lenses;
    }

    /** How many fields of a form are filled. */
    private static String fields(DraftKind kind, Draft draft) {
        return draft.filled() + " of " + draft.items().size() + " fields of " + FormStatements.FORMS.get(kind);
    }

    private static Command report(String title, FileView view, Subject subject, Set<String> commands) {
        return commands.contains(REPORT) ? new Command(title, REPORT, List.of(view.uri(), subject.name())) : new Command(title, "");
    }
}
