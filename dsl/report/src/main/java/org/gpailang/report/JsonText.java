package org.gpailang.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The format of JSON output: two spaces for each level, line feeds on every platform, fields in the order in which they are declared. */
public final class JsonText {

    private static final ObjectWriter WRITER = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_ABSENT)).build().writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private JsonText() {}

    /** A tree or a record as JSON, ending in a line feed; empty components of a record are omitted. */
    public static String print(Object value) {
        return WRITER.writeValueAsString(value) + "\n";
    }

    /** A writer for JSON in the same format, for output in parts. */
    public static ObjectWriter writer() {
        return WRITER;
    }
}
