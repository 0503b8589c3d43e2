package org.gpailang.exchange.imports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gpailang.syntax.tree.Element;
import org.gpailang.syntax.tree.EntityDeclaration;
import org.gpailang.syntax.tree.TrainedModel;

/**
 * The names that a file has already, so that what is added to it refers to them and takes others.
 *
 * @param entities the names of the entities, by their titles
 * @param models the names of the models, by their titles
 */
public record TakenNames(Map<String, String> entities, Map<String, String> models) {

    /** The names that these elements declare. */
    public static TakenNames in(Collection<? extends Element> elements) {
        return new TakenNames(names(elements, EntityDeclaration.class), names(elements, TrainedModel.class));
    }

    private static Map<String, String> names(Collection<? extends Element> elements, Class<? extends Element> kind) {
        Map<String, String> names = new LinkedHashMap<>();
        elements.stream().filter(kind::isInstance).filter(element -> element.getName() != null).forEach(element ->
                names.put(Optional.ofNullable(element.getTitle()).orElse(element.getName()), element.getName()));
        return names;
    }
}
