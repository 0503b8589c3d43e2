package org.gpailang.lsp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.gpailang.core.finding.Finding;
import org.gpailang.lsp.convert.DiagnosticConverter;
import org.gpailang.lsp.state.FileView;
import org.gpailang.lsp.state.Snapshot;

/** Sends findings to the client as diagnostics, pushed when they change or pulled by the client. */
final class DiagnosticsPublisher {

    private final DiagnosticConverter findings;
    /** The findings of each file that were sent last; a client that names their number has them. */
    private final Map<String, Numbered> handedOver = new HashMap<>();
    private long next;

    private record Numbered(List<Finding> findings, Settings settings, long number) {}

    DiagnosticsPublisher(DiagnosticConverter findings) {
        this.findings = findings;
    }

    /** Pushes the findings of every file for which they changed, and clears those of deleted files. */
    void push(Optional<Snapshot> before, Snapshot snapshot, GpaiClient client) {
        // open files first, because the user is looking at them
        snapshot.views().stream().filter(view -> !known(before, snapshot, view))
                .sorted(Comparator.comparing(view -> snapshot.version(view.name()).isEmpty()))
                .forEach(view -> client.publishDiagnostics(
                        new PublishDiagnosticsParams(view.uri(), findings.of(view), snapshot.version(view.name()).orElse(null))));
        before.stream().flatMap(earlier -> earlier.views().stream()).filter(view -> snapshot.view(view.name()).isEmpty())
                .forEach(gone -> {
                    findings.forget(gone.name());
                    client.publishDiagnostics(new PublishDiagnosticsParams(gone.uri(), List.of()));
                });
    }

    private boolean known(Optional<Snapshot> before, Snapshot snapshot, FileView view) {
        return before.filter(earlier -> earlier.settings().equals(snapshot.settings())).flatMap(earlier -> earlier.view(view.name()))
                .filter(earlier -> earlier.marked().equals(view.marked())
                && before.get().version(view.name()).equals(snapshot.version(view.name()))
                && (before.get().complete() == snapshot.complete() || !findings.waiting(view))).isPresent();
    }

    /** The findings of a file, or the information that they are unchanged. */
    DocumentDiagnosticReport pull(FileView view, String known) {
        String identifier = identifier(view);
        if (identifier.equals(known)) {
            return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(identifier));
        }
        RelatedFullDocumentDiagnosticReport report = new RelatedFullDocumentDiagnosticReport(findings.of(view));
        report.setResultId(identifier);
        return new DocumentDiagnosticReport(report);
    }

    /** The findings of all files, or for each file the information that they are unchanged. */
    WorkspaceDiagnosticReport pull(Snapshot snapshot, List<PreviousResultId> known) {
        Map<String, String> knownByName = new HashMap<>();
        known.forEach(previous -> knownByName.put(snapshot.addresses().name(previous.getUri()), previous.getValue()));
        List<WorkspaceDocumentDiagnosticReport> reports = snapshot.views().stream().map(view -> {
            String name = view.name();
            Integer version = snapshot.version(name).orElse(null);
            String identifier = identifier(view);
            if (identifier.equals(knownByName.remove(name))) {
                return new WorkspaceDocumentDiagnosticReport(new WorkspaceUnchangedDocumentDiagnosticReport(identifier, view.uri(),
                        version));
            }
            return full(view.uri(), findings.of(view), version, identifier);
        }).collect(Collectors.toCollection(ArrayList::new));
        Set<String> deleted = new TreeSet<>(knownByName.keySet());
        synchronized (this) {
            // a client forgets what it knows of a file that is closed, but still shows its findings
            handedOver.keySet().stream().filter(name -> snapshot.view(name).isEmpty()).forEach(deleted::add);
            handedOver.keySet().removeAll(deleted);
        }
        deleted.forEach(findings::forget);
        deleted.forEach(gone -> reports.add(full(snapshot.addresses().uri(gone), List.of(), null, "gone")));
        return new WorkspaceDiagnosticReport(reports);
    }

    private static WorkspaceDocumentDiagnosticReport full(String uri, List<Diagnostic> items, Integer version, String identifier) {
        WorkspaceFullDocumentDiagnosticReport report = new WorkspaceFullDocumentDiagnosticReport(items, uri, version);
        report.setResultId(identifier);
        return new WorkspaceDocumentDiagnosticReport(report);
    }

    private synchronized String identifier(FileView view) {
        Numbered last = handedOver.get(view.name());
        Settings settings = view.snapshot().settings();
        if (last == null || !last.settings().equals(settings) || !last.findings().equals(view.marked())) {
            last = new Numbered(view.marked(), settings, ++next);
            handedOver.put(view.name(), last);
        }
        boolean open = view.snapshot().version(view.name()).isPresent();
        return last.number() + (open ? "" : "-") + (view.snapshot().complete() ? "" : "+") + (DiagnosticConverter.isEmpty(view) ? "_" : "");
    }
}
