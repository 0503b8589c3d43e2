package org.gpailang.lsp.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gpailang.analysis.Analysis;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.ShippedCatalogue;
import org.gpailang.language.names.Declaration;
import org.gpailang.lsp.Settings;
import org.gpailang.lsp.convert.UriMapper;

/** All files at one point in time, with their analysis. A snapshot is immutable and can be used for as long as it is needed. */
public final class Snapshot {

    private final Analysis examination;
    private final Map<String, List<ExpectationResult>> expectations;
    private final UriMapper addresses;
    private final Map<String, Integer> versions;
    private final Settings settings;
    private final boolean complete;
    private final boolean settled;

    /**
     * @param expectations the results of the expectations in each file, by its name
     * @param versions the versions of the open files, by file name
     * @param settings the settings, with those of the project file
     * @param complete whether all files of the workspace have been loaded
     * @param settled whether the analysis is up to date for all files, not only for the open ones
     */
    public Snapshot(Analysis examination, Map<String, List<ExpectationResult>> expectations, UriMapper addresses,
            Map<String, Integer> versions, Settings settings, boolean complete, boolean settled) {
        this.examination = examination;
        this.expectations = expectations;
        this.addresses = addresses;
        this.versions = versions;
        this.settings = settings;
        this.complete = complete;
        this.settled = settled;
    }

    /** The analysis of the files. */
    public Analysis examination() {
        return examination;
    }

    /** The files and their symbol table. */
    public Program reading() {
        return examination.reading();
    }

    /** The results of the expectations in a file. */
    public List<ExpectationResult> expectations(String name) {
        return expectations.getOrDefault(name, List.of());
    }

    /** The settings, with those of the project file. */
    public Settings settings() {
        return settings;
    }

    /** The as-of date of the assessment. */
    public LocalDate asOf() {
        return examination.assessment().asOf();
    }

    /** The mapping between URIs and file names. */
    public UriMapper addresses() {
        return addresses;
    }

    /**
     * Whether all files of the workspace have been loaded; until then, a name that is not found may be declared in a file that is not
     * loaded yet.
     */
    public boolean complete() {
        return complete;
    }

    /** Whether the analysis is up to date for all files; if not, that of files that are not open may be outdated. */
    public boolean settled() {
        return settled;
    }

    /** The version of a file; empty if it is not open. */
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

    /** The file with the given name. */
    public Optional<FileView> view(String name) {
        int index = reading().index(name);
        return index < 0 ? Optional.empty() : Optional.of(new FileView(this, index, reading().files().get(index), addresses.uri(name)));
    }

    /** The file of the user or of the catalogue with the given URI. */
    public Optional<FileView> viewOf(String uri) {
        Optional<String> shipped = addresses.catalogueFile(uri);
        return shipped.isPresent() ? shipped.flatMap(this::shipped) : view(addresses.name(uri));
    }

    /** The text of a file of the catalogue; empty if there is no such file. */
    public String catalogueText(String uri) {
        return viewOf(uri).filter(FileView::shipped).map(FileView::text).orElse("");
    }

    /** The file that contains a declaration. */
    public Optional<FileView> home(Declaration declaration) {
        return declaration.shipped() ? shipped(declaration.file()) : view(declaration.file());
    }

    private Optional<FileView> shipped(String file) {
        return ShippedCatalogue.get().files().stream().filter(read -> read.source().name().equals(file)).findFirst()
                .map(read -> new FileView(this, -1, read, addresses.catalogueUri(file)));
    }
}
