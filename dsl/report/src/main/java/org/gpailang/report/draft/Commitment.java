package org.gpailang.report.draft;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.facts.entity.CodeChapter;

/**
 * A commitment of the General-Purpose AI Code of Practice of 10 July 2025.
 *
 * @param chapter its chapter
 * @param number its number in the chapter
 * @param title its title
 * @param duties the duties of the AI Act to which it contributes
 * @param measures its measures, each with its number
 */
record Commitment(CodeChapter chapter, int number, String title, Set<Obligation.Id> duties, List<String> measures) {

    private static final Set<Obligation.Id> SYSTEMIC_RISK = EnumSet.range(Obligation.Id.MODEL_EVALUATION, Obligation.Id.CYBERSECURITY);

    /** The commitments, in the order of the code. */
    static final List<Commitment> ALL = List.of(
            new Commitment(CodeChapter.TRANSPARENCY, 1, "Documentation",
                    EnumSet.of(Obligation.Id.TECHNICAL_DOCUMENTATION, Obligation.Id.DOWNSTREAM_INFORMATION), List.of(
                    "1.1 drawing up model documentation and keeping it up to date", "1.2 providing relevant information, to downstream"
                            + " providers in time",
                    "1.3 quality, integrity and security of the information")),
            new Commitment(CodeChapter.COPYRIGHT, 1, "Copyright policy", EnumSet.of(Obligation.Id.COPYRIGHT_POLICY), List.of(
                    "1.1 a copyright policy that is kept and implemented", "1.2 crawling lawfully accessible content only",
                    "1.3 identifying and honouring reservations of rights", "1.4 limiting outputs that infringe copyright",
                    "1.5 a point of contact and a way to complain")),
            safety(1, "Safety and security framework", SYSTEMIC_RISK, "1.1 creating it", "1.2 implementing it", "1.3 updating it",
                    "1.4 notifying the AI Office of it"),
            safety(2, "Identification of systemic risks", EnumSet.of(Obligation.Id.RISK_ASSESSMENT), "2.1 the process", "2.2 scenarios"),
            safety(3, "Analysis of systemic risks", EnumSet.of(Obligation.Id.MODEL_EVALUATION, Obligation.Id.RISK_ASSESSMENT),
                    "3.1 information that does not depend on the model", "3.2 evaluations of the model", "3.3 modelling", "3.4 estimation",
                    "3.5 monitoring after placing on the market"),
            safety(4, "Acceptance of systemic risks", EnumSet.of(Obligation.Id.RISK_ASSESSMENT), "4.1 criteria", "4.2 whether to proceed"),
            safety(5, "Safety mitigations", EnumSet.of(Obligation.Id.RISK_ASSESSMENT), "5.1 appropriate mitigations"),
            safety(6, "Security mitigations", EnumSet.of(Obligation.Id.CYBERSECURITY), "6.1 the security goal", "6.2 the measures"),
            safety(7, "Model reports", SYSTEMIC_RISK, "7.1 description", "7.2 reasons", "7.3 documentation", "7.4 external reports",
                    "7.5 material changes", "7.6 updates", "7.7 notifications"),
            safety(8, "Responsibility", SYSTEMIC_RISK, "8.1 roles", "8.2 resources", "8.3 a healthy risk culture"),
            safety(9, "Serious incidents", EnumSet.of(Obligation.Id.INCIDENT_REPORTING), "9.1 identification", "9.2 information",
            "9.3 time limits",
                    "9.4 retention"),
            safety(10, "Additional documentation and transparency", SYSTEMIC_RISK, "10.1 additional documentation",
            "10.2 public transparency"));

    private static Commitment safety(int number, String title, Set<Obligation.Id> duties, String... measures) {
        return new Commitment(CodeChapter.SAFETY, number, title, duties, List.of(measures));
    }
}
