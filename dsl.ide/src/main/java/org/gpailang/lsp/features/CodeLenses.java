package org.gpailang.lsp.features;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.gpailang.core.assessment.Subject;
import org.gpailang.lsp.convert.LineIndex;
import org.gpailang.lsp.state.FileView;

/** Code lenses: the status of each model, modification and system above its declaration. */
public final class CodeLenses {

    private CodeLenses() {}

    /**
     * The lenses of a file.
     *
     * @param commands whether the client can show a report and an assessment
     */
    public static List<CodeLens> of(FileView view, boolean commands) {
        List<CodeLens> lenses = new ArrayList<>();
        view.assessment().stream().flatMap(assessed -> assessed.subjects().stream()).forEach(subject -> {
            Range range = LineIndex.range(subject.at());
            lenses.add(new CodeLens(range, report(StatusText.status(subject), view, subject, commands), null));
            StatusText.duties(subject, view.snapshot().asOf())
                    .ifPresent(duties -> lenses.add(new CodeLens(range, report(duties, view, subject, commands), null)));
            if (commands) {
                lenses.add(new CodeLens(range, new Command("assessment", "gpai.showAssessment", List.of(view.uri())), null));
            }
        });
        return lenses;
    }

    private static Command report(String title, FileView view, Subject subject, boolean commands) {
        return commands ? new Command(title, "gpai.showReport", List.of(view.uri(), subject.name())) : new Command(title, "");
    }
}
