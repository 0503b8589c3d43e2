package org.gpailang.lsp.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.analysis.Analysis;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.ShippedCatalogue;
import org.gpailang.language.names.Declaration;
import org.gpailang.lsp.convert.UriMapper;

/**
 * All files as they were at one time, with all that was concluded of them. It never changes; whoever holds it may take the time that it
 * needs.
 */
public final class Snapshot {

    private final Analysis examination;
    private final UriMapper addresses;
    private final Map<String, Integer> versions;
    private final boolean complete;
    private final boolean settled;

    /**
     * @param versions the versions of the files that are open, by their names
     * @param complete whether all files of the workspace have been loaded
     * @param settled whether all of it follows from all texts as they were then
     */
    public Snapshot(Analysis examination, UriMapper addresses, Map<String, Integer> versions, boolean complete, boolean settled) {
        this.examination = examination;
        this.addresses = addresses;
        this.versions = versions;
        this.complete = complete;
        this.settled = settled;
    }

    /** What came of the files. */
    public Analysis examination() {
        return examination;
    }

    /** What was read. */
    public Program reading() {
        return examination.reading();
    }

    /** The day on which deadlines were looked at. */
    public LocalDate asOf() {
        return examination.assessment().asOf();
    }

    /** What files are called. */
    public UriMapper addresses() {
        return addresses;
    }

    /** Whether all files of the workspace have been loaded; until then a name that is not found may only not be there yet. */
    public boolean complete() {
        return complete;
    }

    /** Whether all of it follows from all texts as they were then; otherwise what it says of files that are not open is of earlier. */
    public boolean settled() {
        return settled;
    }

    /** The version of a file; absent where it is not open. */
    public Optional<Integer> version(String name) {
        return Optional.ofNullable(versions.get(name));
    }

    /** All files, in the order of their names. */
    public List<FileView> views() {
        return reading().files().stream().map(file -> view(file.source().name()).orElseThrow()).toList();
    }

    /** The files that are open. */
    public List<FileView> opened() {
        return versions.keySet().stream().flatMap(name -> view(name).stream()).toList();
    }

    /** A file by its name. */
    public Optional<FileView> view(String name) {
        int index = reading().index(name);
        return index < 0 ? Optional.empty() : Optional.of(new FileView(this, index, reading().files().get(index), addresses.uri(name)));
    }

    /** A file of the user's or of the catalogue by its URI. */
    public Optional<FileView> viewOf(String uri) {
        Optional<String> shipped = addresses.catalogueFile(uri);
        return shipped.isPresent() ? shipped.flatMap(this::shipped) : view(addresses.name(uri));
    }

    /** The file that declares something. */
    public Optional<FileView> home(Declaration declaration) {
        return declaration.shipped() ? shipped(declaration.file()) : view(declaration.file());
    }

    private Optional<FileView> shipped(String file) {
        return ShippedCatalogue.get().files().stream().filter(read -> read.source().name().equals(file)).findFirst()
                .map(read -> new FileView(this, -1, read, addresses.catalogueUri(file)));
    }
}
