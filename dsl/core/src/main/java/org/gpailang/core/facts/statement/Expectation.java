package org.gpailang.core.facts.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the author of a file expects to be concluded about a model or a system. No conclusion depends on it.
 *
 * @param subject the qualified name of the model or system
 * @param subjectAt the location of that name at the declaration
 * @param expected what is expected
 * @param on the date of the assessment; absent for the date of the run
 * @param under the name of the ruleset for all files; absent for the ruleset of the run or of each file
 * @param text the statement as it is written, with single blanks
 * @param at its location
 */
public record Expectation(String subject, Location subjectAt, Expected expected, Optional<LocalDate> on, Optional<String> under,
        String text, Location at) {

    private static final List<String> DUTY = List.of("not-applicable", "exempt", "not-yet-due", "due", "overdue", "fulfilled", "contested",
            "undetermined");

    /** What is expected. */
    public sealed interface Expected permits Status, Provider, Reported {}

    /** That a conclusion has a status. */
    public record Status(Aspect aspect, String status) implements Expected {}

    /** That an entity, given by its qualified name, is a provider. */
    public record Provider(String entity) implements Expected {}

    /** That a finding with a code, which is stated at a location, is made, or that none is made. */
    public record Reported(String code, Location codeAt, boolean reported) implements Expected {}

    /** The conclusions whose status can be expected. */
    public enum Aspect {
        /** Whether the model is general-purpose. */
        GENERAL_PURPOSE("presumed", "rebuttal-claimed", "shown-by-evidence", "presumed-not", "not-presumed", "out-of-scope",
                "undetermined"),
        /** Whether it has systemic risk. */
        SYSTEMIC_RISK("presumed", "designated", "shown-by-evidence", "not-presumed", "undetermined"),
        /** Whether it is a distinct model. */
        LIFECYCLE("distinct-model", "distinct-systemic-risk", "version", "downstream-modification", "undetermined"),
        /** Whether the open-source exemption is claimed and its conditions are met. */
        OPEN_SOURCE_EXEMPTION("applies", "does-not-apply", "undetermined"),
        /** The notification to the Commission. */
        NOTIFICATION("not-required", "foreseen", "due", "overdue", "incomplete", "given", "given-late", "undetermined"),
        /** Technical documentation, Art. 53(1)(a). */
        TECHNICAL_DOCUMENTATION(DUTY),
        /** Information for downstream providers, Art. 53(1)(b). */
        DOWNSTREAM_INFORMATION(DUTY),
        /** Copyright policy, Art. 53(1)(c). */
        COPYRIGHT_POLICY(DUTY),
        /** Public summary of the training content, Art. 53(1)(d). */
        TRAINING_SUMMARY(DUTY),
        /** Authorised representative, Art. 54. */
        REPRESENTATIVE(DUTY),
        /** Model evaluation, Art. 55(1)(a). */
        MODEL_EVALUATION(DUTY),
        /** Assessment and mitigation of systemic risks, Art. 55(1)(b). */
        RISK_ASSESSMENT(DUTY),
        /** Reporting of serious incidents, Art. 55(1)(c). */
        INCIDENT_REPORTING(DUTY),
        /** Cybersecurity, Art. 55(1)(d). */
        CYBERSECURITY(DUTY);

        private final List<String> statuses;

        Aspect(String... statuses) {
            this(List.of(statuses));
        }

        Aspect(List<String> statuses) {
            this.statuses = statuses;
        }

        /** The words for its possible statuses. */
        public List<String> statuses() {
            return statuses;
        }
    }
}
