package org.gpailang.language.linking;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gpailang.language.catalogue.Catalogue;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.names.SyntaxTree;
import org.gpailang.syntax.GpaiStandaloneSetup;
import org.gpailang.syntax.recovery.RepairingParser;

/** Reads texts together with the catalogue: parses and links them and maps them to facts. Texts see each other's packages. */
public final class SourceReader {

    private final RepairingParser parser;
    private Program shipped;

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
    public Program read(List<SourceText> given) {
        return read(given, Optional.empty());
    }

    /**
     * Reads the texts, and takes what they have in common with an earlier reading from there. What comes back is the same as without it; what
     * changed costs what it is long, and what did not change costs a look.
     */
    public Program read(List<SourceText> given, Optional<Program> before) {
        return read(given, before, file -> true);
    }

    /**
     * Reads the texts, those first that matter now: files out of focus whose text is as it was stay as they were read before, even where a
     * name that they mention means something else now. The reading then is not {@linkplain Program#settled settled}.
     *
     * @param focus tells by its name whether a file matters now
     */
    public Program read(List<SourceText> given, Optional<Program> before, Predicate<String> focus) {
        Program catalogue = catalogue();
        // the catalogue has been read by now, and with it all that the parser makes once; from here on any number of threads may use it
        List<SourceText> sources = given.stream().sorted(Comparator.comparing(SourceText::name)).toList();
        List<SyntaxTree> parsed = new ArrayList<>();
        for (SourceText source : sources) {
            SyntaxTree version = before.isEmpty() ? null : version(before.get(), source.name());
            parsed.add(version != null && version.source().equals(source) ? version : null);
        }
        IntStream.range(0, sources.size()).filter(i -> parsed.get(i) == null).parallel().forEach(i -> parsed.set(i, SyntaxTree.of(
                sources.get(i), parser, before.map(reading -> version(reading, sources.get(i).name())), false)));
        return new Linking(parsed, Optional.of(catalogue), before, focus).reading();
    }

    /** A file as it was parsed before; null where there was none. */
    private static SyntaxTree version(Program before, String name) {
        int index = before.index(name);
        return index < 0 ? null : before.files().get(index).parsedFile();
    }

    /** The catalogue, read once: its elements never change, and any number of texts may refer to them. */
    public synchronized Program catalogue() {
        if (shipped == null) {
            shipped = new Linking(Catalogue.FILES.stream().sorted().map(file ->
                    SyntaxTree.of(new SourceText(file, shipped(file)), parser, Optional.empty(), true)).toList(),
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
