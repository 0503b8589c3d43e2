package org.gpailang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gpailang.cli.output.AtomicFile;
import org.gpailang.cli.output.Messages;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.facts.training.ActivityKind;
import org.gpailang.exchange.imports.CompletedFile;
import org.gpailang.exchange.imports.ImportOptions;
import org.gpailang.exchange.imports.Importer;
import org.gpailang.exchange.imports.Input;
import org.gpailang.exchange.imports.UnreadableInput;
import org.gpailang.language.files.TextFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai import}: writes a file from what model cards, configurations and logs say. */
@Command(name = "import", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Writes a .gpai file from model cards, configurations, logs and tables.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "The files to import. A file about weights or runs belongs to the model card"
            + " before it.")
    private List<Path> files = List.of();

    @Option(names = "--model", paramLabel = "NAME", description = "The name of the model, if no file states it.")
    private String model;

    @Option(names = "--provider", paramLabel = "NAME", description = "The name of the provider, which most formats do not state.")
    private String provider;

    @Option(names = "--activity", paramLabel = "KIND", converter = ActivityConverter.class,
            description = "The activity that logs of a run describe, such as pretraining or finetuning.")
    private ActivityKind activity;

    @Option(names = "--output", paramLabel = "FILE", description = "The new file to write (default: standard output).")
    private Path output;

    @Option(names = "--into", paramLabel = "FILE", description = "An existing .gpai file to complete: what it does not state is added,"
            + " and nothing is changed.")
    private Path into;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (into != null && output != null) {
            throw new UsageException("--into changes the file that it names, so --output cannot be used with it");
        }
        Importer imported = imported();
        imported.silent().forEach(name -> Messages.print(err, name + ": nothing was found that can be imported"));
        if (into != null) {
            return complete(imported, err);
        }
        String text = imported.file();
        if (output == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            AtomicFile.create(output, text);
            Messages.print(err, "wrote " + output + "; run 'gpai check " + output + "' to check it");
        }
        return 0;
    }

    private int complete(Importer imported, PrintWriter err) {
        try {
            String before = TextFiles.read(into);
            CompletedFile completed = imported.complete(into.toString(), before);
            completed.left().forEach(message -> Messages.print(err, message));
            String text = completed.text();
            if (text.equals(before)) {
                Messages.print(err, into + " states everything already");
            } else {
                AtomicFile.rewrite(into, text);
                Messages.print(err, "completed " + into);
            }
            return 0;
        } catch (TextFiles.Unreadable | UnreadableInput e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private Importer imported() {
        List<Input> inputs = new ArrayList<>();
        files.forEach(file -> inputs.add(read(file)));
        try {
            return new Importer(inputs, new ImportOptions(Optional.ofNullable(model), Optional.ofNullable(provider),
                    Optional.ofNullable(activity)));
        } catch (UnreadableInput e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private static Input read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UsageException(file + ": " + (Files.exists(file) ? "not a regular file" : "no such file"));
            }
            byte[] content;
            try (InputStream in = Files.newInputStream(file)) {
                content = in.readNBytes(Input.MOST_CHARACTERS + 1);
            }
            if (content.length > Input.MOST_CHARACTERS) {
                throw new UsageException(file + ": larger than " + Input.MOST_CHARACTERS / (1024 * 1024) + " MiB, which is not imported");
            }
            return new Input(file.getFileName().toString(), TextFiles.decode(file.toString(), content));
        } catch (IOException e) {
            throw new UsageException(file + ": " + TextFiles.reason(e), e);
        } catch (TextFiles.Unreadable e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
