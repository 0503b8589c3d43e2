package org.gpailang.language;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads texts together with the catalogue: parses and links them and maps them to facts. Texts see each other's packages. */
public final class SourceReader {

    private final RepairingParser parser;
    private Reading shipped;

    @Inject
    SourceReader(RepairingParser parser) {
        this.parser = parser;
    }

    /** A reader with the language set up for use outside an editor. */
    public static SourceReader standalone() {
        return new GpaiStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(SourceReader.class);
    }

    /**
     * Reads the texts, in the order of their names, whatever the order in which they are given. Whatever they say, a reading comes back;
     * what is wrong with a text stands in its problems.
     */
    public Reading read(List<Source> given) {
        return read(given, Optional.empty());
    }

    /**
     * Reads the texts, and takes what they have in common with an earlier reading from there. What comes back is the same as without it; what
     * changed costs what it is long, and what did not change costs a look.
     */
    public Reading read(List<Source> given, Optional<Reading> before) {
        Reading catalogue = catalogue();
        List<ReadFile> earlier = before.map(Reading::files).orElse(List.of());
        Map<String, ParsedFile> versions = new HashMap<>();
        earlier.forEach(file -> versions.put(file.source().name(), file.parsedFile()));
        // the catalogue has been read by now, and with it all that the parser makes once; from here on any number of threads may use it
        List<ParsedFile> parsed = given.stream().sorted(Comparator.comparing(Source::name)).parallel().map(source -> {
            Optional<ParsedFile> version = Optional.ofNullable(versions.get(source.name()));
            return version.filter(file -> file.source() == source || file.source().text().equals(source.text()))
                    .orElseGet(() -> ParsedFile.of(source, parser, version, false));
        }).toList();
        return new Linking(parsed, Optional.of(catalogue), before).reading();
    }

    /** The catalogue, read once: its elements never change, and any number of texts may refer to them. */
    public synchronized Reading catalogue() {
        if (shipped == null) {
            shipped = new Linking(Catalogue.FILES.stream().map(file ->
                    ParsedFile.of(new Source(file, shipped(file)), parser, Optional.empty(), true)).toList(),
                    Optional.empty(), Optional.empty()).reading();
        }
        return shipped;
    }

    private static String shipped(String file) {
        try (InputStream in = SourceReader.class.getClassLoader().getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
