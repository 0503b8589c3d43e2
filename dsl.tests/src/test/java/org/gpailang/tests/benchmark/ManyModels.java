package org.gpailang.tests.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Writes a folder of many models, as a hub of models would have them: each provider has a folder and a package with fifty models under
 * licences of the catalogue. Some models modify models of other providers, some have several estimates, some are integrated into systems,
 * and some files have errors. The same arguments give the same bytes.
 *
 * <p>Arguments: the folder, the number of models, and the number of models in each file.
 */
public final class ManyModels {

    private static final int OF_PROVIDER = 50;
    private static final int OFTEN_MODIFIED = 5;
    private static final int A_YEAR = 365;

    private static final List<String> COUNTRIES = List.of("DE", "FR", "US", "CN", "IT", "ES", "KR", "NL", "GB", "JP");
    private static final List<String> SIZES = List.of("micro", "small", "medium", "large");
    private static final List<String> LICENCES = List.of("Apache-2.0", "MIT", "CC-BY-4.0", "CC-BY-NC-4.0", "Llama-3.1", "OpenRAIL-M",
            "BSD-3-Clause", "GPL-3.0");
    private static final List<String> CHIPS = List.of("H100-SXM5", "A100-SXM4-80GB", "H200-SXM", "MI250X");
    private static final List<String> FORMS = List.of("text", "text, code", "text, image", "image", "audio");
    private static final List<String> SCOPES = List.of("broad \"web text, books and source code\"", "broad",
            "narrow \"radiology reports\"");

    private final int models;
    private final int inFile;

    /**
     * Creates a generator.
     *
     * @param models the number of models
     * @param inFile the number of models in each file
     */
    public ManyModels(int models, int inFile) {
        this.models = models;
        this.inFile = inFile;
    }

    /** Writes the folder given as the first argument. */
    public static void main(String[] arguments) {
        new ManyModels(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).write(Path.of(arguments[0]));
    }

