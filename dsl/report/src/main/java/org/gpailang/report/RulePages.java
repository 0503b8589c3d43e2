package org.gpailang.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gpailang.core.finding.TextCode;

/** The pages of the finding codes: those of the rules, which the build generates from their Javadoc, and those of errors in the text. */
public final class RulePages {

    private RulePages() {}

    /** The codes of all rules, sorted. */
    public static List<String> codes() {
        return read("rules/index.txt").orElseThrow().lines().toList();
    }

    /** Every code that a finding can have: those of the rules, then those of errors in the text. */
    public static List<String> allCodes() {
        return Stream.concat(codes().stream(), Arrays.stream(TextCode.values()).map(TextCode::code)).toList();
    }

    /** The page of a code as Markdown; absent if no finding has the code. */
    public static Optional<String> page(String code) {
        return allCodes().contains(code) ? read("rules/" + code + ".md") : Optional.empty();
    }

    /** The first sentence of the page of a code. */
    public static String summary(String code) {
        return page(code).orElseThrow().lines().skip(4).findFirst().orElse("");
    }

    private static Optional<String> read(String resource) {
        try (InputStream in = RulePages.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
