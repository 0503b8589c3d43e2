package org.gpailang.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gpailang.project.ProjectFile;
import org.gpailang.project.Severities;

/**
 * The user's settings.
 *
 * @param asOf the as-of date; today if empty
 * @param ruleset the ruleset for all files; if empty, the ruleset of each file
 * @param unopened which problems of files that are not open are reported
 * @param lenses whether the status is shown above models
 * @param hints whether results are shown after estimates
 * @param severities the severities of codes in the project file; the client cannot set them
 * @param problem the error in a setting, as a message for the user
 */
public record Settings(Optional<LocalDate> asOf, Optional<String> ruleset, Unopened unopened, boolean lenses, boolean hints,
        Severities severities, Optional<String> problem) {

    /** Which problems of files that are not open are reported. */
    public enum Unopened {
        /** None. */
        NONE,
        /** Only errors. */
        ERRORS,
        /** The same as of open files. */
        ALL
    }

    /** The default settings. */
    public static final Settings NONE = new Settings(Optional.empty(), Optional.empty(), Unopened.ERRORS, true, true, Severities.NONE,
            Optional.empty());

    /** Reads the settings sent by a client: the section {@code gpai}, or an object that contains it. Invalid settings are ignored. */
    public static Settings of(Object sent) {
        if (!(sent instanceof JsonObject object)) {
            return NONE;
        }
        if (object.get("gpai") instanceof JsonObject section) {
            return of(section);
        }
        List<String> problems = new ArrayList<>();
        return new Settings(asOf(object, problems), text(object.get("ruleset")), unopened(object, problems),
                on(object.get("codeLenses")), on(object.get("inlayHints")), Severities.NONE, problems.stream().reduce((one, other) -> one
                + " " + other));
    }

    private static Optional<LocalDate> asOf(JsonObject object, List<String> problems) {
        Optional<String> day = text(object.get("asOf"));
        try {
            return day.map(LocalDate::parse);
        } catch (DateTimeException e) {
            problems.add("The setting gpai.asOf, '" + day.orElseThrow()
                    + "', is not a date such as 2026-01-10. Today's date is used instead.");
            return Optional.empty();
        }
    }

    private static Unopened unopened(JsonObject object, List<String> problems) {
        Optional<String> written = text(object.get("unopenedFiles"));
        Optional<Unopened> chosen = Arrays.stream(Unopened.values())
                .filter(each -> written.filter(each.name().toLowerCase(Locale.ROOT)::equals).isPresent()).findFirst();
        if (written.isPresent() && chosen.isEmpty()) {
            problems.add("The setting gpai.unopenedFiles, '" + written.get()
                    + "', is none of 'none', 'errors' and 'all'. 'errors' is used instead.");
        }
        return chosen.orElse(Unopened.ERRORS);
    }

    /** These settings, completed with those of the project file. */
    public Settings over(ProjectFile project) {
        return new Settings(asOf.or(project::asOf), ruleset.or(project::ruleset), unopened, lenses, hints, project.severities(), problem);
    }

    private static boolean on(JsonElement element) {
        return element == null || !element.isJsonPrimitive() || !element.getAsString().equals("false");
    }

    private static Optional<String> text(JsonElement element) {
        return element != null && element.isJsonPrimitive() ? Optional.of(element.getAsString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
