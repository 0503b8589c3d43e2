package org.gpailang.eclipse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command line that starts the language server.
 *
 * @param words the executable and its arguments
 * @param folder the folder in which it is started
 */
record ServerCommand(List<String> words, Path folder) {

    private static final int OLDEST_JAVA = 17;
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d+)");

    /**
     * The command line.
     *
     * @param server the folder of the distribution; {@code lib/lsp.options} holds the options for Java, which may name files relative to it
     * @param java the folder of a Java installation
     * @throws IOException if the installation cannot run the server; the message is for the user
     */
    static ServerCommand of(Path server, Path java) throws IOException {
        Path folder = java.resolve("bin");
        Path executable = Files.exists(folder.resolve("java.exe")) ? folder.resolve("java.exe") : folder.resolve("java");
        if (!Files.exists(executable)) {
            throw new IOException("gpai needs Java 17 or newer, but there is no Java in " + java + ". Correct or clear the folder in"
                    + " Preferences, gpai.");
        }
        int version = version(java);
        if (version < OLDEST_JAVA) {
            throw new IOException("gpai needs Java 17 or newer, but " + java + " contains Java " + version + ". Correct or clear the folder"
                    + " in Preferences, gpai.");
        }
        return new ServerCommand(List.of(executable.toString(), "@" + Path.of("lib", "lsp.options"), "-cp",
                server.resolve("lib") + server.getFileSystem().getSeparator() + "*", "org.gpailang.lsp.Main", "lsp"), server);
    }

    /** The version in the file {@code release} of an installation; an installation without one is taken to be new enough. */
    private static int version(Path java) throws IOException {
        Path release = java.resolve("release");
        Matcher version = VERSION.matcher(Files.isRegularFile(release) ? Files.readString(release) : "");
        return version.find() ? Integer.parseInt(version.group(1)) : OLDEST_JAVA;
    }
}
