package org.gpailang.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.core.facts.training.ActivityKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an argument to a kind of activity, as the language writes it. */
final class ActivityConverter implements ITypeConverter<ActivityKind> {

    @Override
    public ActivityKind convert(String word) {
        return Words.parse(ActivityKind.class, word).orElseThrow(() -> new TypeConversionException("'" + word + "' is not one of "
                + Arrays.stream(ActivityKind.values()).map(Words::of).collect(Collectors.joining(", "))));
    }
}
