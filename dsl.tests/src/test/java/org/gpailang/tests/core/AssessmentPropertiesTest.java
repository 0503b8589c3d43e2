package org.gpailang.tests.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Subject;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.LegalFixture;
import org.gpailang.tests.fixtures.SingleModelFixture;

/** What must hold of every assessment, over generated facts about an original, a version of it, a modification and a system. */
class AssessmentPropertiesTest {

    private static final String ARGUMENTS = "systemic-risk arguments 2026-01-20 \"weak on every benchmark\"\nsystemic-risk arguments ";
    private static final String DESK = "system Desk by Tuner { integrates Base  placed on market 2026-02-01 via chatbot }\n";
    private static final String APP = "system App by Tuner { integrates Base  placed on market 2026-01-20 via mobile-app"
            + "  notified 2026-02-10 of 2.0e25 FLOP using hardware \"counted\"  documents { technical \"annex.pdf\" 2026-01-10 } }\n";
    private static final String OWN = "system Suite by Lab { integrates Base  placed on market 2026-02-20 via own-product }\n";
    private static final int TRIES = 60;
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");
    private static final List<Obligation.Status> COURSE = List.of(Obligation.Status.NOT_YET_DUE, Obligation.Status.DUE,
            Obligation.Status.OVERDUE);

    /** Some facts; the elements and statements can be written in any order. */
    record World(String ruleset, String original, String version, String modification, String market, String evidence, String systems,
            History history) {

        private String text(String added, boolean reversed, String tuned) {
            List<String> elements = new ArrayList<>(List.of(
                    element("model Base by Lab", reversed, "accepts text", "generates text", "scope broad", activity("pretraining",
                            original, history.dates()),
                            market, evidence, history.notified()),
                    element("modification Next of Base by Lab", reversed, activity("finetuning", version, ""),
                            "placed on market 2026-03-01 via api"),
                    tuned.startsWith("model")
                            ? element(tuned, reversed, "accepts text", "generates text", "scope broad", "initialised from Base",
                                    activity("finetuning", added, ""), "placed on market 2026-04-01 via api")
                            : element(tuned, reversed, activity("finetuning", added, ""), "placed on market 2026-04-01 via api")));
            systems.lines().filter(line -> !line.isBlank()).forEach(elements::add);
            LegalFixture.PARTIES.lines().forEach(elements::add);
            if (reversed) {
                Collections.reverse(elements);
            }
            return String.join("\n", elements) + "\n";
        }

        private static String element(String head, boolean reversed, String... statements) {
            List<String> lines = new ArrayList<>(List.of(statements));
            if (reversed) {
                Collections.reverse(lines);
            }
            return head + " {\n" + String.join("\n", lines) + "\n}";
        }

        private static String activity(String kind, String compute, String dates) {
            return kind + " {\n" + dates + "\ncompute " + compute + (compute.equals("unknown") ? "" : " FLOP") + "\n}";
        }

        Assessed assess() {
            return assess(modification, false, DAY);
        }

        Assessed assess(String added, boolean reversed, LocalDate day) {
            return assess(added, reversed, day, "modification Tuned of Base by Tuner");
        }

        Assessed assess(String added, boolean reversed, LocalDate day, String tuned) {
            return Assessed.of(day, ruleset, text(added, reversed, tuned)).reads();
        }
    }

