package org.gpailang.core.law;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The paragraphs of the Commission's guidelines that are cited, with both numberings: that of the text of 18 July 2025, C(2025) 5045, and
 * that of the text adopted on 19 November 2025, C(2025) 7719. The adopted text does not number three items of lists that the July text
 * numbers, so its numbers are lower from there on. Where no source confirms a number of the adopted text, it is derived from this, and the
 * July number is shown beside it.
 */
public enum Guideline {
    /** Definition of a general-purpose AI model; research is outside it. */
    DEFINITION(13, 13, true),
    /** The indicative criterion: compute and modality. */
    CRITERION(17, 17, true),
    /** Why these modalities. */
    MODALITIES(19, 19, true),
    /** Exceptions to the criterion, with examples. */
    EXCEPTIONS(20, 20, true),
    /** Systemic risk is assessed over the whole lifecycle. */
    WHOLE_LIFECYCLE(22, 21, false),
    /** The lifecycle of a model begins with its large pre-training run. */
    LIFECYCLE(23, 22, true),
    /** What the lifecycle means for each duty. */
    DUTIES_OVER_LIFECYCLE(24, 23, false),
    /** The conditions of Art. 51(1). */
    SYSTEMIC_CONDITIONS(26, 25, false),
    /** The duties apply from the moment that a condition is met. */
    FROM_CONDITION(27, 26, false),
    /** The presumption of Art. 51(2). */
    SYSTEMIC_PRESUMPTION(28, 27, false),
    /** When to notify. */
    NOTIFICATION(30, 29, false),
    /** Estimate before the large pre-training run; monitor afterwards. */
    ESTIMATE_AND_MONITOR(31, 30, false),
    /** What a notification contains. */
    NOTIFICATION_CONTENTS(32, 31, true),
    /** Measures that mitigate the risk are no ground for arguments. */
    MITIGATIONS(40, 39, false),
    /** Effects of arguments under Art. 52(2). */
    EFFECTS_OF_ARGUMENTS(41, 42, 40, 40, false),
    /** High-impact capabilities change with the state of the art. */
    HIGH_IMPACT_LEVEL(38, 37, false),
    /** Designation, and from when it binds. */
    DESIGNATION(44, 46, 42, 44, false),
    /** Reassessment of a designation. */
    REASSESSMENT(47, 45, false),
    /** Provider, placing on the market, making available. */
    PROVIDER_AND_MARKET(49, 47, true),
    /** Providers in third countries. */
    THIRD_COUNTRIES(50, 48, false),
    /** Who is the provider, with examples, consortia included. */
    WHO_IS_PROVIDER(51, 52, 49, 50, false),
    /** The ways of placing a model on the market. */
    PLACING(53, 51, true),
    /** Models that are integrated into systems. */
    MODELS_IN_SYSTEMS(55, 56, 53, 54, true),
    /** A model that is made available on the Union market for integration. */
    AVAILABLE_IN_UNION(57, 55, false),
    /** A model that is made available outside the Union, and exclusion of the Union market. */
    EXCLUSION(58, 59, 56, 56, false),
    /** Downstream modifiers. */
    MODIFIERS(60, 61, 57, 58, true),
    /** Only a significant change makes a modifier the provider. */
    SIGNIFICANT_CHANGE(62, 59, true),
    /** One third of the original's training compute. */
    MODIFIER_THIRD(63, 60, true),
    /** The thresholds that stand in for an original whose compute can be neither known nor estimated. */
    MODIFIER_FALLBACK(64, 61, true),
    /** The duties of a modifier are limited to the modification. */
    MODIFIER_DUTIES(68, 65, false),
    /** Art. 54 applies to a modifier. */
    MODIFIER_REPRESENTATIVE(69, 66, false),
    /** Modified models with systemic risk. */
    MODIFIED_SYSTEMIC(70, 71, 67, 68, true),
    /** The section on the open-source exemption. */
    OPEN_SOURCE(72, 92, 69, 89, false),
    /** Scope of the exemption. */
    EXEMPTION_SCOPE(73, 70, false),
    /** Models with systemic risk are not exempt. */
    NO_EXEMPTION_WITH_SYSTEMIC_RISK(74, 71, false),
    /** The duties that remain in spite of the exemption. */
    REMAINING_DUTIES(75, 72, false),
    /** The licence. */
    LICENCE(76, 77, 73, 74, false),
    /** The four rights that a licence has to grant. */
    FOUR_RIGHTS(78, 75, false),
    /** Access. */
    ACCESS(79, 76, false),
    /** Usage. */
    USAGE(80, 77, false),
    /** Modification. */
    MODIFICATION(81, 78, false),
    /** Distribution. */
    DISTRIBUTION(82, 79, false),
    /** Restrictions that end the exemption. */
    RESTRICTIONS(83, 80, false),
    /** Specific terms for safety. */
    SAFETY_TERMS(84, 81, false),
    /** Monetisation and its forms. */
    MONETISATION(85, 86, 82, 83, true),
    /** Personal data as compensation. */
    PERSONAL_DATA(87, 84, true),
    /** What is not monetisation. */
    NOT_MONETISED(88, 85, false),
    /** Transactions between microenterprises. */
    MICROENTERPRISES(89, 86, false),
    /** Weights and architecture are public. */
    PUBLIC_PARAMETERS(90, 91, 87, 88, false),
    /** Information on usage is public. */
    PUBLIC_USAGE_INFORMATION(92, 89, false),
    /** Opting out of a chapter of the code of practice. */
    CODE_OPT_OUT(94, 91, false),
    /** What is expected of providers that do not adhere to a code of practice. */
    WITHOUT_CODE(95, 92, false),
    /** Serious incidents. */
    SERIOUS_INCIDENTS(103, 100, false),
    /** Models placed before the duties apply. */
    LEGACY(109, 106, false),
    /** Data of such models that is no longer available. */
    LEGACY_DATA(110, 111, 107, 108, false),
    /** Models placed later with whose duties their providers have difficulties. */
    LATER_DIFFICULTIES(112, 113, 109, 110, false),
    /** Models with systemic risk in training when the duties begin to apply, and the first year of enforcement. */
    TRANSITION(115, 112, true),
    /** Who has to estimate training compute. */
    WHO_ESTIMATES(117, 114, true),
    /** The two meanings of training compute. */
    TRAINING_COMPUTE(118, 115, true),
    /** All compute that contributed to the capabilities. */
    CUMULATIVE_COMPUTE(119, 116, true),
    /** Synthetic data. */
    SYNTHETIC_DATA(120, 117, true),
    /** Merged, averaged and initial weights. */
    EARLIER_WEIGHTS(121, 118, true),
    /** What need not be included. */
    NOT_INCLUDED(122, 119, true),
    /** The margin of estimates and their documentation. */
    ESTIMATE_MARGIN(123, 120, true),
    /** The choice of an approach. */
    APPROACHES(124, 121, true),
    /** The hardware-based approach. */
    HARDWARE(126, 123, true),
    /** The architecture-based approach: 6PD. */
    SIX_PD(132, 129, true),
    /** When the number of parameters is large. */
    LARGE_MODEL("footnote 13", "footnote 14"),
    /** What a large pre-training run is. */
    LARGE_RUN("footnote 5", "footnote 6"),
    /** How compute is estimated. */
    ESTIMATION("annex A.2", "annex A.2");

