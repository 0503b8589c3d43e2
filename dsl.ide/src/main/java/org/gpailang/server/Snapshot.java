package org.gpailang.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.language.Declaration;
import org.gpailang.language.Examination;
import org.gpailang.language.Reading;

/**
 * All files as they were at one time, with all that was concluded of them. It never changes; whoever holds it may take the time that it needs.
 */
final class Snapshot {

    private final Examination examination;
    private final Addresses addresses;
    private final Map<String, Integer> versions;
    private final boolean complete;
    private final boolean settled;

    /**
     * @param versions the versions of the files that are open, by their names
     * @param complete whether all files of the workspace have been loaded
     * @param settled whether all of it follows from all texts as they were then
     */
    Snapshot(Examination examination, Addresses addresses, Map<String, Integer> versions, boolean complete, boolean settled) {
        this.examination = examination;
        this.addresses = addresses;
        this.versions = versions;
        this.complete = complete;
        this.settled = settled;
    }

    /** What came of the files. */
    Examination examination() {
        return examination;
    }

    /** What was read. */
    Reading reading() {
        return examination.reading();
    }

    /** The day on which deadlines were looked at. */
    LocalDate asOf() {
        return examination.assessment().asOf();
    }

    /** What files are called. */
    Addresses addresses() {
        return addresses;
    }

    /** Whether all files of the workspace have been loaded; until then a name that is not found may only not be there yet. */
    boolean complete() {
        return complete;
    }

    /** Whether all of it follows from all texts as they were then; otherwise what it says of files that are not open is of earlier. */
    boolean settled() {
        return settled;
    }

    /** The version of a file; absent where it is not open. */
    Optional<Integer> version(String name) {
        return Optional.ofNullable(versions.get(name));
    }

    /** All files, in the order of their names. */
    List<View> views() {
        return reading().files().stream().map(file -> view(file.source().name()).orElseThrow()).toList();
    }

    /** The files that are open. */
    List<View> opened() {
        return versions.keySet().stream().flatMap(name -> view(name).stream()).toList();
    }

    /** A file by its name. */
    Optional<View> view(String name) {
        int index = reading().index(name);
        return index < 0 ? Optional.empty() : Optional.of(new View(this, index, reading().files().get(index), addresses.uri(name)));
    }

    /** A file of the user's or of the catalogue by its URI. */
    Optional<View> viewOf(String uri) {
        Optional<String> shipped = addresses.catalogueFile(uri);
        return shipped.isPresent() ? shipped.flatMap(this::shipped) : view(addresses.name(uri));
    }

    /** The file that declares something. */
    Optional<View> home(Declaration declaration) {
        return declaration.shipped() ? shipped(declaration.file()) : view(declaration.file());
    }

    private Optional<View> shipped(String file) {
        return reading().catalogue().stream().filter(read -> read.source().name().equals(file)).findFirst()
                .map(read -> new View(this, -1, read, addresses.catalogueUri(file)));
    }
}
