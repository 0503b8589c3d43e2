package org.gpailang.exchange.exports;

import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.language.catalogue.CatalogueEntries;
import org.gpailang.language.catalogue.HubLicences;

/** The identifiers of licences on the Hugging Face Hub. */
final class HubNames {

    private HubNames() {}

    /** The identifier of a licence of the catalogue; empty if the Hub has none. */
    static String of(Licence licence) {
        if (!SpdxLicences.isOfCatalogue(licence)) {
            return "";
        }
        CatalogueEntries entries = CatalogueEntries.shipped();
        return HubLicences.identifiers().stream().filter(identifier -> entries.licence(identifier).map(Licence::name)
                .filter(licence.name()::equals).isPresent()).findFirst().orElse("");
    }
}
