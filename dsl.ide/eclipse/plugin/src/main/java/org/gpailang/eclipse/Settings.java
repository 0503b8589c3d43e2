package org.gpailang.eclipse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** The user's settings, which the preference page changes. */
final class Settings {

    /** The plug-in, and the node of its preferences. */
    static final String PLUGIN = "org.gpailang.eclipse";
    /** The section under which the server asks for its settings. */
    static final String SECTION = "gpai";
    /** The as-of date; today if empty. */
    static final String AS_OF = "asOf";
    /** The ruleset for all files; the ruleset of each file if empty. */
    static final String RULESET = "ruleset";
    /** Which problems of files that are not open are listed; the errors if empty. */
    static final String UNOPENED = "unopenedFiles";
    /** Whether the status is shown above models; true if not set. */
    static final String LENSES = "codeLenses";
    /** Whether results are shown after estimates; true if not set. */
    static final String HINTS = "inlayHints";
    /** The folder of the Java that runs the server; the Java of Eclipse if empty. */
    static final String JAVA = "java.home";

    private Settings() {}

    static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(PLUGIN);
    }

    /** The settings for the server, by their names in the protocol. */
    static Map<String, Object> forServer() {
        Map<String, Object> values = new LinkedHashMap<>();
        List.of(AS_OF, RULESET, UNOPENED).forEach(name -> values.put(name, node().get(name, "")));
        List.of(LENSES, HINTS).forEach(name -> values.put(name, node().getBoolean(name, true)));
        return values;
    }
}
