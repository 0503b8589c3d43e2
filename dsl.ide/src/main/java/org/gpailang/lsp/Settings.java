package org.gpailang.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user has set.
 *
 * @param asOf the day on which deadlines are looked at; today where it is absent
 * @param ruleset the ruleset for all files; the one that each file chooses where it is absent
 * @param problem what is wrong with a setting, in words for the user
 */
public record Settings(Optional<LocalDate> asOf, Optional<String> ruleset, Optional<String> problem) {

    /** Nothing is set. */
    public static final Settings NONE = new Settings(Optional.empty(), Optional.empty(), Optional.empty());

    /** The settings in what a client sent: the section {@code gpai}, or an object that holds it. What is not understood is not set. */
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
            problem = Optional.of("The setting gpai.asOf, '" + day.orElseThrow() + "', is not a date such as 2026-01-10. Today is used.");
        }
        return new Settings(asOf, text(object.get("ruleset")), problem);
    }

    private static Optional<String> text(JsonElement element) {
        return element != null && element.isJsonPrimitive() ? Optional.of(element.getAsString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
