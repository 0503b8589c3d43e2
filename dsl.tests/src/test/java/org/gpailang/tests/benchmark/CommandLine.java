package org.gpailang.tests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program for the command line that checks files of its language.
 *
 * @param name its name in the table
 * @param command the command that starts it
 * @param version the arguments with which it prints its version
 * @param language its files
 */
record CommandLine(String name, List<String> command, List<String> version, Language language) {

    /** A language of models, with as many statements in a text as in the others. */
    enum Language {
        /** Our own; it is checked by folder. */
        GPAI("gpai", """
                licence Own%1$d { access free  usage free  modification free  distribution free }
                model M%1$d "Model %1$d" by Lab {
                    generates text
                    scope broad "natural language and code"
                    parameters 7B
                    context 128k tokens
                    pretraining {
                        data text "web pages and code"
                        compute 7B parameters x 2T tokens
                        started 2025-01-01
                        ended 2025-04-01
                    }
                    finetuning "instructions" { compute 1.2e19 FLOP }
                    licence Own%1$d
                    public weights, architecture, usage-information
                    placed on market 2025-09-10 via repository "https://example.org/%1$d"
                    documents { technical "docs/%1$d.pdf" 2025-09-10 }
                }
                """, "package bench%s\nentity Lab \"Lab\" { established in DE  size small }\n", ""),
        /** Smithy. */
        SMITHY("smithy", """
                /// A model
                structure Model%1$d {
                    @required
                    title: String
                    generates: StringList%1$d
                    @range(min: 1)
                    parameters: Long
                    tokens: Long
                    started: Timestamp
                    licence: String
                    weights: Boolean
                    architecture: Boolean
                }

                list StringList%1$d {
                    member: String
                }

                """, "$version: \"2.0\"\n\nnamespace bench.f%s\n\n", ""),
        /** JSON, checked against a JSON Schema. */
        JSON("json", """
                  "model%1$d": {
                    "title": "Model %1$d",
                    "generates": ["text", "code"],
                    "parameters": 7000000000,
                    "pretraining": {
                      "data": "web",
                      "tokens": 2000000000000,
                      "started": "2025-01-01"
                    },
                    "licence": "Apache-2.0",
                    "public": ["weights", "architecture"]
                  },
                """, "{\n", "  \"file\": {\"title\": \"Last\"}\n}\n"),
        /** YAML, checked by a list of rules. */
        YAML("yaml", """
                model%1$d:
                  title: "Model %1$d"
                  generates: [text, code]
                  parameters: 7000000000
                  pretraining:
                    data: web
                    tokens: 2000000000000
                    started: "2025-01-01"
                  licence: Apache-2.0
                  public:
                    - weights
                    - architecture
                """, "", ""),
        /** TypeSpec; one file imports all others. */
        TYPESPEC("tsp", """
                /** A model */
                model Model%1$d {
                  title: string;
                  generates: string[];
                  @minValue(7)
                  parameters: int64;
                  tokens: int64;
                  started: plainDate;
                  licence: "Apache-2.0" | "MIT";
                  isPublic?: boolean;
                }
                """, "namespace File%s;\n\n", "");

        private static final String SCHEMA = """
                {"type": "object", "additionalProperties": {"type": "object", "required": ["title"], "properties": {
                  "title": {"type": "string", "minLength": 1}, "generates": {"type": "array", "items": {"enum": ["text", "code"]}},
                  "parameters": {"type": "integer", "minimum": 1}, "licence": {"enum": ["Apache-2.0", "MIT"]},
                  "pretraining": {"type": "object", "required": ["data", "tokens"], "properties": {"tokens": {"minimum": 1}}},
                  "public": {"type": "array", "uniqueItems": true}}}}
                """;
        private static final String RULES = """
                rules:
                  title: {given: "$[*]", severity: error, then: {field: title, function: truthy}}
                  parameters: {given: "$[*].parameters", severity: error, then: {function: pattern, functionOptions: {match: "^[1-9]"}}}
                  licence: {given: "$[*].licence", severity: error, then: {function: enumeration, functionOptions: {values: [Apache-2.0]}}}
                """;

        private final String extension;
        private final String block;
        private final String start;
        private final String end;

        Language(String extension, String block, String start, String end) {
            this.extension = extension;
            this.block = block;
            this.start = start;
            this.end = end;
        }

        private String text(int file, int lines) {
            int blocks = Math.max(1, lines / (int) block.lines().count());
            return String.format(Locale.ROOT, start, file) + IntStream.range(0, blocks)
                    .mapToObj(i -> String.format(Locale.ROOT, block, i)).collect(Collectors.joining()) + end;
        }
    }

    /**
     * Writes files of its language to a new folder below another.
     *
     * @param lines the number of lines of each file; about as many are written
     */
    Path write(Path folder, int files, int lines) throws IOException {
        Path own = Files.createDirectories(folder.resolve(language.extension + "-" + files + "-" + lines));
        StringBuilder imports = new StringBuilder();
        for (int i = 0; i < files; i++) {
            String name = String.format(Locale.ROOT, "f%05d.%s", i, language.extension);
            Files.writeString(own.resolve(name), language.text(i, lines));
            imports.append("import \"./").append(name).append("\";\n");
        }
        if (language == Language.TYPESPEC) {
            Files.writeString(own.resolve("main.tsp"), imports);
        }
        Files.writeString(folder.resolve("schema.json"), Language.SCHEMA);
        Files.writeString(folder.resolve("rules.yaml"), Language.RULES);
        return own;
    }

    /** The command that checks all files of a folder. */
    List<String> check(Path folder) {
        Path above = folder.resolveSibling("");
        return with(switch (language) {
            case GPAI -> List.of("check", folder.toString(), "--as-of", "2026-01-10", "--no-config");
            case SMITHY -> List.of("validate", folder.toString());
            case JSON -> List.of("validate", "-s", above.resolve("schema.json").toString(), "-d", folder + "/*.json");
            case YAML -> List.of("lint", folder + "/*.yaml", "--ruleset", above.resolve("rules.yaml").toString());
            case TYPESPEC -> List.of("compile", folder.resolve("main.tsp").toString(), "--no-emit");
        });
    }

    /** The command with other arguments. */
    List<String> with(List<String> arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return all;
    }
}
