package org.gpailang.lsp.features;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gpailang.language.completion.Proposal;

/** Snippets for elements and statements with placeholders, in the syntax of the protocol. */
final class Snippets {

    /** The forms of an estimate of compute. */
    static final Map<String, String> ESTIMATES = estimates();

    private static final Map<String, String> ELEMENTS = Map.of(
            "entity", """
                    entity ${1:Name} "${2:Title}" {
                        established in ${3:FR}
                    }""",
            "licence", """
                    licence ${1:Name} "${2:Title}" {
                        access ${3|free,restricted|}
                        usage ${4|free,restricted|}
                        modification ${5|free,restricted|}
                        distribution ${6|free,restricted|}
                    }""",
            "accelerator", """
                    accelerator ${1:Name} "${2:Title}" {
                        bf16 ${3:312} TFLOP/s
                    }""",
            "ruleset", """
                    ruleset ${1:Name} extends ${2:guidelines-2025-07} {
                        $0
                    }""",
            "pretraining", """
                    pretraining ${1:Name} by ${2:Provider} {
                        compute ${3:7B} parameters x ${4:2T} tokens
                    }""",
            "model", """
                    model ${1:Name} "${2:Title}" by ${3:Provider} {
                        accepts ${4:text}
                        generates ${5:text}
                        scope ${6|broad,narrow|}
                        pretraining {
                            compute ${7:7B} parameters x ${8:2T} tokens
                        }
                        $0
                    }""",
            "modification", """
                    modification ${1:Name} "${2:Title}" of ${3:Model} by ${4:Provider} {
                        finetuning {
                            compute ${5:7B} parameters x ${6:2B} tokens
                        }
                        $0
                    }""",
            "system", """
                    system ${1:Name} "${2:Title}" by ${3:Provider} {
                        integrates ${4:Model}
                        $0
                    }""");

    private static final Map<String, String> BLOCKS = Map.of(
            "rebuttal narrow-task", """
                    rebuttal narrow-task "$1" {
                        evidence "$2"
                    }""",
            "documents", """
                    documents {
                        $0
                    }""",
            "synthetic-data", """
                    synthetic-data "$1" {
                        compute ${2:1e21} FLOP
                        method "$3"
                    }""",
            "placed on market", "placed on market ${1:%s} via ${2:api}");

    private static final java.util.Set<String> ACTIVITIES = java.util.Set.of("pretraining", "continued-pretraining", "finetuning",
            "reinforcement-learning", "distillation", "experiment", "hyperparameter-search", "evaluation", "scaffolding");

    private Snippets() {}

    /**
     * The snippet for the first words of an element or a statement; empty if no snippet is needed.
     *
     * @param asOf the as-of date, which is inserted where a date is to be filled in
     */
    static Optional<String> of(Proposal.Kind kind, String words, LocalDate asOf) {
        if (kind == Proposal.Kind.ELEMENT) {
            return Optional.ofNullable(ELEMENTS.get(words));
        }
        return ACTIVITIES.contains(words) ? Optional.of(words + " {\n    compute ${1:unknown}\n}")
                : Optional.ofNullable(BLOCKS.get(words)).map(block -> block.replace("%s", asOf.toString()));
    }

    private static Map<String, String> estimates() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("parameters x tokens", "${1:7B} parameters x ${2:2T} tokens");
        forms.put("parameters x tokens forward", "${1:7B} parameters x ${2:2T} tokens forward");
        forms.put("parameters x range of tokens", "${1:7B} parameters x ${2:2T..3T} tokens");
        forms.put("parameters x steps x batch", "${1:7B} parameters x ${2:500k} steps x ${3:4M} tokens a step");
        forms.put("rollouts and updates", "${1:7B} parameters x ${2:1T} tokens forward + ${1:7B} parameters x ${3:200B} tokens");
        forms.put("chips x accelerator", "${1:512} x ${2:H100-SXM5} for ${3:80 days} at ${4:40}%");
        forms.put("GPU-hours on accelerator", "${1:1M} GPU-hours on ${2:H100-SXM5} at ${3:40}%");
        forms.put("nodes x chips", "${1:64} nodes x ${2:8} ${3:H100-SXM5} for ${4:80 days} at ${5:40}%");
        forms.put("GCD-hours on accelerator", "${1:1M} GCD-hours on ${2:MI250X} at ${3:30}%");
        forms.put("budget at a price", "${1:1M} EUR at ${2:2.10} EUR a GPU-hour on ${3:H100-SXM5} at ${4:40}%");
        forms.put("FLOP as stated", "${1:1e23} FLOP");
        return forms;
    }
}
