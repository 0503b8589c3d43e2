package org.gpailang.lsp.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients write the address of a file in several ways; all of them are one file, and its newest address is used in answers. */
@DisabledOnOs(OS.WINDOWS)
class UriMapperTest {

    private final UriMapper mapper = new UriMapper(List.of(Path.of("/work/labs")), Optional.empty());

    @ParameterizedTest
    @CsvSource({"file:///work/labs/a%20b/%C3%A9.gpai, a b/é.gpai", "file:///work/labs/a%20b/é.gpai, a b/é.gpai",
        "file:/work/labs/x.gpai, x.gpai", "file:////work//labs///x.gpai, x.gpai", "file:///work/labs/y/../x.gpai, x.gpai",
        "file:///work/labs/%2e%2e/other.gpai, /work/other.gpai", "file:///work/labs/a%2Fx.gpai, a/x.gpai",
        "file:///c%3A/labs/x.gpai, /c:/labs/x.gpai", "file:///C:/labs/x.gpai, /C:/labs/x.gpai"})
    void anAddressOfAPathHasAShortName(String uri, String name) {
        assertEquals(name, mapper.name(uri));
        assertEquals(uri, mapper.uri(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"untitled:Untitled-1", "file://server/share/x.gpai", "file:///a%00b.gpai", "file:///%zz", "file:",
            "git:/x.gpai?y",
        "", "C:\\\\labs\\\\x.gpai", "\\\\\\\\server\\\\share\\\\x.gpai", "file:///a b"})
    void anAddressWithoutAPathIsTheNameItself(String uri) {
        assertEquals(Optional.empty(), UriMapper.path(uri));
        assertEquals(uri, mapper.name(uri));
        assertEquals(uri, mapper.uri(uri));
    }

    @Test
    void severalAddressesOfAFileAreOneFile() {
        String first = mapper.name("file:///work/labs/a%20b.gpai");
        assertEquals(first, mapper.name("file:////work/labs//%61%20b.gpai"));
        assertEquals("file:////work/labs//%61%20b.gpai", mapper.uri(first));
    }

    @Test
    void twoFilesNeverHaveOneName() {
        UriMapper both = new UriMapper(List.of(Path.of("/one/labs"), Path.of("/two/labs")), Optional.empty());
        assertEquals("labs/x.gpai", both.name("file:///one/labs/x.gpai"));
        assertEquals("/two/labs/x.gpai", both.name("file:///two/labs/x.gpai"));
    }
}
