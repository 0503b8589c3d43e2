package org.gpailang.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.gpailang.analysis.many.ComponentParts;
import org.gpailang.analysis.many.ManyFiles;
import org.gpailang.analysis.many.PortableComponent;
import org.gpailang.analysis.many.PortableComponent.Conclusions;
import org.gpailang.analysis.many.PortableComponent.EarlyModel;
import org.gpailang.analysis.many.PortableComponent.EarlyModels;
import org.gpailang.core.ruleset.Ruleset;
import org.gpailang.language.files.TextFiles;
import org.gpailang.language.names.SourceText;
import org.gpailang.language.records.RecordFormat;
import org.gpailang.report.FindingTotals;
import org.gpailang.report.InputError;
import org.gpailang.report.machine.FindingsStream;

/**
 * Assesses the models in a folder with Apache Spark and writes the findings as JSON Lines, with the bytes of
 * {@code gpai check FOLDER --format jsonl --as-of DAY}.
 *
 * <p>The driver reads the files, because a name in one file can be declared in any other, and finds the connected components: models and
 * systems that depend on each other. The executors assess the components. Components and conclusions travel as bytes.
 */
public final class AssessmentJob {

    private static final RecordFormat FORMAT = RecordFormat.complete();

    private AssessmentJob() {}

    /**
     * Runs the job. The master comes from {@code spark-submit}, or from the system property {@code spark.master}.
     *
     * @param arguments the folder, the date of the assessment (such as 2026-01-10), and the file for the findings
     */
    public static void main(String[] arguments) throws IOException {
        SparkConf configuration = new SparkConf().setAppName("gpai").setIfMissing("spark.master", "local[*]");
        try (JavaSparkContext spark = new JavaSparkContext(configuration);
                Writer out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            assess(spark, Path.of(arguments[0]), LocalDate.parse(arguments[1]), out);
        }
    }

    /** Assesses the files in a folder and writes the findings. */
    static void assess(JavaSparkContext spark, Path folder, LocalDate asOf, Writer out) throws IOException {
        Map<String, String> unreadable = new ConcurrentHashMap<>();
        List<String> names = filesIn(folder);
        int threads = Runtime.getRuntime().availableProcessors();
        try (ManyFiles files = ManyFiles.read(names, name -> open(name, unreadable), () -> { }, threads)) {
            ManyFiles.Settings settings = new ManyFiles.Settings(Optional.empty(), Optional.empty(), asOf, ComponentParts.Description.NONE);
            List<byte[]> conclusions = assess(spark, files, settings);
            List<InputError> errors = new ArrayList<>();
            names.stream().filter(unreadable::containsKey).forEach(name -> errors.add(new InputError(name, unreadable.get(name))));
            files.withSyntaxErrors().forEach(name -> errors.add(new InputError(name, name + ": has syntax errors")));
            write(files, settings, conclusions, errors, out);
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Path::normalize).map(Path::toString).filter(name -> name.endsWith(".gpai")).sorted()
                    .toList();
        }
    }

    private static Optional<SourceText> open(String name, Map<String, String> unreadable) {
        try {
            return Optional.of(new SourceText(name, TextFiles.read(Path.of(name))));
        } catch (TextFiles.Unreadable e) {
            unreadable.put(name, e.getMessage());
            return Optional.empty();
        }
    }

    /** Assesses the components on the executors, and returns the encoded conclusions in the order of the components. */
    private static List<byte[]> assess(JavaSparkContext spark, ManyFiles files, ManyFiles.Settings settings) {
        List<byte[]> encoded = files.portable(settings).map(component -> FORMAT.encode(component, PortableComponent.class)).toList();
        List<byte[]> rulesets = files.numbers().mapToObj(files::rulesetOf).distinct()
                .map(ruleset -> FORMAT.encode(ruleset, Ruleset.class)).toList();
        JavaRDD<byte[]> components = spark.parallelize(encoded);

        // first round: the early models with systemic risk, which matter to other models of their providers
        Broadcast<List<byte[]>> allRulesets = spark.broadcast(new ArrayList<>(rulesets));
        List<EarlyModel> early = components.map(component -> earlyModels(component, allRulesets.value())).collect().stream()
                .flatMap(models -> FORMAT.decode(models, EarlyModels.class).all().stream()).toList();

        // second round: the assessment
        Broadcast<byte[]> earlyModels = spark.broadcast(FORMAT.encode(new EarlyModels(early), EarlyModels.class));
        return components.mapPartitions(partition -> assess(partition, earlyModels.value())).collect();
    }

    private static byte[] earlyModels(byte[] component, List<byte[]> rulesets) {
        PortableComponent decoded = FORMAT.decode(component, PortableComponent.class);
        List<EarlyModel> models = rulesets.stream().map(ruleset -> FORMAT.decode(ruleset, Ruleset.class))
                .flatMap(ruleset -> decoded.earlySystemicRisk(ruleset).stream()).toList();
        return FORMAT.encode(new EarlyModels(models), EarlyModels.class);
    }

    private static Iterator<byte[]> assess(Iterator<byte[]> components, byte[] earlyModels) {
        Map<String, List<EarlyModel>> byProvider = FORMAT.decode(earlyModels, EarlyModels.class).byProvider();
        List<byte[]> conclusions = new ArrayList<>();
        components.forEachRemaining(component -> conclusions.add(FORMAT.encode(
                FORMAT.decode(component, PortableComponent.class).assess(byProvider), Conclusions.class)));
        return conclusions.iterator();
    }

    /** Writes the findings in the order of the files. */
    private static void write(ManyFiles files, ManyFiles.Settings settings, List<byte[]> conclusions, List<InputError> errors, Writer out)
            throws IOException {
        Iterable<FindingsStream.FileName> names = () -> files.numbers()
                .mapToObj(file -> new FindingsStream.FileName(files.name(file), files.rulesetOf(file).name())).iterator();
        FindingsStream.firstLine(new FindingsStream.Head(settings.asOf(), Optional.empty(), names, errors), false, out);
        FindingTotals[] totals = {FindingTotals.none(files.count(), settings.asOf())};
        files.combine(settings, component -> FORMAT.decode(conclusions.get(component), Conclusions.class), result -> {
            totals[0] = totals[0].plus(result.findings(), result.waived().size());
            print(FindingsStream.lines(result.findings()), out);
        });
        print(FindingsStream.lastLine(totals[0]), out);
        out.flush();
    }

    private static void print(String lines, Writer out) {
        try {
            out.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
