package org.gpailang.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of the program, from a file written by the build. */
public final class ProgramVersion {

    private static final String NUMBER = read();

    private ProgramVersion() {}

    /** The number of the version, such as 0.1.0. */
    public static String number() {
        return NUMBER;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.getProperty("version");
    }
}
