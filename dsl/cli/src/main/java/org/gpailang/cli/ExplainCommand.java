package org.gpailang.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gpailang.cli.output.UsageException;
import org.gpailang.language.catalogue.CatalogueEntries;
import org.gpailang.language.glossary.Glossary;
import org.gpailang.report.EntryFacts;
import org.gpailang.report.RulePages;
import org.gpailang.syntax.token.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai explain}: explains a finding or an entry of the catalogue, or lists the codes of all findings. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Explains a finding by its code, a licence, an accelerator or a ruleset by its name, a word of the language, or"
                + " lists all codes.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CODE|NAME", arity = "0..1",
            description = "A code such as compute/margin-too-wide, or a name such as MI300X, llama3.1 or cloud-service; without it, all"
                    + " codes are listed.")
    private String code;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<String> codes = RulePages.allCodes();
        if (code == null) {
            int width = codes.stream().mapToInt(String::length).max().orElse(0);
            codes.forEach(each -> out.println(each + " ".repeat(width - each.length() + 2) + RulePages.summary(each)));
        } else {
            out.print(RulePages.page(code).or(() -> entry(code)).or(() -> listed(code)).orElseThrow(() -> new UsageException(
                    "nothing is called '" + code + "'." + nearest(code).map(near -> " Did you mean '" + near + "'?")
                            .orElse(" 'gpai explain' lists all codes, 'gpai list KIND' the other names."))));
        }
        out.flush();
        return 0;
    }

    /** The description of a word of the language, a ruleset or a unit. */
    private static Optional<String> listed(String name) {
        return Glossary.text(name).map(text -> name + "\n\n" + text + "\n").or(() -> Stream.of(Listing.RULESETS, Listing.UNITS)
                .flatMap(kind -> kind.rows().stream()).filter(row -> row.name().equals(name)).findFirst()
                .map(row -> row.name() + ": " + row.text() + "\n"));
    }

    /** What was probably meant. The entries of the catalogue have a stricter measure, as one letter makes another chip or licence. */
    private static Optional<String> nearest(String name) {
        List<String> words = Stream.concat(Arrays.stream(Listing.values())
                .filter(kind -> kind != Listing.LICENCES && kind != Listing.ACCELERATORS).flatMap(kind -> kind.rows().stream())
                .map(Listing.Row::name), Glossary.words().stream()).distinct().toList();
        CatalogueEntries entries = CatalogueEntries.shipped();
        return entries.nearestAccelerator(name).or(() -> entries.nearestLicence(name)).or(() -> Suggestions.nearest(name, words));
    }

    /** The description of a licence or an accelerator of the catalogue. */
    private static Optional<String> entry(String name) {
        CatalogueEntries entries = CatalogueEntries.shipped();
        return entries.licence(name).map(licence -> entry(licence.name(), licence.title(), "licence",
                Stream.concat(EntryFacts.terms(licence).stream(), EntryFacts.about(licence).stream())))
                .or(() -> entries.accelerator(name).map(accelerator -> entry(accelerator.name(), accelerator.title(), "accelerator",
                        Stream.of(List.of(EntryFacts.basis(accelerator) + ":"), EntryFacts.peaks(accelerator),
                                EntryFacts.about(accelerator)).flatMap(List::stream))));
    }

    private static String entry(String name, Optional<String> title, String kind, Stream<String> facts) {
        return Stream.concat(Stream.of(name + title.map(text -> ": " + text).orElse("") + " (" + kind + ")"),
                facts.map(fact -> "  " + fact))
                .collect(Collectors.joining("\n")) + "\n";
    }
}
