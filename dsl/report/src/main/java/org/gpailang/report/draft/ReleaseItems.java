package org.gpailang.report.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gpailang.core.assessment.Assessment;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.ModelAssessment;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.facts.catalogue.Licence;
import org.gpailang.core.facts.market.Channel;
import org.gpailang.core.facts.market.Placing;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.model.ModelDocumentation;
import org.gpailang.core.facts.statement.Stated;
import org.gpailang.core.facts.statement.Words;
import org.gpailang.report.draft.Draft.Entry;
import org.gpailang.report.draft.Draft.Item;

/** Items about the release of a model: its placing on the market, the channels, the licence and the conditions of use. */
final class ReleaseItems {

    private final Assessment assessment;
    private final ModelAssessment assessed;
    private final Model model;
    private final ModelDocumentation documentation;

    ReleaseItems(Assessment assessment, ModelAssessment assessed) {
        this.assessment = assessment;
        this.assessed = assessed;
        this.model = assessed.model();
        this.documentation = model.documentation();
    }

    Item release(String id) {
        Item item = Item.of(id, "Date of release and methods of distribution");
        return item.says(releases()).says(model.market().placings().stream().map(this::placing).toList())
                .orLacks("the date of release and the methods of distribution", "placed on market DATE via CHANNEL");
    }

    private List<Entry> releases() {
        return documentation.releases().stream().map(release -> Entry.of("Released on " + release.date() + " through "
                + channel(release.channel()) + release.url().map(url -> ": " + url).orElse(""), release.at())).toList();
    }

    /** The first release through any channel: at the latest the first placing on the Union market. */
    Item firstRelease(String title) {
        Item item = Item.of("", title).says(documentation.firstRelease().map(release -> Entry.of(release.date().toString(), release.at())));
        return item.entries().isEmpty() ? item.says(firstPlacing().map(placing -> Entry.of("At the latest " + placing.date()
                + ", the first placing on the Union market", placing.at()))).orLacks("the date of the first release",
                        "released DATE via CHANNEL") : item;
    }

    Item unionRelease(String title) {
        return Item.of("", title).says(firstPlacing().map(placing -> Entry.of(placing.date().toString(), placing.at())))
                .orLacks("the date of placing on the Union market", "placed on market DATE via CHANNEL");
    }

    private Optional<Placing> firstPlacing() {
        return model.market().placings().stream().min(Comparator.comparing(Placing::date));
    }

    /** The channels on the Union market, each with the level of access that follows from it. */
    Item channels(String title, Predicate<Channel> which) {
        return Item.of("", title).says(model.market().placings().stream().filter(placing -> which.test(placing.channel()))
                .map(placing -> Entry.of(Amounts.capital(channel(placing.channel())) + " (" + access(placing.channel()) + ")"
                        + placing.url().map(url -> ": " + url).orElse(""), placing.at())).toList())
                .says(model.market().placings().stream().filter(placing -> model.market().placings().stream().noneMatch(each ->
                        which.test(each.channel()))).limit(1).map(placing -> Entry.of("None of the stated channels",
                                placing.at())).toList())
                .orLacks("the channels of distribution", "placed on market DATE via CHANNEL");
    }

