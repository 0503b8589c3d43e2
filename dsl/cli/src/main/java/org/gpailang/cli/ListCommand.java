package org.gpailang.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gpailang.core.facts.Accelerator;
import org.gpailang.core.facts.Licence;
import org.gpailang.core.facts.Words;
import org.gpailang.language.catalogue.HubLicences;
import org.gpailang.language.catalogue.CatalogueEntries;
import org.gpailang.report.EntryFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai list}: what the catalogue holds. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Lists the licences or the accelerators of the catalogue; 'gpai explain NAME' says what is known of one.")
final class ListCommand implements Callable<Integer> {

    /** What can be listed. */
    private enum Kind { LICENCES, ACCELERATORS }

    @Parameters(paramLabel = "KIND", description = "licences or accelerators.")
    private Kind kind;

    @Option(names = "--hub", description = "Licences only: every licence identifier of the Hugging Face Hub, with the entry that it means.")
    private boolean hub;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (hub && kind != Kind.LICENCES) {
            throw new UsageException("'--hub' lists licences: 'gpai list licences --hub'");
        }
        CatalogueEntries entries = CatalogueEntries.shipped();
        List<Row> rows = hub ? HubLicences.identifiers().stream().map(identifier -> hub(identifier, entries)).toList()
                : kind == Kind.LICENCES ? entries.licences().stream().map(ListCommand::row).toList()
                        : entries.accelerators().stream().map(ListCommand::row).toList();
        int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        PrintWriter out = spec.commandLine().getOut();
        rows.forEach(row -> out.println(row.name() + " ".repeat(width - row.name().length() + 2) + row.text()));
        out.flush();
        return 0;
    }

    private record Row(String name, String text) {}

    private static Row row(Licence licence) {
        return new Row(licence.name(), text(licence.title(), licence.family().isEmpty() ? licence.free() ? "free" : "restricted" : "family",
                licence.provenance().confidence().map(Words::of)));
    }

    private static Row row(Accelerator accelerator) {
        String peak = accelerator.usualFormat().map(format -> Words.of(format) + " " + EntryFacts.exact(accelerator.peaks().get(format))).orElse("no usual format");
        return new Row(accelerator.name(), text(accelerator.title(), peak, accelerator.provenance().confidence().map(Words::of)));
    }

    private static Row hub(String identifier, CatalogueEntries entries) {
        Optional<Licence> licence = entries.licence(identifier);
        return new Row(identifier, licence.map(found -> found.family().isEmpty() ? found.name()
                : "one of " + String.join(", ", found.family())).orElse("not in the catalogue"));
    }

    private static String text(Optional<String> title, String what, Optional<String> confidence) {
        List<String> parts = new ArrayList<>();
        title.ifPresent(parts::add);
        parts.add(what);
        confidence.filter(level -> !level.equals("high")).ifPresent(level -> parts.add("confidence " + level));
        return String.join("; ", parts);
    }
}