    /** The dates of the run of the original, and what its provider notified. */
    record History(String dates, String notified) {}

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<String> amounts = Arbitraries.of("9e21", "5e22", "2e23", "2e24", "9e24", "2e25", "unknown");
        Arbitrary<String> added = Arbitraries.of("1e20", "4e21", "6e22", "7e23", "2e24", "4e24");
        return Combinators.combine(Arbitraries.of(SingleModelFixture.CONSULTATION, Assessed.GUIDELINES), amounts,
                Arbitraries.of("1e20", "4e21", "2e24", "unknown"), added,
                Arbitraries.of("placed on market 2025-06-01 via api", "placed on market 2026-01-10 via api", "", "research-only",
                        "excludes-union \"terms\"", "internal-use since 2026-01-10 essential-to-services yes affects-rights no"),
                Arbitraries.of("", "systemic-risk designated 2026-02-01",
                        "systemic-risk designated 2026-02-01 under 52(4) informed 2026-02-10",
                        "systemic-risk designated 2026-02-01 under 52(1) informed 2026-02-10", "generality evidence \"tests\"",
                        "systemic-risk evidence \"tests\"", "systemic-risk arguments 2026-01-20 \"weak on every benchmark\"",
                        ARGUMENTS + "accepted 2026-02-20", ARGUMENTS + "rejected 2026-02-20",
                        ARGUMENTS + "accepted 2026-02-20\nsystemic-risk designated 2026-03-10 under 52(4) informed 2026-03-15"),
                Arbitraries.of("", DESK, DESK + APP, DESK + APP + OWN, OWN), Combinators.combine(
                        Arbitraries.of("", "started 2025-09-01 ended 2025-12-20", "planned 2025-07-01 started 2025-12-01",
                                "estimated 2026-01-15", "started 2025-12-01 ended 2026-02-15"),
                        Arbitraries.of("", "notified 2026-01-20 of 2.0e25 FLOP using hardware \"counted\"", "notified 2026-04-10"))
                        .as(History::new)).as(World::new);
    }

    private static Map<String, Map<String, String>> conclusions(Assessed assessed) {
        Map<String, Map<String, String>> conclusions = new TreeMap<>();
        assessed.outcome().assessment().subjects().flatMap(subject -> subject.provided().stream()).forEach(model -> {
            Map<String, String> statuses = new TreeMap<>(LegalFixture.statuses(model));
            statuses.put("general-purpose", model.generalPurpose().status().name());
            statuses.put("systemic risk", model.systemicRisk().status().name());
            statuses.put("lifecycle", model.lifecycle().status() + " of " + model.lifecycle().line());
            statuses.put("notification", model.notification().status() + " " + model.notification().due());
            statuses.put("market", String.valueOf(model.availability().first()));
            conclusions.put(model.name(), statuses);
        });
        return conclusions;
    }

    private static Set<Obligation.Id> arising(ModelAssessment model) {
        return ids(model, EnumSet.complementOf(EnumSet.of(Obligation.Status.NOT_APPLICABLE, Obligation.Status.UNDETERMINED)));
    }

    private static Set<Obligation.Id> ids(ModelAssessment model, Set<Obligation.Status> statuses) {
        return model.obligations().stream().filter(duty -> statuses.contains(duty.status())).map(Obligation::id)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Obligation.Id.class)));
    }

    @Property(tries = TRIES)
    void theOrderOfElementsAndStatementsChangesNothing(@ForAll("worlds") World world) {
        assertEquals(conclusions(world.assess()), conclusions(world.assess(world.modification(), true, DAY)));
    }

    @Property(tries = TRIES)
    void ownComputeThatBecomesKnownNarrowsTheConclusionsAndReversesNone(@ForAll("worlds") World world) {
        ModelAssessment unknown = world.assess("unknown", false, DAY).model("Tuned");
        ModelAssessment known = world.assess().model("Tuned");
        assertTrue(arising(known).containsAll(arising(unknown)), () -> arising(unknown) + " became " + arising(known));
        Set<Obligation.Status> not = EnumSet.of(Obligation.Status.NOT_APPLICABLE);
        assertTrue(ids(known, not).containsAll(ids(unknown, not)), () -> ids(unknown, not) + " became " + ids(known, not));
    }

    @Property(tries = TRIES)
    void moreComputeAddedNeverBringsItsAuthorFewerDuties(@ForAll("worlds") World world) {
        List<String> rising = List.of("1e20", "4e21", "6e22", "7e23", "2e24", "4e24", "2e25");
        for (int i = 1; i < rising.size(); i++) {
            ModelAssessment less = world.assess(rising.get(i - 1), false, DAY).model("Tuned");
            ModelAssessment more = world.assess(rising.get(i), false, DAY).model("Tuned");
            String step = rising.get(i - 1) + " to " + rising.get(i);
            assertTrue(arising(more).containsAll(arising(less)), () -> step + ": " + arising(less) + " became " + arising(more));
        }
    }

    @Property(tries = TRIES)
    void aLaterDayWithoutANewEventMovesDutiesForwardAndUnplacesNothing(@ForAll("worlds") World world) {
        Assessed before = null;
        for (LocalDate day : List.of(LocalDate.parse("2026-05-01"), DAY, LocalDate.parse("2027-07-30"), LocalDate.parse("2028-01-01"))) {
            Assessed now = world.assess(world.modification(), false, day);
            if (before != null) {
                for (Subject subject : before.outcome().assessment().subjects().toList()) {
                    subject.provided().forEach(model -> forward(model, now, day));
                }
            }
            before = now;
        }
    }

    private static void forward(ModelAssessment earlier, Assessed now, LocalDate day) {
        ModelAssessment later = now.outcome().assessment().subjects().flatMap(subject -> subject.provided().stream())
                .filter(model -> model.name().equals(earlier.name())).findFirst().orElseThrow();
        assertEquals(earlier.availability().first(), later.availability().first());
        assertTrue(earlier.availability().placedBy(day).isEmpty() || later.availability().placedBy(day).isPresent());
        earlier.obligations().stream().filter(duty -> COURSE.contains(duty.status())).forEach(duty -> {
            int next = COURSE.indexOf(later.obligation(duty.id()).status());
            assertTrue(next >= COURSE.indexOf(duty.status()), () -> duty.id() + ": " + duty.status() + " became "
                    + later.obligation(duty.id()).status());
        });
    }

    @Property(tries = TRIES)
    void aModificationAndAModelInitialisedFromTheSameOriginalAreTheSame(@ForAll("worlds") World world) {
        assertEquals(conclusions(world.assess()), conclusions(world.assess(world.modification(), false, DAY, "model Tuned by Tuner")));
    }

    @Property(tries = TRIES)
    void aProviderOfSeveralSystemsHasTheDutiesForAModelOnce(@ForAll("worlds") World world) {
        List<String> bearers = world.assess().outcome().assessment().subjects().filter(subject -> subject.kind().equals("system"))
                .flatMap(subject -> subject.provided().stream()).map(ModelAssessment::dutyHolderName).toList();
        assertEquals(Set.copyOf(bearers).size(), bearers.size(), bearers::toString);
    }

    @Property(tries = TRIES)
    void everyDutyHasABearer(@ForAll("worlds") World world) {
        world.assess().outcome().assessment().subjects().flatMap(subject -> subject.provided().stream())
                .filter(model -> !arising(model).isEmpty()).forEach(model -> assertTrue(model.dutyHolder().isPresent(), model::name));
    }
}