    private static String access(Channel channel) {
        return switch (channel) {
            case REPOSITORY, LIBRARY, PHYSICAL_COPY, CUSTOMER_INFRASTRUCTURE -> "access to the weights or binaries";
            case API, CLOUD_SERVICE, CHATBOT, MOBILE_APP, OWN_PRODUCT -> "access through a service";
        };
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case API -> "an application programming interface";
            case PHYSICAL_COPY -> "physical copies";
            case CUSTOMER_INFRASTRUCTURE -> "copies on customers' infrastructure";
            case CLOUD_SERVICE -> "a cloud service";
            case OWN_PRODUCT -> "the provider's own products";
            default -> "a " + Words.of(channel).replace('-', ' ');
        };
    }

    private Entry placing(Placing placing) {
        return Entry.of("Placed on the Union market on " + placing.date() + " through " + channel(placing.channel())
                + placing.url().map(url -> ": " + url).orElse("")
                + placing.host().map(host -> ", hosted by " + ModelItems.entity(assessment, host)).orElse("")
                + placing.system().map(system -> ", as part of " + system).orElse(""), placing.at());
    }

    Item licence(String id) {
        Item item = Item.of(id, "Licence");
        Optional<Stated<Licence>> licence = model.openness().licence();
        if (licence.isEmpty()) {
            return item.lacks("the licence of the model", "licence LICENCE");
        }
        Item linked = item.says(documentation.licenceLink().map(link -> Entry.of(ModelItems.handedOver(link.value()), link.at())));
        Item named = linked.says(licence.get().value().title().map(title -> title + " (" + licence.get().value().name() + ")")
                .orElse(licence.get().value().name()), licence.get().at());
        List<Entry> terms = new ArrayList<>();
        licence.get().value().permissions().forEach((right, permission) -> {
            if (!permission.free()) {
                terms.add(Entry.of(Amounts.capital(Words.of(right)) + " is restricted" + permission.ground()
                        .map(ground -> " (" + Words.of(ground).replace('-', ' ') + ")").orElse("")
                        + permission.clause().map(clause -> ": " + clause).orElse(""), permission.at()));
            }
        });
        return named.says(terms);
    }

    Item licenceLink(String title) {
        Item item = Item.of("", title)
                .says(documentation.licenceLink().map(link -> Entry.of(ModelItems.handedOver(link.value()), link.at())));
        Optional<Stated<Licence>> licence = model.openness().licence();
        Item named = item.says(licence.map(stated -> Entry.of(stated.value().title().orElse(stated.value().name()), stated.at())));
        return licence.isEmpty() ? named.lacks("the licence, or that there is none", "licence LICENCE \"…\"")
                : item.entries().isEmpty() ? named.lacks("a link to the licence or a copy of it", "licence LICENCE \"…\"") : named;
    }

    /** The category of the licence, by the same test as the open-source exemption. */
    Item licenceCategory(String title) {
        Item item = Item.of("", title);
        Optional<Stated<Licence>> licence = model.openness().licence();
        if (licence.isEmpty()) {
            return item.lacks("the licence of the model", "licence LICENCE");
        }
        Map<Exemption.Id, Truth> rights = new EnumMap<>(Exemption.Id.class);
        assessed.exemption().conditions().stream().filter(condition -> condition.id().compareTo(Exemption.Id.DISTRIBUTION) <= 0)
                .forEach(condition -> rights.put(condition.id(), condition.met()));
        if (rights.values().stream().anyMatch(Truth::open)) {
            return item.lacks("which rights the licence grants");
        }
        String category = rights.values().stream().allMatch(Truth::yes) ? "Free and open-source"
                : rights.getOrDefault(Exemption.Id.ACCESS, Truth.NO).no() ? "Proprietary" : "Less permissive, with some restrictions";
        return item.says(category, licence.get().at());
    }

    Item assets(String title) {
        Item item = Item.of("", title);
        for (ModelDocumentation.Asset asset : documentation.assets()) {
            item = item.says(Amounts.capital(Amounts.words(asset.kinds())) + asset.licence().map(name -> ", under " + name).orElse("")
                    + asset.url().map(url -> ": " + ModelItems.handedOver(url)).orElse(""), asset.at());
        }
        return item.orLacks("which data and code are made available besides the model", "also offers ASSET \"…\" under LICENCE");
    }

    Item acceptableUse(String id) {
        return Item.of(id, "Acceptable-use policy").says(documentation.acceptableUse().map(policy ->
                Entry.of(policy.location().map(ModelItems::handedOver).orElse("There is no acceptable-use policy"), policy.at())))
                .orLacks("the acceptable-use policy, or that there is none", Place.MODEL, "acceptable-use \"…\"", "acceptable-use none");
    }
}
