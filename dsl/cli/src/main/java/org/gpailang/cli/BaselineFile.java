package org.gpailang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gpailang.cli.output.AtomicFile;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.OutputKind;
import org.gpailang.cli.output.UsageException;
import org.gpailang.language.files.TextFiles;
import org.gpailang.report.Baseline;
import org.gpailang.report.Outcome;

/**
 * A baseline file. Paths in it are relative to its folder, so that it does not depend on the working directory.
 *
 * @param path its path
 */
record BaselineFile(Path path) {

    /**
     * Compares the findings of an outcome with the baseline.
     *
     * @throws UsageException if the file cannot be read or is not a baseline
     */
    Baseline.Difference compare(Outcome outcome) {
        try {
            return Baseline.parse(Files.readString(path)).compare(outcome, this::name);
        } catch (IOException e) {
            throw new UsageException("cannot read the baseline " + path + ": " + TextFiles.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new UsageException(path + " is not a baseline written by 'gpai check --write-baseline': " + e.getMessage(), e);
        }
    }

    /**
     * Writes all findings as the baseline. Nothing is written if a file is unreadable or has syntax errors, because its findings would be
     * incomplete.
     *
     * @return the exit code
     */
    int write(AssessmentRun assessing, PrintWriter err) {
        if (assessing.unusable()) {
            throw new UsageException("no baseline is written, because a file is unreadable or has syntax errors; run 'gpai check' to"
                    + " see where");
        }
        Baseline baseline = Baseline.of(assessing.outcome(), this::name);
        AtomicFile.write(path, OutputKind.BASELINE, baseline.print());
        Messages.print(err, "wrote " + path + "; number of known findings: " + baseline.size());
        return 0;
    }

    private String name(String file) {
        Path folder = path.toAbsolutePath().normalize().resolve("..").normalize();
        Path other = Path.of(file).toAbsolutePath().normalize();
        boolean sameDrive = other.getRoot().equals(folder.getRoot());
        return (sameDrive ? folder.relativize(other) : other).toString().replace('\\', '/');
    }
}