    /** Writes all files below a folder. */
    public void write(Path folder) {
        IntStream.range(0, (models + inFile - 1) / inFile).parallel().forEach(file -> {
            try {
                Path path = folder.resolve(name(file));
                Files.createDirectories(path.resolveSibling(""));
                Files.writeString(path, text(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The name of a file; the files of a provider are in one folder. */
    private String name(int file) {
        int provider = file * inFile / OF_PROVIDER;
        return inFile >= OF_PROVIDER ? String.format(Locale.ROOT, "part%04d.gpai", file)
                : String.format(Locale.ROOT, "%03d/lab%05d/models%07d.gpai", provider / 1_000, provider, file);
    }

    private String text(int file) {
        int first = file * inFile;
        int last = Math.min(models, first + inFile);
        StringBuilder text = new StringBuilder("// A generated file of the benchmark; all names and numbers are invented.\n");
        boolean ownPackage = inFile <= OF_PROVIDER;
        text.append("package ").append(ownPackage ? lab(first) : "part" + file).append("\n\n");
        StringBuilder declared = new StringBuilder();
        StringBuilder imports = new StringBuilder();
        for (int model = first; model < last; model++) {
            if (model % OF_PROVIDER == 0) {
                declared.append(provider(model));
            }
            int other = original(model);
            if (other >= 0) {
                String elsewhere = ownPackage ? lab(other) : "part" + other / inFile;
                boolean same = ownPackage ? lab(other).equals(lab(first)) : other / inFile == file;
                if (!same && imports.indexOf("import " + elsewhere + "\n") < 0) {
                    imports.append("import ").append(elsewhere).append('\n');
                }
            }
            declared.append(other >= 0 ? modification(model, other) : model(model));
            if (model % 40 == 7) {
                declared.append(system(model));
            }
        }
        return text.append(imports).append(imports.isEmpty() ? "" : "\n").append(declared).toString();
    }

    private static String lab(int model) {
        return String.format(Locale.ROOT, "lab%05d", model / OF_PROVIDER);
    }

    private static String entity(int model) {
        return String.format(Locale.ROOT, "Lab-%05d", model / OF_PROVIDER);
    }

    private static String name(String kind, int model) {
        return String.format(Locale.ROOT, "%s-%07d", kind, model);
    }

    private static SplittableRandom random(int model) {
        return new SplittableRandom(model * 0x9E3779B97F4A7C15L + 1);
    }

    /** The model that a model modifies; -1 if it is trained from scratch. */
    private int original(int model) {
        SplittableRandom random = random(model + 1_000_000_007);
        int kind = random.nextInt(10);
        if (kind >= 3 || model < OF_PROVIDER) {
            return -1;
        }
        int other = kind == 0 ? model / OF_PROVIDER * OF_PROVIDER : random.nextInt(model / OF_PROVIDER) * OF_PROVIDER
                + random.nextInt(OFTEN_MODIFIED);
        return other == model || isModification(other) ? -1 : other;
    }

    private static boolean isModification(int model) {
        SplittableRandom random = random(model + 1_000_000_007);
        return random.nextInt(10) < 3 && model >= OF_PROVIDER;
    }

    private static String provider(int model) {
        SplittableRandom random = random(-model - 1);
        return "entity " + entity(model) + " \"Laboratory " + model / OF_PROVIDER + "\" {\n    established in "
                + COUNTRIES.get(random.nextInt(COUNTRIES.size())) + "\n    size " + SIZES.get(random.nextInt(SIZES.size())) + "\n}\n\n";
    }

    private static String day(SplittableRandom random) {
        return java.time.LocalDate.of(2024, 6, 1).plusDays(random.nextInt(2 * A_YEAR)).toString();
    }

    private static String model(int model) {
        SplittableRandom random = random(model);
        int size = 1 + random.nextInt(random.nextInt(20) == 0 ? 400 : 70);
        int tokens = 1 + random.nextInt(15);
        StringBuilder text = new StringBuilder("model " + name("Model", model) + " \"Model " + model + " " + size + "B\" by "
                + entity(model) + " {\n    accepts text\n    generates " + FORMS.get(random.nextInt(FORMS.size())) + "\n    scope "
                + SCOPES.get(random.nextInt(SCOPES.size())) + "\n    parameters " + size + "B\n    context " + (4 << random.nextInt(6))
                + "k tokens\n    pretraining {\n        started " + day(random) + "\n"
                + "        data text, code \"web pages, books and repositories of " + (2 + random.nextInt(40)) + " languages\"\n"
                + "        compute " + size + "B parameters x " + tokens + "T tokens\n");
        if (random.nextInt(3) == 0) {
            text.append("        // the log of the cluster\n        compute " + 256 * (1 + random.nextInt(16)) + " x "
                    + CHIPS.get(random.nextInt(CHIPS.size())) + " for " + (10 + random.nextInt(90)) + " days at "
                    + (30 + random.nextInt(20)) + "%\n");
        }
        if (random.nextInt(2) == 0) {
            text.append("        method \"parameters and tokens as published\"\n");
        }
        text.append("    }\n");
        if (random.nextInt(3) == 0) {
            text.append("    finetuning \"instructions\" {\n        compute " + size + "B parameters x " + (1 + random.nextInt(90))
                    + "B tokens\n    }\n");
        }
        text.append("    licence " + LICENCES.get(random.nextInt(LICENCES.size())) + "\n");
        if (random.nextInt(2) == 0) {
            text.append("    public weights, architecture, usage-information\n");
        }
        if (random.nextInt(4) == 0) {
            text.append("    claims open-source-exemption\n");
        }
        text.append("    placed on market " + day(random) + " via repository \"https://hub.example/" + entity(model) + "/" + model
                + "\"\n");
        if (random.nextInt(2) == 0) {
            text.append("    documents {\n        copyright-policy \"https://hub.example/" + model + "/copyright\"\n"
                    + "        training-summary \"https://hub.example/" + model + "/summary\" " + day(random) + "\n    }\n");
        }
        return text.append(error(random)).append("}\n\n").toString();
    }

    /** A mistake in one of a hundred models: a unit, a name or a word. */
    private static String error(SplittableRandom random) {
        return switch (random.nextInt(300)) {
            case 0 -> "    parameters 7B tokens\n";
            case 1 -> "    licence Apach-2.0\n";
            case 2 -> "    generats text\n";
            default -> "";
        };
    }

    private static String modification(int model, int original) {
        SplittableRandom random = random(model);
        return "modification " + name("Tune", model) + " \"Tune " + model + "\" of " + name("Model", original) + " by " + entity(model)
                + " {\n    finetuning \"" + FORMS.get(random.nextInt(FORMS.size())) + " of one domain\" {\n        compute "
                + (8 << random.nextInt(6)) + " x " + CHIPS.get(random.nextInt(CHIPS.size())) + " for " + (1 + random.nextInt(30))
                + " days at 35%\n        method \"nodes and wall-clock time of the log\"\n    }\n    licence "
                + LICENCES.get(random.nextInt(LICENCES.size())) + "\n    placed on market " + day(random)
                + " via repository \"https://hub.example/tune/" + model + "\"\n}\n\n";
    }

    private String system(int model) {
        SplittableRandom random = random(model + 7);
        String of = original(model) >= 0 ? name("Tune", model) : name("Model", model);
        return "system " + name("Desk", model) + " \"Assistant " + model + "\" by " + entity(model) + " {\n    integrates " + of
                + "\n    placed on market " + day(random) + " via chatbot\n}\n\n";
    }
}
