package org.gpailang.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gpailang.core.finding.Severity;

/**
 * The settings in a project's {@code gpai.toml}. Absent settings have the program's defaults; options of the command line and settings of
 * the editor take precedence.
 *
 * @param path the file, absolute; absent if there is none
 * @param ruleset the ruleset for all files
 * @param asOf the date of the assessment
 * @param failOn the least severity that makes {@code gpai check} fail
 * @param include the patterns of the files that belong to the project; all files if empty
 * @param exclude the patterns of the files that do not belong to it
 * @param baseline the file with the known findings, absolute
 * @param severities the severities of codes
 * @param report the settings of reports
 */
public record ProjectFile(Optional<Path> path, Optional<String> ruleset, Optional<LocalDate> asOf, Optional<Severity> failOn,
        List<String> include, List<String> exclude, Optional<Path> baseline, Severities severities, Report report) {

    /** The name of the file. */
    public static final String NAME = "gpai.toml";

    /** The settings without a project file. */
    public static final ProjectFile NONE = new ProjectFile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            List.of(), List.of(), Optional.empty(), Severities.NONE, new Report(List.of(), Optional.empty()));

    /**
     * The settings of {@code gpai report}.
     *
     * @param formats the formats, as on the command line
     * @param output the file or folder, absolute
     */
    public record Report(List<String> formats, Optional<Path> output) {}

    /** Thrown if a project file cannot be used. The message contains the location and the reason. */
    public static final class Invalid extends Exception {

        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }
    }

    /** The project file in a folder or the nearest folder above it. */
    public static Optional<Path> find(Path folder) {
        for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
            Path file = each.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a project file.
     *
     * @throws Invalid if it cannot be read, is not TOML, or has a setting that does not exist or has a wrong value
     */
    public static ProjectFile read(Path file) throws Invalid {
        return ProjectFileReader.read(file.toAbsolutePath().normalize());
    }

    /** The folder of the project, to which the patterns and paths are relative. */
    public Optional<Path> folder() {
        return path.map(Path::getParent);
    }
}
