package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/**
 * A run of MLflow: its {@code meta.yaml}, or the JSON that the server returns for it. The days are those in UTC. The utilisation in its
 * system metrics is the share of time in which a chip was busy, not of its peak performance, so it is not read.
 */
public final class MlflowRun implements InputFormat {

    /** The year 2100 in milliseconds; a later time is a mistake. */
    private static final BigDecimal LATEST = BigDecimal.valueOf(4_102_444_800_000L);

    @Override
    public String title() {
        return "meta.yaml or JSON of an MLflow run";
    }

    @Override
    public boolean accepts(Input input) {
        String text = input.text();
        return text.stripLeading().startsWith("{") ? text.contains("\"start_time\"") && (text.contains("\"run_id\"")
                || text.contains("\"run_uuid\""))
                : text.contains("start_time:") && (text.contains("run_id:") || text.contains("run_uuid:"));
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        Document run = input.text().stripLeading().startsWith("{") ? Document.json(input) : Document.yaml(input, input.text());
        Document whole = run.at("run").exists() ? run.at("run") : run;
        Document info = whole.at("info").exists() ? whole.at("info") : whole;
        FoundModel model = FoundModel.part(input.name());
        day(info.at("start_time"), "started", model);
        day(info.at("end_time"), "ended", model);
        for (String list : List.of("metrics", "params")) {
            for (Document entry : whole.at("data", list).items()) {
                if (entry.at("key").text().filter("total_flos"::equals).isPresent()) {
                    Compute.reported(entry.at("value"), "MLflow, total_flos", model);
                }
            }
        }
        return List.of(model);
    }

    private static void day(Document milliseconds, String keyword, FoundModel model) {
        Optional<BigDecimal> time = milliseconds.number().filter(number -> number.compareTo(LATEST) < 0);
        time.map(number -> LocalDate.ofInstant(Instant.ofEpochMilli(number.longValue()), ZoneOffset.UTC))
                .ifPresent(day -> model.state(Part.RUN, Statement.date(keyword, day), milliseconds.place()));
    }
}
