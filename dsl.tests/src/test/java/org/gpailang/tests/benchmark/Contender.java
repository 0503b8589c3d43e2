package org.gpailang.tests.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A language server to measure, and the texts to measure it with.
 *
 * @param name what the table calls it
 * @param command what starts it
 * @param language the language's identifier
 * @param extension how its files' names end
 * @param text a text of so many lines; it has one word {@code KEY}, in the place of which digits are typed
 */
record Contender(String name, List<String> command, String language, String extension, IntFunction<String> text) {

    /** Where digits are typed. */
    static final String KEY = "KEY";

    /** Our own server. */
    static Contender gpai(Path distribution) {
        return new Contender("gpai", List.of(distribution.resolve("bin/gpai-language-server").toString()), "gpai", ".gpai",
                lines -> "package bench\n" + repeated(lines - 1, """
                        entity Lab%1$d "Lab %1$d" { established in DE  size small }
                        licence Own%1$d { access free  usage free  modification free  distribution free }
                        model M%1$d "Model %1$d" by Lab%1$d {
                            generates text
                            scope broad "natural language and code"
                            parameters 7%2$sB
                            context 128k tokens
                            pretraining {
                                data text "web pages and code"
                                compute 7%2$sM parameters x 2T tokens
                                started 2025-01-01
                                ended 2025-04-01
                            }
                            finetuning "instructions" { compute 1.2e19 FLOP }
                            licence Own%1$d
                            public weights, architecture, usage-information
                            placed on market 2025-09-10 via repository "https://example.org/%1$d"
                            documents { technical "docs/%1$d.pdf" 2025-09-10 }
                        }
                        """));
    }

    /** The server for YAML, from npm. */
    static Contender yaml(Path modules) {
        return new Contender("yaml-language-server 2.0.0",
                List.of("node", modules.resolve("yaml-language-server/bin/yaml-language-server").toString(),
                "--stdio"), "yaml", ".yaml", lines -> repeated(lines, """
                        model-%1$d:
                          title: "Model %1$d"
                          generates: [text, image]
                          parameters: 7%2$s000
                          pretraining:
                            data: web
                            tokens: 2000000
                            started: 2025-01-01
                          licence: Apache-2.0
                          public:
                            - weights
                            - architecture
                        """));
    }

    /** The server for TypeSpec, from npm. */
    static Contender typespec(Path modules) {
        return new Contender("@typespec/compiler 1.0.0", List.of("node", modules.resolve("@typespec/compiler/cmd/tsp-server.js").toString(),
                "--stdio"), "typespec", ".tsp", lines -> repeated(lines, """
                        model Model%1$d {
                          title: string;
                          generates: string[];
                          @minValue(7%2$s)
                          parameters: int64;
                          tokens: int64;
                          started: plainDate;
                          licence: "Apache-2.0" | "MIT";
                          isPublic?: boolean;
                        }
                        """));
    }

    private static String repeated(int lines, String block) {
        int height = (int) block.lines().count();
        StringBuilder text = new StringBuilder();
        int blocks = Math.max(1, lines / height);
        for (int i = 0; i < blocks; i++) {
            text.append(String.format(Locale.ROOT, block, i, i == blocks / 2 ? KEY : ""));
        }
        return text.toString();
    }
}
