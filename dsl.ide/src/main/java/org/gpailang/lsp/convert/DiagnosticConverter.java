package org.gpailang.lsp.convert;

import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.gpailang.core.finding.Finding;
import org.gpailang.core.finding.Severity;
import org.gpailang.core.law.Provision;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;

/** Findings as the protocol's diagnostics. */
public final class DiagnosticConverter {

    /** The source of every diagnostic. */
    public static final String SOURCE = "gpai";

    private static final String NOT_COUNTED = "compute/not-counted";
    private static final String UNRESOLVED = "link/unresolved";
    private static final Latest NOTHING = new Latest(List.of(), List.of());

    private final Optional<Path> pages;
    private final Map<String, Optional<String>> pageOf = new ConcurrentHashMap<>();
    private final LatestProblems problems = new LatestProblems();
    /** The diagnostics of each file that were returned last. */
    private final Map<String, Latest> latest = new ConcurrentHashMap<>();

    private record Latest(List<Finding> findings, List<SentDiagnostic> diagnostics) {}

    /**
     * @param pages the folder with the page of each code
     */
    public DiagnosticConverter(Optional<Path> pages) {
        this.pages = pages;
    }

    /**
     * The problems of a file. While files are being loaded, unresolved names are omitted, because another file may declare them. A problem
     * that did not change since the last call is the same object, and the JSON of one that only moved is not written again.
     */
    public List<Diagnostic> of(FileView view) {
        boolean complete = view.snapshot().complete();
        List<Finding> shown = problems.in(view).stream()
                .filter(problem -> complete || problem.findings().stream().noneMatch(DiagnosticConverter::waits)).map(Problem::shown)
                .toList();
        Latest before = latest.getOrDefault(view.name(), NOTHING);
        int size = before.findings().size();
        int shorter = Math.min(size, shown.size());
        int first = 0;
        while (first < shorter && saysTheSame(before.findings().get(first), shown.get(first))) {
            first++;
        }
        int after = 0;
        while (after < shorter - first && saysTheSame(before.findings().get(size - 1 - after), shown.get(shown.size() - 1 - after))) {
            after++;
        }
        List<SentDiagnostic> diagnostics = new ArrayList<>(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            int known = i < first ? i : i >= shown.size() - after ? size - shown.size() + i : -1;
            diagnostics.add(known < 0 ? diagnostic(shown.get(i), view.snapshot())
                    : diagnostic(shown.get(i), before.findings().get(known), before.diagnostics().get(known), view.snapshot()));
        }
        latest.put(view.name(), new Latest(shown, diagnostics));
        return List.copyOf(diagnostics);
    }

    /** Whether two findings differ at most in their locations and fixes. */
    private static boolean saysTheSame(Finding one, Finding other) {
        return one == other || one.message().equals(other.message()) && one.code().equals(other.code())
                && one.severity() == other.severity()
                && one.citation().equals(other.citation());
    }

    private SentDiagnostic diagnostic(Finding finding, Finding before, SentDiagnostic known, Snapshot snapshot) {
        if (finding.related().isEmpty() && before.related().isEmpty()) {
            return finding.at().equals(before.at()) ? known : known.moved(LineIndex.range(finding.at()));
        }
        // the URI of another file can change
        boolean elsewhere = finding.related().stream().anyMatch(related -> !related.at().file().equals(finding.at().file()));
        return finding.at().equals(before.at()) && finding.related().equals(before.related()) && !elsewhere ? known
                : diagnostic(finding, snapshot);
    }

    /** Whether a file has no text yet, which is no error in an editor. */
    public static boolean isEmpty(FileView view) {
        return view.text().isBlank();
    }

    /** Configures the JSON of messages, so that the JSON of a diagnostic is written once. */
    public static void configure(GsonBuilder json) {
        json.registerTypeAdapterFactory(new SentDiagnostic.Adapters());
    }

    /** Forgets a file that was deleted. */
    public void forget(String file) {
        latest.remove(file);
        problems.forget(file);
    }

    /** Whether some findings of a file are omitted while files are being loaded. */
    public boolean waiting(FileView view) {
        return view.findings().stream().anyMatch(DiagnosticConverter::waits);
    }

    private static boolean waits(Finding finding) {
        return finding.code().equals(UNRESOLVED);
    }

    private SentDiagnostic diagnostic(Finding finding, Snapshot snapshot) {
        String citation = finding.citation().isEmpty() ? "" : "\n" + finding.citation().text();
        SentDiagnostic diagnostic = new SentDiagnostic(LineIndex.range(finding.at()), finding.message()
                + citation, severity(finding.severity()), finding.code());
        page(finding.code()).or(() -> finding.citation().provisions().stream().map(Provision::url).findFirst())
                .ifPresent(page -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(page)));
        if (!finding.related().isEmpty()) {
            diagnostic.setRelatedInformation(finding.related().stream().map(related -> new DiagnosticRelatedInformation(
                    location(related.at(), snapshot), related.role())).toList());
        }
        if (finding.code().equals(NOT_COUNTED)) {
            diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
        }
        return diagnostic;
    }

    /** The URI of the page about a code, if there is one. */
    public Optional<String> page(String code) {
        return pageOf.computeIfAbsent(code, unseen -> pages.map(folder -> folder.resolve(code + ".md")).filter(Files::isRegularFile)
                .map(page -> page.toUri().toString()));
    }

    /** A location in one of the files. */
    public static Location location(org.gpailang.core.facts.statement.Location at, Snapshot snapshot) {
        boolean known = snapshot.view(at.file()).isPresent();
        return new Location(known ? snapshot.addresses().uri(at.file())
                : snapshot.addresses().catalogueUri(at.file()), LineIndex.range(at));
    }

    private static DiagnosticSeverity severity(Severity severity) {
        return switch (severity) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case INFORMATION -> DiagnosticSeverity.Information;
            case HINT -> DiagnosticSeverity.Hint;
        };
    }
}
