package org.gpailang.lsp.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gpailang.analysis.Analysis;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.FileAssessment;
import org.gpailang.core.expectation.ExpectationResult;
import org.gpailang.core.facts.statement.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.language.linking.Program;
import org.gpailang.language.linking.ShippedCatalogue;
import org.gpailang.language.names.Declaration;
import org.gpailang.language.names.LineNumbers;
import org.gpailang.lsp.Settings;
import org.gpailang.lsp.convert.UriMapper;

/** All files at one point in time, with their analysis. A snapshot is immutable and can be used for as long as it is needed. */
public final class Snapshot {

    private final Program reading;
    private final LocalDate asOf;
    private final List<FileAssessment> assessments;
    private final Map<String, List<Finding>> findings;
    private final Map<String, List<ExpectationResult>> expectations;
    private final Map<String, LineNumbers> numbers;
    private final Supplier<Analysis> fresh;
    private final UriMapper addresses;
    private final Map<String, Integer> versions;
    private final Settings settings;
    private final boolean complete;
    private final boolean settled;
    private Assessment assessment;

    /**
     * @param reading the files
     * @param asOf the as-of date of the assessment
     * @param assessments the conclusions about each file, in which the lines of locations are {@linkplain LineNumbers numbers}
     * @param findings the findings in each file, by its name, with the lines of the texts
     * @param expectations the results of the expectations in each file, by its name
     * @param numbers the numbers of the lines of each file, by its name
     * @param fresh analyses the same texts as a command would
     * @param versions the versions of the open files, by file name
     * @param settings the settings, with those of the project file
     * @param complete whether all files of the workspace have been loaded
     * @param settled whether the analysis is up to date for all files, not only for the open ones
     */
    public Snapshot(Program reading, LocalDate asOf, List<FileAssessment> assessments, Map<String, List<Finding>> findings,
            Map<String, List<ExpectationResult>> expectations, Map<String, LineNumbers> numbers, Supplier<Analysis> fresh,
            UriMapper addresses, Map<String, Integer> versions, Settings settings, boolean complete, boolean settled) {
        this.reading = reading;
        this.asOf = asOf;
        this.assessments = assessments;
        this.findings = findings;
        this.expectations = expectations;
        this.numbers = numbers;
        this.fresh = fresh;
        this.addresses = addresses;
        this.versions = versions;
        this.settings = settings;
        this.complete = complete;
        this.settled = settled;
    }

    /**
     * The assessment of all files. The lines of its locations are numbers that do not change when other declarations are edited;
     * {@link FileView#range} gives the range in the text. It is created on first use, because its index of all facts takes time.
     */
    public synchronized Assessment assessment() {
        if (assessment == null) {
            assessment = new Assessment(asOf, reading.facts(), assessments);
        }
        return assessment;
    }

    /** The conclusions about the file with an index. */
    FileAssessment assessment(int index) {
        return assessments.get(index);
    }

    /** An analysis of the same texts with the lines of the texts, for documents. It takes as long as the analysis on the command line. */
    public Analysis fresh() {
        return fresh.get();
    }

    /** The findings in a file, with the lines of the texts. */
    List<Finding> findings(String name) {
        return findings.getOrDefault(name, List.of());
    }

    /** The location in the text of a location of the analysis. */
    Location place(Location at) {
        return Optional.ofNullable(numbers.get(at.file())).map(lines -> lines.place(at)).orElse(at);
    }

    /** The files and their symbol table. */
    public Program reading() {
        return reading;
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
        return asOf;
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