    private final Place july;
    private final Place adopted;
    private final boolean confirmed;

    /** A range of paragraphs, or something else that has a name of its own. */
    private record Place(int first, int last, String name) {}

    Guideline(int july, int adopted, boolean confirmed) {
        this(july, july, adopted, adopted, confirmed);
    }

    Guideline(int july, int lastOfJuly, int adopted, int lastAdopted, boolean confirmed) {
        this.july = new Place(july, lastOfJuly, "");
        this.adopted = new Place(adopted, lastAdopted, "");
        this.confirmed = confirmed;
    }

    Guideline(String july, String adopted) {
        this.july = new Place(0, 0, july);
        this.adopted = new Place(0, 0, adopted);
        this.confirmed = false;
    }

    /** How these places are cited, such as {@code paras. 59 and 60}; with the July numbers where an adopted one is only derived. */
    static String cite(List<Guideline> guidelines) {
        boolean certain = guidelines.stream().allMatch(each -> each.confirmed || each.july.equals(each.adopted));
        return words(guidelines.stream().map(each -> each.adopted).toList())
                + (certain ? "" : " (July text: " + words(guidelines.stream().map(each -> each.july).toList()) + ")");
    }

    private static String words(List<Place> places) {
        SortedSet<Integer> numbers = new TreeSet<>();
        places.stream().filter(place -> place.name().isEmpty()).forEach(place -> {
            for (int number = place.first(); number <= place.last(); number++) {
                numbers.add(number);
            }
        });
        List<String> words = new ArrayList<>();
        if (!numbers.isEmpty()) {
            words.add((numbers.size() == 1 ? "para. " : "paras. ") + ranges(numbers));
        }
        places.stream().map(Place::name).filter(name -> !name.isEmpty()).distinct().forEach(words::add);
        return String.join(", ", words);
    }

    /** Numbers with three or more in a row as a range: {@code 17, 82 to 84 and 120}. */
    private static String ranges(SortedSet<Integer> numbers) {
        List<String> words = new ArrayList<>();
        List<Integer> left = new ArrayList<>(numbers);
        while (!left.isEmpty()) {
            int run = 1;
            while (run < left.size() && left.get(run) == left.get(0) + run) {
                run++;
            }
            if (run > 2) {
                words.add(left.get(0) + " to " + left.get(run - 1));
                left.subList(0, run).clear();
            } else {
                words.add(String.valueOf(left.remove(0)));
            }
        }
        String last = words.remove(words.size() - 1);
        return words.isEmpty() ? last : words.stream().collect(Collectors.joining(", ")) + " and " + last;
    }
}
