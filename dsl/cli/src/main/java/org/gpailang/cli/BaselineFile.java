package org.gpailang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gpailang.language.files.TextFiles;
import org.gpailang.report.Baseline;
import org.gpailang.report.Outcome;

/**
 * The file of a baseline. In it, files are known by their way from its folder, so that it does not matter where the program is started.
 *
 * @param path where it is
 */
record BaselineFile(Path path) {

    /**
     * What an outcome has beyond the baseline.
     *
     * @throws UsageException if the file cannot be read or is no baseline
     */
    Baseline.Difference compare(Outcome outcome) {
        try {
            return Baseline.parse(Files.readString(path)).compare(outcome, this::name);
        } catch (IOException e) {
            throw new UsageException("cannot read the baseline " + path + ": " + TextFiles.reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new UsageException(path + " is not a baseline that 'gpai check --write-baseline' wrote: " + e.getMessage(), e);
        }
    }

    /**
     * Writes all findings. What cannot be read cannot be known, so nothing is written where a file is unusable.
     *
     * @return the exit code
     */
    int write(AssessmentRun assessing, PrintWriter err) {
        if (assessing.unusable()) {
            throw new UsageException("no baseline is written while a file cannot be read or does not parse; 'gpai check' says where");
        }
        Baseline baseline = Baseline.of(assessing.outcome(), this::name);
        AtomicFile.write(path, OutputKind.BASELINE, baseline.print());
        Messages.print(err, "wrote " + path + "; known from now on: " + baseline.size());
        return 0;
    }

    private String name(String file) {
        Path folder = path.toAbsolutePath().normalize().resolve("..").normalize();
        Path other = Path.of(file).toAbsolutePath().normalize();
        boolean sameDrive = other.getRoot().equals(folder.getRoot());
        return (sameDrive ? folder.relativize(other) : other).toString().replace('\\', '/');
    }
}
