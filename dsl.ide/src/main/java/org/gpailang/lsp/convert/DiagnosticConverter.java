package org.gpailang.lsp.convert;

import com.google.gson.GsonBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
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

    private final Optional<Path> pages;
    private final Map<String, Optional<String>> pageOf = new ConcurrentHashMap<>();
    /** The diagnostics of each file that were returned last. */
    private final Map<String, IdentityHashMap<Finding, Known>> latest = new ConcurrentHashMap<>();

    private record Known(Problem problem, Diagnostic diagnostic) {}

    /**
     * @param pages the folder with the page of each code
     */
    public DiagnosticConverter(Optional<Path> pages) {
        this.pages = pages;
    }

    /**
     * The problems of a file. While files are being loaded, unresolved names are omitted, because another file may declare them. A problem
     * that did not change since the last call is the same object.
     */
    public List<Diagnostic> of(FileView view) {
        boolean complete = view.snapshot().complete();
        IdentityHashMap<Finding, Known> before = latest.getOrDefault(view.name(), new IdentityHashMap<>());
        IdentityHashMap<Finding, Known> now = new IdentityHashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Problem problem : Problem.in(view)) {
            if (complete || problem.findings().stream().noneMatch(DiagnosticConverter::waits)) {
                Finding first = problem.findings().get(0);
                Known known = before.get(first);
                Diagnostic diagnostic = known == null || !known.problem().equals(problem) ? diagnostic(problem.shown(), view.snapshot())
                        : known.diagnostic();
                diagnostics.add(diagnostic);
                // the URI of another file can change
                if (problem.shown().related().stream().allMatch(related -> related.at().file().equals(view.name()))) {
                    now.put(first, new Known(problem, diagnostic));
                }
            }
        }
        latest.put(view.name(), now);
        return diagnostics;
    }

    /** Whether a file has no text yet; if it is open, this is not an error. */
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
    }

    /** Whether some findings of a file are omitted while files are being loaded. */
    public boolean waiting(FileView view) {
        return view.findings().stream().anyMatch(DiagnosticConverter::waits);
    }

    private static boolean waits(Finding finding) {
        return finding.code().equals(UNRESOLVED);
    }

    private Diagnostic diagnostic(Finding finding, Snapshot snapshot) {
        String citation = finding.citation().isEmpty() ? "" : "\n" + finding.citation().text();
        Diagnostic diagnostic = new SentDiagnostic(LineIndex.range(finding.at()), finding.message()
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
