package org.gpailang.language.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The licence identifiers that model cards on the Hugging Face Hub can use. */
public final class HubLicences {

    private static final String FILE = "catalogue/hub-licences.txt";

    private HubLicences() {}

    /** The identifiers, in the Hub's order. */
    public static List<String> identifiers() {
        try (InputStream in = HubLicences.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
