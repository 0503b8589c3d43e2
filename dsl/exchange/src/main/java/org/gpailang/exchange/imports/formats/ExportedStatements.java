package org.gpailang.exchange.imports.formats;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.FoundModel;

/**
 * The properties that an export writes: statements and activities. The conclusions are not read, because an assessment draws them again.
 */
final class ExportedStatements {

    private static final Pattern STATEMENT = Pattern.compile("gpai:(?:statement|activity)(?::[0-9]+)?");

    private final StatedText stated;

    /** A reader that knows these names. */
    ExportedStatements(CatalogueNames catalogue) {
        this.stated = new StatedText(catalogue);
    }

    /** Whether a property is a statement, which is then added to the model. */
    boolean read(String name, Document value, FoundModel model) {
        Found.Role.of(name.replaceFirst("^gpai:([a-z-]+)(?::[0-9]+)?$", "$1")).ifPresent(role -> model.name(role, value.text()
                .orElse(""), value.place()));
        Optional<String> text = STATEMENT.matcher(name).matches() ? value.text() : Optional.empty();
        text.ifPresent(statement -> stated.read(statement, model, value.place()));
        return text.isPresent();
    }
}
