package org.gpailang.tests.build;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gpailang.language.names.SourceText;
import org.gpailang.report.Outcome;
import org.gpailang.report.terminal.TextFindings;
import org.gpailang.tests.fixtures.Assessed;
import org.gpailang.tests.fixtures.Golden;
import org.gpailang.tests.fixtures.TerminalImage;
import org.junit.jupiter.api.Test;

/** The picture in the README shows the output of the program. {@code -Dgolden.update=true} redraws it. */
class ReadmeImageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```gpai\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("```console\n\\$ (gpai check (\\S+) --as-of (\\S+))\n");

    @Test
    void thePictureShowsTheFirstExamplesOutput() throws IOException {
        String page = Files.readString(Golden.ROOT.resolve("README.md"));
        Matcher example = EXAMPLE.matcher(page);
        Matcher command = COMMAND.matcher(page);
        assertTrue(example.find() && command.find(), "an example and its command");
        Outcome outcome = Assessed.of(LocalDate.parse(command.group(3)), null,
                List.of(new SourceText(command.group(2), example.group(1))));
        String output = TextFindings.grouped(outcome, true) + TextFindings.summary(outcome, OptionalInt.empty());
        Golden.check(Golden.ROOT.resolve("docs/images/check.svg"), TerminalImage.draw(command.group(1), output));
    }
}
