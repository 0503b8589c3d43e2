package org.gpailang.exchange.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.language.catalogue.Catalogue;

/** The licences of the catalogue that have an SPDX identifier. */
final class SpdxLicences {

    private static final Set<String> IDENTIFIERS = identifiers();

    private SpdxLicences() {}

    /** The identifier of a licence of the catalogue; a licence that a file declares has none, even if it has the same name. */
    static Optional<String> identifier(Licence licence) {
        return isOfCatalogue(licence) && IDENTIFIERS.contains(simple(licence)) ? Optional.of(simple(licence)) : Optional.empty();
    }

    /** Whether a licence is declared in the catalogue. */
    static boolean isOfCatalogue(Licence licence) {
        return Catalogue.FILES.contains(licence.at().file());
    }

    /** The name of a licence without its package. */
    static String simple(Licence licence) {
        return licence.name().substring(licence.name().lastIndexOf('/') + 1);
    }

    private static Set<String> identifiers() {
        try (InputStream in = SpdxLicences.class.getResourceAsStream("spdx-licences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
