package org.gpailang.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.gpailang.tests.fixtures.CommandResult;
import org.gpailang.tests.fixtures.Golden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The output is the same in every locale and time zone. */
@Isolated("changes the locale and the time zone of the process")
class EveryLocaleTest {

    private static final Locale USUAL = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final String EXAMPLES = Golden.ROOT.resolve("examples/worked").toString();

    private static List<CommandResult> expected;

    private static List<CommandResult> outputs() {
        List<CommandResult> outputs = new ArrayList<>();
        for (String format : List.of("text", "json", "sarif", "junit", "github")) {
            outputs.add(CommandResult.with("check", "--as-of", "2026-01-10", "--format", format, EXAMPLES));
        }
        for (String format : List.of("md", "json", "csv")) {
            outputs.add(CommandResult.with("report", "--as-of", "2026-01-10", "--format", format, EXAMPLES));
        }
        outputs.add(CommandResult.with("format", "--check", EXAMPLES));
        outputs.add(CommandResult.with("list", "units"));
        outputs.add(CommandResult.with("chek"));
        return outputs;
    }

    @BeforeAll
    static void usual() {
        expected = outputs();
    }

    @AfterEach
    void back() {
        Locale.setDefault(USUAL);
        TimeZone.setDefault(ZONE);
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Europe/Istanbul", "ar-EG-u-nu-arab, Pacific/Kiritimati", "hi-IN-u-nu-deva, Etc/GMT+12",
        "th-TH-u-ca-buddhist-nu-thai, Asia/Kathmandu", "de-DE, America/St_Johns", "und, UTC"})
    void theOutputIsTheSame(String locale, String zone) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertEquals(expected, outputs());
    }
}
