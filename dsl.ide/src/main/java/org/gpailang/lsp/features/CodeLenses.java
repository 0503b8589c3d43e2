package org.gpailang.lsp.features;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Subject;
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
            Range range = view.range(subject.at());
            lenses.add(new CodeLens(range, report(StatusText.status(subject), view, subject, commands), null));
            StatusText.duties(subject, view.snapshot().asOf())
                    .ifPresent(duties -> lenses.add(new CodeLens(range, report(duties, view, subject, commands), null)));
            if (subject instanceof ModelAssessment model) {
                FormStatements.needed(view.snapshot().assessment(), model).forEach(form ->
                        lenses.add(new CodeLens(range, null, new Gson().toJsonTree(new Form(view.uri(), model.name(), form)))));
            }
            if (commands.contains(ASSESSMENT)) {
                lenses.add(new CodeLens(range, new Command("assessment", ASSESSMENT, List.of(view.uri())), null));
            }
        });
        return lenses;
    }

    /** A form of a model, whose lens is completed when it is visible, because it needs the draft. */
    private record Form(String uri, String model, DraftKind kind) {

        private Form {
            Objects.requireNonNull(uri);
            Objects.requireNonNull(model);
            Objects.requireNonNull(kind);
        }
    }

    /** The address of the file of a lens that is to be completed; empty if it is no lens of this server. */
    public static Optional<String> uri(CodeLens lens) {
        return form(lens).map(Form::uri);
    }

    private static Optional<Form> form(CodeLens lens) {
        return ReturnedData.of(lens.getData(), Form.class);
    }

    /**
     * The lens of a form, completed with the number of fields that are filled.
     *
     * @param commands those of the commands that the client handles
     */
    public static CodeLens completed(FileView view, CodeLens lens, Set<String> commands) {
        form(lens).ifPresent(form -> view.subject(form.model()).filter(ModelAssessment.class::isInstance).map(ModelAssessment.class::cast)
                .ifPresent(model -> {
            Draft draft = form.kind().draft(view.snapshot().assessment(), model);
            lens.setCommand(report(draft.filled() + " of " + draft.items().size() + " fields of " + FormStatements.FORMS.get(form.kind()),
                    view, model, commands));
        }));
        return lens;
    }

    private static Command report(String title, FileView view, Subject subject, Set<String> commands) {
        return commands.contains(REPORT) ? new Command(title, REPORT, List.of(view.uri(), subject.name())) : new Command(title, "");
    }
}
