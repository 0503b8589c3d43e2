package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gpailang.tests.fixtures.CommandResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in which several persons, dates and unknown amounts meet: errors, dates and drafts as a user sees them. */
class WhereFactsMeetTest {

    private static final String DAY = "2026-11-25";

    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("models.gpai"), text).toString();
    }

    @Test
    void anIntegratorThatIsTheProviderHasErrorsAndADraftThatNamesIt() throws IOException {
        String file = file("""
                assess under guidelines-2025-07
                entity Upstream "A lab abroad" { established in US }
                entity Shop "An integrator" { established in FR }
                model Core by Upstream {
                    accepts text
                    generates text
                    scope broad
                    pretraining { compute 3e25 FLOP }
                    excludes-union "terms, section 3"
                }
                system Desk by Shop { integrates Core  placed on market 2026-02-01 via own-product }
                """);
        CommandResult check = CommandResult.with("check", file, "--as-of", DAY);
        assertEquals(1, check.code());
        assertTrue(check.out().contains("due by 2026-02-01") && check.out().contains("[notification/overdue]"), check::out);
        CommandResult draft = CommandResult.with("draft", "notification", "Desk", file, "--as-of", DAY);
        assertEquals(0, draft.code(), draft::err);
        assertTrue(draft.out().contains("An integrator"), draft::out);
    }

    @Test
    void aLaterActivityIsNotifiedTwoWeeksAfterItsOwnEstimate() throws IOException {
        String file = file("""
                assess under guidelines-2025-07
                entity Lab "A lab" { established in SE }
                model Edge by Lab {
                    accepts text
                    generates text
                    scope broad
                    pretraining { started 2026-01-01 compute 9.8e24 FLOP }
                    reinforcement-learning { estimated 2026-10-20 started 2026-11-01 compute 5e23 FLOP }
                }
                """);
        CommandResult check = CommandResult.with("check", file, "--as-of", DAY);
        assertTrue(check.out().contains("2026-11-03") && !check.out().contains("2026-01-15"), check::out);
        String draft = CommandResult.with("draft", "notification", "Edge", file, "--as-of", DAY).out();
        assertTrue(draft.contains("2026-11-03") && !draft.contains("2026-01-15"), draft);
    }

    @Test
    void anUnknownAmountIsNoNo() throws IOException {
        String file = file("""
                entity Lab "A lab" { established in FR }
                model Dark by Lab {
                    generates text
                    scope broad
                    pretraining { compute unknown "logs lost" }
                    placed on market 2026-01-10 via api
                }
                """);
        CommandResult check = CommandResult.with("check", file, "--as-of", DAY);
        assertTrue(check.out().contains("[compute/unknown]"), check::out);
        String report = CommandResult.with("report", file, "--as-of", DAY, "--format", "md").out();
        assertTrue(report.contains("undetermined"), report);
        assertFalse(report.contains("No duty of a provider arises") || report.contains("no duty arises"), report);
    }

    @Test
    void aSoundAndCompleteFilePrintsOneLine() throws IOException {
        String file = file("""
                assess under guidelines-2025-07
                entity Lab "A lab" { established in FR  code-of-practice signed 2025-08-01 }
                model Edge by Lab {
                    accepts text
                    generates text
                    scope broad
                    pretraining { started 2025-09-01 ended 2025-12-01 compute 2e24 FLOP }
                    placed on market 2026-01-10 via api
                    documents {
                        technical "docs/technical.md"
                        downstream "docs/downstream.md"
                        copyright-policy "docs/copyright.md"
                        training-summary "docs/summary.md"
                    }
                }
                """);
        CommandResult check = CommandResult.with("check", file, "--as-of", DAY);
        assertEquals(0, check.code());
        assertEquals(1, check.out().lines().count(), check::out);
        assertTrue(CommandResult.with("check", file, "--as-of", DAY, "--format", "concise").out().contains("information: "), check::out);
        assertTrue(CommandResult.with("check", file, "--as-of", DAY, "--fail-on", "information").out().lines().count() > 1);
    }

    @Test
    void whatTheGuidelinesInForceConcludeIsSaidWhereverTheConsultationIsUsed() throws IOException {
        String file = file("""
                entity Lab "A lab" { established in FR }
                model Small by Lab { generates text  scope broad  pretraining { compute 5e22 FLOP }  placed on market 2026-01-10 via api }
                model Big by Lab { generates text  scope broad  pretraining { compute 2e24 FLOP }  placed on market 2026-01-10 via api }
                """);
        CommandResult check = CommandResult.with("check", file, "--as-of", DAY);
        assertTrue(check.out().contains("warning: This file is assessed under the consultation"), check::out);
        String last = check.out().lines().reduce((one, other) -> other).orElseThrow();
        assertTrue(last.startsWith("The guidelines in force conclude differently about Small:"), last);
        String sentence = "The guidelines in force conclude differently: general-purpose: presumed not; no duty arises.";
        assertTrue(CommandResult.with("draft", "technical-documentation", "Small", file, "--as-of", DAY).out().contains(sentence));
        String json = CommandResult.with("report", file, "--as-of", DAY, "--format", "json").out();
        assertTrue(json.contains("\"inForce\" : \"" + sentence) || json.contains("\"inForce\": \"" + sentence), json);
        assertTrue(CommandResult.with("report", file, "--as-of", DAY, "--format", "md").out().contains(sentence));
        String under = CommandResult.with("check", file, "--as-of", DAY, "--ruleset", "guidelines-2025-07").out();
        assertFalse(under.contains("guidelines in force"), under);
    }

    @Test
    void theTextsOfTheLawAreNamed() {
        String version = CommandResult.with("--version").out();
        assertTrue(version.contains("as amended by Regulation (EU) 2026/1744") && version.contains("C(2025) 7719"), version);
    }
}
