package org.gpailang.exchange.imports.formats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gpailang.exchange.imports.Found;
import org.gpailang.exchange.imports.Found.Part;
import org.gpailang.exchange.imports.FoundModel;
import org.gpailang.exchange.imports.Statement;
import org.gpailang.language.lowering.Countries;

/** Whom and what a model comes from, as a bill of materials says it. */
final class Provenance {

    private Provenance() {}

    /**
     * Names the provider.
     *
     * @param own whether an export of the program names it; otherwise it is a supplier, who is not always the provider
     * @param country the country of its address, by its name or its code, where the format has one
     */
    static void supplier(Document name, Optional<Document> country, boolean own, FoundModel model) {
        Optional<String> code = country.flatMap(Document::text).flatMap(Countries::code);
        if (own) {
            model.name(Found.Role.PROVIDER, name.text().orElse(""), name.place());
            code.ifPresent(known -> model.name(Found.Role.COUNTRY, known, country.orElseThrow().place()));
            return;
        }
        name.text().ifPresent(text -> model.doubt(Part.MODEL, "The supplier is " + Statement.quoted(text) + ". The provider is the entity"
                + " that places the model on the market under its own name, which is often, but not always, the supplier.", "entity "
                + Statement.identifier(text) + " " + Statement.quoted(text) + code.map(known -> " { established in " + known + " }")
                        .orElse(""), name.place()));
    }

    /** Names the model that this one is based on. Of several, it is not stated in which way it is based on each. */
    static void ancestors(List<Found.Name> ancestors, FoundModel model) {
        if (ancestors.size() == 1) {
            model.name(Found.Role.ORIGINAL, ancestors.get(0).text(), ancestors.get(0).place());
        } else if (!ancestors.isEmpty()) {
            String names = ancestors.stream().map(name -> Statement.quoted(name.text())).collect(Collectors.joining(", "));
            String identifiers = ancestors.stream().map(Found.Name::text).map(name -> Statement.identifier(name.substring(name
                    .lastIndexOf('/') + 1))).collect(Collectors.joining(", "));
            model.doubt(Part.MODEL, "The model is based on " + names + "; whether it merges them, is a mixture of them, or is initialised"
                    + " from one of them is not stated.", "merges " + identifiers, ancestors.get(0).place());
        }
    }
}
