package org.gpailang.exchange.imports;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.gpailang.core.facts.training.ActivityKind;

/** What an input says about a model, with the place where it says it. */
public sealed interface Found {

    /** The place: the name of the file, and the line or the field. */
    String place();

    /**
     * A name.
     *
     * @param role what has this name
     * @param text the name as the input writes it
     */
    record Name(Role role, String text, String place) implements Found {}

    /** What a name is the name of. */
    enum Role {
        /** The model. */
        MODEL,
        /** Its provider. */
        PROVIDER,
        /** The country in which the provider is established; the text is its code. */
        COUNTRY,
        /** A model that it modifies. */
        ORIGINAL,
        /** A model from which it is initialised. */
        INITIAL,
        /** A model that is merged into it. */
        MERGED,
        /** A model that is an expert in it. */
        MIXED;

        private static final Map<String, Role> OF_MODELS = Map.of("modification-of", ORIGINAL, "initialised-from", INITIAL, "merges",
                MERGED,
                "mixture-of", MIXED);

        /** The role of a model in another, as an export names it. */
        public static Optional<Role> ofModels(String word) {
            return Optional.ofNullable(OF_MODELS.get(word));
        }

        /** The roles of models in another. */
        static Collection<Role> ofModels() {
            return OF_MODELS.values();
        }
    }

    /**
     * A statement that the input makes.
     *
     * @param part the part of the model that it belongs to
     * @param file the name of the input
     */
    record Stated(Part part, Statement statement, String place, String file) implements Found {}

    /**
     * Something that the input does not say clearly enough for a statement.
     *
     * @param part the part of the model that it belongs to
     * @param why what the input says, and what is doubtful about it; a sentence
     * @param nearest the statement that would say it, if there is one; a value that is missing is written as a word in capital letters
     */
    record Doubtful(Part part, String why, Optional<String> nearest, String place) implements Found {}

    /**
     * A part of a model: the model itself or an activity.
     *
     * @param activity whether it is an activity
     * @param kind the kind of activity; absent if the input does not say which
     * @param title the title of the activity, if it has one
     */
    record Part(boolean activity, Optional<ActivityKind> kind, Optional<String> title) {

        /** The model itself. */
        public static final Part MODEL = new Part(false, Optional.empty(), Optional.empty());

        /** An activity of which the input does not say which it is. */
        public static final Part RUN = new Part(true, Optional.empty(), Optional.empty());

        /** An activity without a title. */
        public static Part of(ActivityKind kind) {
            return new Part(true, Optional.of(kind), Optional.empty());
        }
    }
}
