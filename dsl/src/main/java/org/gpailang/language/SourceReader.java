package org.gpailang.language;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        return read(given, before, file -> true);
    }

    /**
     * Reads the texts, those first that matter now: files out of focus whose text is as it was stay as they were read before, even where a
     * name that they mention means something else now. The reading then is not {@linkplain Reading#settled settled}.
     *
     * @param focus tells by its name whether a file matters now
     */
    public Reading read(List<Source> given, Optional<Reading> before, Predicate<String> focus) {
        Reading catalogue = catalogue();
        // the catalogue has been read by now, and with it all that the parser makes once; from here on any number of threads may use it
        List<ParsedFile> parsed = given.stream().sorted(Comparator.comparing(Source::name)).parallel()
                .map(source -> parsed(source, before.flatMap(reading -> reading.file(source.name())))).toList();
        return new Linking(parsed, Optional.of(catalogue), before, focus).reading();
    }

    private ParsedFile parsed(Source source, Optional<ReadFile> before) {
        Optional<ParsedFile> version = before.map(ReadFile::parsedFile);
        return version.filter(file -> file.source() == source || file.source().text().equals(source.text()))
                .orElseGet(() -> ParsedFile.of(source, parser, version, false));
    }

    /** The catalogue, read once: its elements never change, and any number of texts may refer to them. */
    public synchronized Reading catalogue() {
        if (shipped == null) {
            shipped = new Linking(Catalogue.FILES.stream().sorted().map(file ->
                    ParsedFile.of(new Source(file, shipped(file)), parser, Optional.empty(), true)).toList(),
                    Optional.empty(), Optional.empty(), file -> true).reading();
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
