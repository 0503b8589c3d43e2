package org.gpailang.lsp.features;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.util.Optional;

/** Reads the data of an item that a client returns to have it completed. A client may return something else. */
final class ReturnedData {

    private ReturnedData() {}

    /** The data as a record of the given type; empty if it is anything else. */
    static <T extends Record> Optional<T> of(Object data, Class<T> type) {
        try {
            return data instanceof JsonElement json ? Optional.ofNullable(new Gson().fromJson(json, type)) : Optional.empty();
        } catch (RuntimeException e) {
            // values of another type, or a missing one that the record requires
            return Optional.empty();
        }
    }
}
