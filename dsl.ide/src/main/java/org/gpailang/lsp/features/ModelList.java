package org.gpailang.lsp.features;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;
import org.gpailang.report.Phrases;

/** All models, modifications and systems of the workspace, with their open duties. */
final class ModelList {

    private record Entry(FileView view, Subject subject, Optional<LocalDate> due) {}

    private ModelList() {}

    /** The list: the one with the earliest due date first, those without one last. */
    static JsonArray of(Snapshot snapshot) {
        JsonArray list = new JsonArray();
        snapshot.views().stream().flatMap(view -> view.assessment().stream().flatMap(file -> file.subjects().stream())
                .map(subject -> new Entry(view, subject, firstDue(subject))))
                .sorted(Comparator.comparing((Entry entry) -> entry.due().orElse(LocalDate.MAX)))
                .forEach(entry -> list.add(json(entry, snapshot.asOf())));
        return list;
    }

    private static Optional<LocalDate> firstDue(Subject subject) {
        return subject.obligations().stream().filter(Obligation::open).flatMap(duty -> duty.due().stream()).min(LocalDate::compareTo);
    }

    private static JsonObject json(Entry entry, LocalDate asOf) {
        JsonObject json = Commands.status(entry.subject(), asOf);
        Position name = entry.view().range(entry.subject().at()).getStart();
        json.addProperty("uri", entry.view().uri());
        json.addProperty("line", name.getLine());
        json.addProperty("character", name.getCharacter());
        JsonArray duties = new JsonArray();
        entry.subject().nextDue(asOf).ifPresent(day -> json.addProperty("nextDue", day.toString()));
        entry.subject().obligations().stream().filter(Obligation::open).forEach(duty -> duties.add(json(duty)));
        json.add("duties", duties);
        return json;
    }

    private static JsonObject json(Obligation duty) {
        JsonObject json = new JsonObject();
        json.addProperty("title", Phrases.capital(Phrases.duty(duty.id())));
        json.addProperty("provision", duty.id().provision());
        json.addProperty("reason", duty.reason());
        duty.due().ifPresent(day -> json.addProperty("due", day.toString()));
        json.addProperty("overdue", duty.status() == Obligation.Status.OVERDUE);
        return json;
    }
}
