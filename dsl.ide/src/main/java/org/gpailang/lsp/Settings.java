package org.gpailang.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.gpailang.project.ProjectFile;

/**
 * The user's settings.
 *
 * @param asOf the as-of date; today if empty
 * @param ruleset the ruleset for all files; if empty, the ruleset of each file
 * @param problem the error in a setting, as a message for the user
 */
public record Settings(Optional<LocalDate> asOf, Optional<String> ruleset, Optional<String> problem) {

    /** The default settings. */
    public static final Settings NONE = new Settings(Optional.empty(), Optional.empty(), Optional.empty());

    /** Reads the settings sent by a client: the section {@code gpai}, or an object that contains it. Invalid settings are ignored. */
    public static Settings of(Object sent) {
        if (!(sent instanceof JsonObject object)) {
            return NONE;
        }
        if (object.get("gpai") instanceof JsonObject section) {
            return of(section);
        }
        Optional<String> day = text(object.get("asOf"));
        Optional<LocalDate> asOf = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            asOf = day.map(LocalDate::parse);
        } catch (DateTimeException e) {
            problem = Optional.of("The setting gpai.asOf, '" + day.orElseThrow()
                    + "', is not a date such as 2026-01-10. Today's date is used instead.");
        }
        return new Settings(asOf, text(object.get("ruleset")), problem);
    }

    /** These settings, completed with those of the project file. */
    public Settings over(ProjectFile project) {
        return new Settings(asOf.or(project::asOf), ruleset.or(project::ruleset), problem);
    }

    private static Optional<String> text(JsonElement element) {
        return element != null && element.isJsonPrimitive() ? Optional.of(element.getAsString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
