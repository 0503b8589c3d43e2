package org.gpailang.cli;

import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gpailang.cli.output.UsageException;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.language.formatting.Formatter;
import org.gpailang.project.ProjectFile;
import org.gpailang.report.draft.DraftKind;
import org.gpailang.report.machine.AssessmentJson;
import org.gpailang.report.machine.FindingsJson;
import picocli.CommandLine;

/** The tools that {@link McpCommand} offers to an assistant. Their results are those of the commands of the same name. */
final class McpTools {

    private static final String TEXT = "text";
    private static final String PATHS = "paths";
    private static final String AS_OF = "asOf";
    private static final String RULESET = "ruleset";
    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String PATTERN = "pattern";
    private static final String DOCUMENT = "document";
    private static final String MODEL = "model";

    private final Path folder;

    /**
     * Creates the tools.
     *
     * @param folder the absolute path of the folder below which files are read
     */
    McpTools(Path folder) {
        this.folder = folder;
    }

    /** All tools, with their descriptions and the schemas of their arguments. */
    List<SyncToolSpecification> all() {
        return List.of(
                tool("check", "Checks .gpai files, or a text in that language, and returns the findings as JSON (schema gpai-findings/1).",
                        input(), this::check),
                tool("assess", "Assesses .gpai files, or a text in that language, and returns every conclusion with its reasons and the"
                        + " provisions of the law as JSON (schema gpai-assessment/1).", input(), this::assess),
                tool("draft", "Drafts a document about a model, such as a notification to the Commission, as Markdown. What the files do"
                        + " not state is listed as missing.", draftInput(), this::draft),
                tool("explain", "Explains a finding by its code, a licence, an accelerator or a ruleset by its name, or a word of the"
                        + " language.", schema(Map.of(NAME, string("The code, name or word.")), NAME), arguments ->
                        command("explain", "--", required(arguments, NAME))),
                tool("list", "Lists the names that can be used in files.", schema(Map.of(KIND, oneOf("What to list.",
                        Arrays.stream(Listing.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList()),
                        PATTERN, string("A part of the name or of its description.")), KIND), this::list),
                tool("format", "Formats a text in the language of .gpai files and returns it. No file is changed.",
                        schema(Map.of(TEXT, string("The text.")), TEXT), this::format));
    }

    private static Map<String, Object> input() {
        return schema(new LinkedHashMap<>(Map.of(
                PATHS, Map.of("type", "array", "items", Map.of("type", "string"), "description",
                        "Files, or folders to search for .gpai files, below the folder of the server (default: that folder)."),
                TEXT, string("A text to use instead of files."),
                AS_OF, string("The date for which deadlines are calculated, as 2026-01-10 (default: today)."),
                RULESET, string("The ruleset for all files; 'list' with the kind 'rulesets' lists them."))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> draftInput() {
        Map<String, Object> properties = new LinkedHashMap<>((Map<String, Object>) input().get("properties"));
        properties.remove(TEXT);
        properties.put(DOCUMENT, oneOf("The document.", Arrays.stream(DraftKind.values()).map(Words::of).toList()));
        properties.put(MODEL, string("The name of the model, with or without its package."));
        return schema(properties, DOCUMENT, MODEL);
    }

    private static Map<String, Object> schema(Map<String, Object> properties, String... required) {
        return Map.of("type", "object", "properties", properties, "required", List.of(required), "additionalProperties", false);
    }

    private static Map<String, Object> string(String description) {
        return Map.of("type", "string", "description", description);
    }

    private static Map<String, Object> oneOf(String description, List<String> values) {
        return Map.of("type", "string", "enum", values, "description", description);
    }

    private static SyncToolSpecification tool(String name, String description, Map<String, Object> schema,
            Function<Map<String, Object>, String> result) {
        Tool tool = Tool.builder(name, schema).description(description)
                .annotations(ToolAnnotations.builder().readOnlyHint(true).destructiveHint(false).idempotentHint(true).openWorldHint(false)
                        .build())
                .build();
        return new SyncToolSpecification(tool, (exchange, request) -> {
            try {
                return CallToolResult.builder().addTextContent(result.apply(request.arguments())).isError(false).build();
            } catch (UsageException e) {
                return CallToolResult.builder().addTextContent(e.getMessage()).isError(true).build();
            }
        });
    }

    private String check(Map<String, Object> arguments) {
        return FindingsJson.print(run(arguments).outcome());
    }

    private String assess(Map<String, Object> arguments) {
        return AssessmentJson.assessment(run(arguments).outcome());
    }

    private String draft(Map<String, Object> arguments) {
        List<String> words = new ArrayList<>(List.of("draft"));
        asOf(arguments).ifPresent(day -> words.addAll(List.of("--as-of", day.toString())));
        optional(arguments, RULESET).ifPresent(name -> words.add("--ruleset=" + name));
        words.addAll(List.of("--", required(arguments, DOCUMENT), required(arguments, MODEL)));
        paths(arguments).forEach(path -> words.add(path.toString()));
        return command(words.toArray(String[]::new));
    }

    private String list(Map<String, Object> arguments) {
        return command(Stream.concat(Stream.of("list", "--", required(arguments, KIND)), optional(arguments, PATTERN).stream())
                .toArray(String[]::new));
    }

    private String format(Map<String, Object> arguments) {
        return Formatter.standalone().format(required(arguments, TEXT)).orElseThrow(() -> new UsageException(
                "the text has syntax errors and is not formatted; 'check' shows where"));
    }

    private AssessmentRun run(Map<String, Object> arguments) {
        ProjectOptions projects = new ProjectOptions();
        RulesetOptions options = new RulesetOptions();
        Optional<String> text = optional(arguments, TEXT);
        List<Path> paths = paths(arguments);
        ProjectFile project = projects.project(paths);
        SourceFiles files = new SourceFiles();
        if (text.isPresent()) {
            files.add("text.gpai", text.get().getBytes(StandardCharsets.UTF_8));
        } else {
            files = SourceFiles.read(paths, projects.files(paths));
        }
        return AssessmentRun.of(files, asOf(arguments).orElseGet(() -> options.asOf(project)),
                optional(arguments, RULESET).or(() -> options.ruleset(project)), project);
    }

    /** The output of a command, which has to succeed. */
    private static String command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = GpaiCommand.commandLine(arguments).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).setColorScheme(
                CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF)).execute(arguments);
        if (code != 0) {
            throw new UsageException(err.toString().strip().replaceFirst("^gpai: ", ""));
        }
        return out.toString().isEmpty() ? err.toString() : out.toString();
    }

    /**
     * The paths of a request, relative to the folder.
     *
     * @throws UsageException if a path leads out of the folder or to a file of another kind
     */
    @SuppressWarnings("unchecked")
    private List<Path> paths(Map<String, Object> arguments) {
        List<Path> paths = new ArrayList<>();
        for (String path : (List<String>) arguments.getOrDefault(PATHS, List.of())) {
            paths.add(below(path));
        }
        return SourceFiles.orHere(paths);
    }

    private Path below(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            if (!file.startsWith(folder) || Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
                throw new UsageException(path + " is not below the folder of the server");
            }
            if (!Files.isDirectory(file) && !file.toString().endsWith(".gpai")) {
                throw new UsageException(path + " is not a folder or a .gpai file");
            }
            return folder.relativize(file);
        } catch (InvalidPathException | IOException e) {
            throw new UsageException(path + " cannot be read");
        }
    }

    private static Optional<LocalDate> asOf(Map<String, Object> arguments) {
        return optional(arguments, AS_OF).map(day -> {
            try {
                return LocalDate.parse(day);
            } catch (DateTimeParseException e) {
                throw new UsageException("'" + day + "' is not a date such as 2026-01-10");
            }
        });
    }

    private static Optional<String> optional(Map<String, Object> arguments, String name) {
        return Optional.ofNullable((String) arguments.get(name));
    }

    private static String required(Map<String, Object> arguments, String name) {
        return optional(arguments, name).orElseThrow(() -> new UsageException("'" + name + "' is missing"));
    }
}
