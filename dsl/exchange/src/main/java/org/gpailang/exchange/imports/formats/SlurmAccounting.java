package org.gpailang.exchange.imports.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.InputFormat;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.exchange.imports.UnreadableInput;

/**
 * The output of {@code sacct --parsable2} or {@code --parsable} with the columns {@code JobID}, {@code ElapsedRaw} and {@code AllocTRES}:
 * the GPU-hours of all jobs, and the days on which the first began and the last ended. Steps of jobs are included in the jobs.
 */
public final class SlurmAccounting implements InputFormat {

    private static final Pattern GPUS = Pattern.compile("gres/gpu(?::([^=,]+))?=([0-9]+)");
    private static final String JOB = "JobID";
    private static final String ELAPSED = "ElapsedRaw";
    private static final String ALLOCATED = "AllocTRES";

    private final CatalogueNames catalogue;

    /** A reader that knows these names. */
    public SlurmAccounting(CatalogueNames catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String title() {
        return "sacct -P output with JobID, ElapsedRaw and AllocTRES";
    }

    @Override
    public boolean accepts(Input input) {
        List<String> columns = List.of(Rows.header(input).split("\\|"));
        return columns.contains(JOB) && columns.contains(ELAPSED) && columns.contains(ALLOCATED);
    }

    @Override
    public List<FoundModel> read(Input input) throws UnreadableInput {
        FoundModel model = FoundModel.part(input.name());
        BigDecimal chipSeconds = BigDecimal.ZERO;
        TreeSet<String> kinds = new TreeSet<>();
        TreeSet<LocalDate> starts = new TreeSet<>();
        List<Optional<LocalDate>> ends = new ArrayList<>();
        int jobs = 0;
        int unsuccessful = 0;
        for (Rows.Row row : Rows.read(input, '|')) {
            Optional<BigDecimal> seconds = row.number(ELAPSED);
            if (row.text(JOB).filter(job -> !job.contains(".")).isEmpty() || seconds.isEmpty()) {
                continue;
            }
            BigDecimal gpus = BigDecimal.ZERO;
            Matcher allocated = GPUS.matcher(row.text(ALLOCATED).orElse(""));
            while (allocated.find()) {
                // a row lists all chips, and those of each kind again
                gpus = gpus.max(Document.number(allocated.group(2)).orElse(BigDecimal.ZERO));
                Optional.ofNullable(allocated.group(1)).ifPresent(kinds::add);
            }
            if (gpus.signum() > 0) {
                jobs++;
                unsuccessful += row.text("State").filter(state -> !state.toUpperCase(Locale.ROOT).startsWith("COMPLETED")).isPresent() ? 1
                        : 0;
                chipSeconds = chipSeconds.add(gpus.multiply(seconds.get()));
                row.text("Start").flatMap(Document::day).ifPresent(starts::add);
                ends.add(row.text("End").flatMap(Document::day));
            }
        }
        if (jobs > 0) {
            if (!starts.isEmpty()) {
                model.state(Part.RUN, Statement.date("started", starts.first()), input.name() + ", Start");
            }
            if (ends.stream().allMatch(Optional::isPresent)) {
                model.state(Part.RUN, Statement.date("ended", ends.stream().flatMap(Optional::stream).max(LocalDate::compareTo)
                        .orElseThrow()),
                        input.name() + ", End");
            }
            Optional<String> chip = kinds.size() == 1 ? catalogue.chip(kinds.first()) : Optional.empty();
            model.doubt(Part.RUN, "GPU-hours of " + jobs + (jobs == 1 ? " job" : " jobs") + (unsuccessful > 0 ? ", of which " + unsuccessful
                    + " did not complete" : "") + (kinds.isEmpty() ? "" : ", on " + Statement.quoted(String.join(", ", kinds)))
                    + "; the utilisation is not stated.", Compute.chipHours(chipSeconds, chip), input.name() + ", " + ELAPSED + " and "
                    + ALLOCATED);
        }
        return List.of(model);
    }
}
