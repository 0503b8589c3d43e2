package org.gpailang.lsp.convert;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * A diagnostic that keeps its JSON. The protocol requires all diagnostics of a file to be sent after each change, although most of them are
 * the same as before. A diagnostic must not be changed after it was sent.
 */
final class SentDiagnostic extends Diagnostic {

    private static final int FIRST_BEYOND_ASCII = 128;

    private transient volatile String json;

    SentDiagnostic(Range range, String message, DiagnosticSeverity severity, String code) {
        super(range, message, severity, DiagnosticConverter.SOURCE, code);
    }

    /** The same diagnostic, which has no related locations, at another place. */
    SentDiagnostic moved(Range range) {
        SentDiagnostic moved = new SentDiagnostic(range, getMessage().getLeft(), getSeverity(), getCode().getLeft());
        moved.setCodeDescription(getCodeDescription());
        moved.setTags(getTags());
        String head = head(getRange());
        String written = json;
        if (written != null && written.startsWith(head)) {
            moved.json = head(range) + written.substring(head.length());
        }
        return moved;
    }

    /** How the JSON of a diagnostic begins: with its range. */
    private static String head(Range range) {
        return "{\"range\":{\"start\":" + position(range.getStart()) + ",\"end\":" + position(range.getEnd()) + "}";
    }

    private static String position(Position position) {
        return "{\"line\":" + position.getLine() + ",\"character\":" + position.getCharacter() + "}";
    }

    /** The same JSON in ASCII, because Java encodes a large text much faster if all of its characters are Latin. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        json.chars().forEach(character -> {
            if (character < FIRST_BEYOND_ASCII) {
                ascii.append((char) character);
            } else {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", character));
            }
        });
        return ascii.toString();
    }

    /** Writes the JSON of a diagnostic once, and then repeats it. */
    static final class Adapters implements TypeAdapterFactory {

        @Override
        @SuppressWarnings("unchecked") // the type is compared
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            return type.getRawType() == SentDiagnostic.class ? (TypeAdapter<T>) adapter(gson.getAdapter(Diagnostic.class)) : null;
        }

        private static TypeAdapter<SentDiagnostic> adapter(TypeAdapter<Diagnostic> plain) {
            return new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, SentDiagnostic diagnostic) throws IOException {
                    if (diagnostic.json == null) {
                        diagnostic.json = ascii(plain.toJson(diagnostic));
                    }
                    out.jsonValue(diagnostic.json);
                }

                @Override
                public SentDiagnostic read(JsonReader in) {
                    throw new UnsupportedOperationException("diagnostics are only sent");
                }
            };
        }
    }
}
