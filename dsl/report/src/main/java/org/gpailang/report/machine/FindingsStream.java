package org.gpailang.report.machine;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gpailang.core.finding.Finding;
import org.gpailang.report.FindingTotals;
import org.gpailang.report.InputError;
import org.gpailang.report.JsonText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/** Findings in a format for other programs, written file by file. The bytes are those of {@link FindingsJson} and {@link SarifReport}. */
public final class FindingsStream {

    private static final JsonMapper LINES = new JsonMapper();

    private final Kind kind;
    private final Writer out;
    private final JsonGenerator json;

    /** The formats. */
    public enum Kind { JSON, SARIF }

    /**
     * A file that was read.
     *
     * @param ruleset the name of its ruleset
     */
    public record FileName(String name, String ruleset) {}

    /**
     * What is known before the first finding.
     *
     * @param ruleset the name of the ruleset that was chosen for all files
     * @param all all files in their order
     * @param errors the files that could not be read or have syntax errors
     */
    public record Head(LocalDate asOf, Optional<String> ruleset, Iterable<FileName> all, List<InputError> errors) {

        Stream<FileName> files() {
            return StreamSupport.stream(all.spliterator(), false);
        }
    }

    private FindingsStream(Kind kind, Writer out) {
        this.kind = kind;
        this.out = out;
        this.json = JsonText.writer().createGenerator(out);
    }

    /** Begins an output. */
    public static FindingsStream begin(Kind kind, Head head, Writer out) throws IOException {
        FindingsStream stream = new FindingsStream(kind, out);
        run(() -> {
            if (kind == Kind.SARIF) {
                SarifReport.begin(head, stream.json);
            } else {
                stream.json.writeStartObject();
                FindingsJson.head(stream.json, head, FindingsJson.SCHEMA);
                stream.json.writeArrayPropertyStart("findings");
            }
        });
        return stream;
    }

    /** Writes the findings about a file. */
    public void write(List<Finding> findings) throws IOException {
        run(() -> {
            if (kind == Kind.SARIF) {
                SarifReport.results(findings, json);
            } else {
                findings.forEach(finding -> json.writeTree(FindingsJson.finding(finding)));
            }
        });
    }

    /** Ends the output. */
    public void end(FindingTotals totals) throws IOException {
        run(() -> {
            if (kind == Kind.SARIF) {
                SarifReport.end(json);
            } else {
                json.writeEndArray();
                json.writeName("summary");
                json.writeTree(FindingsJson.summary(totals));
                json.writeEndObject();
            }
            json.flush();
        });
        out.write("\n");
    }

    /** The first line of JSON Lines. */
    public static void firstLine(Head head, boolean assessment, Writer out) throws IOException {
        run(() -> {
            JsonGenerator line = LINES.writer().createGenerator(out);
            line.writeStartObject();
            line.writeStringProperty("type", "run");
            FindingsJson.head(line, head, assessment ? AssessmentJson.SCHEMA : FindingsJson.SCHEMA);
            line.writeEndObject();
            line.flush();
        });
        out.write("\n");
    }

    /** The lines of JSON Lines about findings. */
    public static String lines(List<Finding> findings) {
        return FindingsJson.lines(findings);
    }

    /** The last line of JSON Lines. */
    public static String lastLine(FindingTotals totals) {
        return FindingsJson.line("summary", FindingsJson.summary(totals));
    }

    private static void run(Runnable writing) throws IOException {
        try {
            writing.run();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }
}
