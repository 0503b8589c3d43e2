package org.gpailang.tests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process used, according to GNU time.
 *
 * @param processor the processor time in seconds, of the user and of the system
 * @param elapsed the elapsed time in seconds
 * @param memory the largest resident memory in MiB
 */
record Usage(double processor, double elapsed, double memory) {

    private static final double KIB = 1024;

    /** Runs a command; its output is discarded, and its exit code does not matter unless it is above 1. */
    static Usage of(List<String> command) throws IOException, InterruptedException {
        Path figures = Files.createTempFile("usage", ".txt");
        Path said = Files.createTempFile("said", ".txt");
        try {
            List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-q", "-f", "%U %S %e %M", "-o", figures.toString()));
            timed.addAll(command);
            Process process = new ProcessBuilder(timed).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(said.toFile())
                    .start();
            process.getOutputStream().close();
            if (process.waitFor() > 1) {
                throw new IllegalStateException(command + " failed: " + Files.readString(said));
            }
            double[] numbers = Stream.of(Files.readString(figures).trim().split(" ")).mapToDouble(Double::parseDouble).toArray();
            return new Usage(numbers[0] + numbers[1], numbers[2], numbers[3] / KIB);
        } finally {
            Files.delete(figures);
            Files.delete(said);
        }
    }

    /** The medians of several runs, each figure for itself. */
    static Usage median(List<Usage> runs) {
        int middle = runs.size() / 2;
        return new Usage(runs.stream().map(Usage::processor).sorted(Comparator.naturalOrder()).toList().get(middle),
                runs.stream().map(Usage::elapsed).sorted(Comparator.naturalOrder()).toList().get(middle),
                runs.stream().map(Usage::memory).sorted(Comparator.naturalOrder()).toList().get(middle));
    }
}
