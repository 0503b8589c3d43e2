package org.gpailang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gpailang.cli.output.AtomicFile;
import org.gpailang.cli.output.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gpai init}: writes a starter file. */
@Command(name = "init", mixinStandardHelpOptions = true, versionProvider = GpaiCommand.Version.class,
        description = "Writes a commented starter file.")
final class InitCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = "model.gpai", description = "The file to write (default: model.gpai).")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        AtomicFile.create(file, starter());
        Messages.print(spec.commandLine().getErr(), "wrote " + file + "; run 'gpai check " + file + "' to check it");
        return 0;
    }

    private static String starter() {
        try (InputStream in = InitCommand.class.getResourceAsStream("starter.gpai")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
