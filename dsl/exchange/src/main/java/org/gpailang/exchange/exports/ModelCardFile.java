package org.gpailang.exchange.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.report.Phrases;

/**
 * A model card for the Hugging Face Hub: a header with the fields that follow from the files, a table with the conclusions, and the
 * statements in a fenced section, from which {@code gpai import} reads them again.
 */
final class ModelCardFile {

    private ModelCardFile() {}

    /** The card. */
    static String print(ExportedModel model) {
        StringBuilder card = new StringBuilder("---\n");
        model.licence().ifPresent(licence -> licence(licence, card));
        CycloneDxBom.task(model).ifPresent(task -> card.append("pipeline_tag: ").append(task).append('\n'));
        Map<String, String> originals = model.originals();
        if (!originals.isEmpty()) {
            card.append("base_model:\n");
            originals.keySet().forEach(original -> card.append("  - ").append(yaml(original)).append('\n'));
            if (originals.containsValue("merges")) {
                card.append("base_model_relation: merge\n");
            } else if (model.activities().stream().anyMatch(activity -> activity.activity().kind() == ActivityKind.FINETUNING)) {
                card.append("base_model_relation: finetune\n");
            }
        }
        card.append("tags:\n  - eu-ai-act\n---\n# ").append(markdown(model.title())).append("\n\n- **Model:** ")
                .append(markdown(model.title())).append('\n');
        model.provider().ifPresent(provider -> card.append("- **Provider:** ").append(markdown(provider.display())).append('\n'));
        model.provider().flatMap(provider -> provider.country()).ifPresent(country -> card.append("- **Established in:** ")
                .append(markdown(country.value())).append('\n'));
        model.lineage().forEach(each -> card.append("- **").append(Phrases.capital(each.name().replace('-', ' '))).append(":** ")
                .append(markdown(each.value())).append('\n'));
        card.append("\n## EU AI Act\n\nCalculated by gpai from the statements below. This is not a verdict on the model.\n\n"
                + "| property | value |\n|---|---|\n");
        model.conclusions().forEach((name, value) -> card.append("| ").append(name).append(" | ").append(markdown(value)).append(" |\n"));
        card.append("\n").append(String.join("\n", model.derivations().stream().map(derivation -> "- " + markdown(derivation)).toList()))
                .append("\n\n");
        List<String> lines = new ArrayList<>(model.stated().statements());
        lines.addAll(model.stated().activities());
        String section = String.join("\n", lines);
        String fence = fence(section);
        return card.append(fence).append("gpai\n").append(section).append('\n').append(fence).append('\n').toString();
    }

    /** What encloses a section: more backquotes than there are in a row in it. */
    private static String fence(String section) {
        String fence = "```";
        while (section.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static void licence(Licence licence, StringBuilder card) {
        String identifier = HubNames.of(licence);
        if (identifier.isEmpty()) {
            card.append("license: other\nlicense_name: ").append(yaml(SpdxLicences.simple(licence))).append('\n');
        } else {
            card.append("license: ").append(identifier).append('\n');
        }
    }

    /** A text as a quoted scalar of YAML. */
    private static String yaml(String text) {
        return Statement.quoted(text);
    }

    /** A text in Markdown that is shown as it is, on one line. */
    private static String markdown(String text) {
        return Statement.visible(text).replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
