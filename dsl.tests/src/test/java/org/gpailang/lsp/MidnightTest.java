package org.gpailang.lsp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.gpailang.tests.fixtures.QuietClient;
import org.junit.jupiter.api.Test;

/** The as-of date advances at midnight. */
class MidnightTest {

    private static final int SECONDS = 120;

    private final BlockingQueue<PublishDiagnosticsParams> pushed = new LinkedBlockingQueue<>();

    private final class Client extends QuietClient implements GpaiClient {

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams findings) {
            pushed.add(findings);
        }

        @Override
        public void assessed(TextDocumentIdentifier file) {
            // nothing is shown
        }
    }

    @Test
    void aWaiverThatEndsWithTheDayHasEndedAfterMidnight() throws InterruptedException {
        Hands clock = new Hands();
        GpaiLanguageServer server = new GpaiLanguageServer(clock, Optional.empty());
        server.connect(new Client(), () -> { });
        InitializeParams params = new InitializeParams();
        params.setCapabilities(new ClientCapabilities());
        server.initialize(params).join();
        server.initialized(new InitializedParams());
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem("untitled:a", "gpai", 1, """
                assess under guidelines-2025-07
                entity Lab
                model M by Lab {
                    generates text
                    pretraining { compute unknown }
                    waive compute/unknown reason "being measured" until 2026-01-10
                }
                """)));
        assertFalse(codes().contains("waiver/expired"));
        clock.now = Instant.parse("2026-01-11T00:00:00Z");
        assertTrue(codes().contains("waiver/expired"));
        server.shutdown().join();
    }

    private List<String> codes() throws InterruptedException {
        PublishDiagnosticsParams findings = pushed.poll(SECONDS, TimeUnit.SECONDS);
        assertNotNull(findings, "nothing was pushed");
        return findings.getDiagnostics().stream().map(finding -> finding.getCode().getLeft()).toList();
    }

    /** A clock that shows a moment before midnight until it is set. */
    private static final class Hands extends Clock {

        private volatile Instant now = Instant.parse("2026-01-10T23:59:59.9Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
