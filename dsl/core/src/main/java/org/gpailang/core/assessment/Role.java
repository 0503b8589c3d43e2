package org.gpailang.core.assessment;

/**
 * The role of an entity for a model or a system.
 *
 * @param entity the entity's qualified name
 * @param kind its role
 */
public record Role(String entity, Kind kind) {

    /** The roles (consultation 3.2; Art. 3(3), 3(5), 3(68) AI Act). */
    public enum Kind {
        /** Develops the model, or has it developed, and places it on the market. */
        PROVIDER,
        /** Modifies another's model. */
        DOWNSTREAM_MODIFIER,
        /** Integrates a model into an AI system. */
        DOWNSTREAM_PROVIDER,
        /** Hosts the repository to which another uploads a model. */
        REPOSITORY_HOST,
        /** Represents a provider from outside the Union. */
        AUTHORISED_REPRESENTATIVE,
        /** Develops the model for another. */
        DEVELOPER
    }
}
