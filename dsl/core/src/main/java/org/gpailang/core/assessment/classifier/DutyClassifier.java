package org.gpailang.core.assessment.classifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gpailang.core.assessment.Exemption;
import org.gpailang.core.assessment.NotificationDuty;
import org.gpailang.core.assessment.Obligation;
import org.gpailang.core.assessment.Truth;
import org.gpailang.core.assessment.Union;
import org.gpailang.core.facts.duty.Document;
import org.gpailang.core.facts.duty.DocumentKind;
import org.gpailang.core.facts.entity.Entity;
import org.gpailang.core.facts.entity.Representative;
import org.gpailang.core.facts.model.Model;
import org.gpailang.core.facts.statement.Stated;

/** Determines the status of every duty of Articles 52 to 55 as of a date (Art. 53, 54, 55 AI Act; consultation 3.1.2, 3.2, 3.5). */
final class DutyClassifier {

    private static final int NEAR_DAYS = 7;
    private static final Map<Obligation.Id, DocumentKind> DOCUMENTS = Map.of(
            Obligation.Id.TECHNICAL_DOCUMENTATION, DocumentKind.TECHNICAL, Obligation.Id.DOWNSTREAM_INFORMATION, DocumentKind.DOWNSTREAM,
            Obligation.Id.COPYRIGHT_POLICY, DocumentKind.COPYRIGHT_POLICY, Obligation.Id.TRAINING_SUMMARY, DocumentKind.TRAINING_SUMMARY,
            Obligation.Id.MODEL_EVALUATION, DocumentKind.MODEL_EVALUATION, Obligation.Id.RISK_ASSESSMENT, DocumentKind.RISK_ASSESSMENT,
            Obligation.Id.INCIDENT_REPORTING, DocumentKind.INCIDENT_REPORTING, Obligation.Id.CYBERSECURITY, DocumentKind.CYBERSECURITY);

    private static final Set<Obligation.Id> ONCE_PER_PROVIDER = EnumSet.of(Obligation.Id.COPYRIGHT_POLICY, Obligation.Id.INCIDENT_REPORTING,
            Obligation.Id.CYBERSECURITY);

    private final Model model;
    private final Basis basis;
    private final LocalDate asOf;
    private final List<Obligation> obligations = new ArrayList<>();

    private DutyClassifier(Model model, Basis basis, LocalDate asOf) {
        this.model = model;
        this.basis = basis;
        this.asOf = asOf;
    }

    /**
     * Whether and since when a group of duties arises.
     *
     * @param arise whether they arise
     * @param why the reason why not, or what decides, as a sentence without its full stop
     * @param due the date by which they are due, if it is known
     * @param open why it is not known since when they are due; absent if it is known or the model is not placed on the market
     */
    record Ground(Truth arise, String why, Optional<LocalDate> due, Optional<String> open) {}

    /**
     * The facts and conclusions that decide about the duties.
     *
     * @param general the duties of all providers
     * @param systemic the duties of providers of models with systemic risk
     * @param limited whether the general duties are limited to a modification
     * @param version whether the subject is a version for the general duties
     * @param systemicVersion whether the subject is a version for the duties of models with systemic risk
     * @param contested whether a rebuttal with evidence is claimed against the presumption that they rest on
     * @param legacy whether the model was placed before the duties apply
     * @param exemption the open-source exemption
     * @param provider the entity that has the duties
     * @param representativeInUnion whether its representative is established in the Union; undetermined if that is not stated
     * @param line the documents of the line that a version belongs to, which it updates: of each kind the first that exists on the date
     * @param systemicLine the same of its line for the duties of models with systemic risk
     * @param providerDocuments the documents that the provider keeps once for all its models
     * @param notification the duty to notify and its status
     */
    record Basis(Ground general, Ground systemic, boolean limited, Truth version, Truth systemicVersion, boolean contested, boolean legacy,
            Exemption exemption, Optional<Entity> provider, Truth representativeInUnion, Map<DocumentKind, Document> line,
            Map<DocumentKind, Document> systemicLine, List<Document> providerDocuments, NotificationDuty notification) {

        /** States that the exemption is claimed, and how certain it is. */
        private String exemptBy(String provision) {
            long arguable = exemption.conditions().stream().filter(Exemption.Condition::arguable).count();
            return "The open-source exemption is claimed (" + provision + ") and " + (arguable == 0 ? "holds"
                    : arguable == 1 ? "one of its conditions is arguable" : arguable + " of its conditions are arguable");
        }
    }

    /** The duties and their status. */
    static List<Obligation> of(Model model, Basis basis, LocalDate asOf) {
        DutyClassifier classifier = new DutyClassifier(model, basis, asOf);
        classifier.notification();
        for (Obligation.Id id : Obligation.Id.values()) {
            if (DOCUMENTS.containsKey(id)) {
                classifier.document(id);
            } else if (id == Obligation.Id.REPRESENTATIVE) {
                classifier.representative();
            }
        }
        return List.copyOf(classifier.obligations);
    }

    private void notification() {
        NotificationDuty duty = basis.notification();
        boolean elsewhere = duty.line().isPresent() && duty.status() != NotificationDuty.Status.NOT_REQUIRED;
        Obligation.Status status = elsewhere ? Obligation.Status.NOT_APPLICABLE : switch (duty.status()) {
            case NOT_REQUIRED -> Obligation.Status.NOT_APPLICABLE;
            case FORESEEN -> open(Optional.empty());
            case DUE -> contested(Obligation.Status.DUE);
            case OVERDUE -> contested(Obligation.Status.OVERDUE);
            case INCOMPLETE -> open(duty.due());
            case UNDETERMINED -> Obligation.Status.UNDETERMINED;
            case GIVEN, GIVEN_LATE -> Obligation.Status.FULFILLED;
        };
        add(Obligation.Id.NOTIFICATION, status, elsewhere ? Optional.empty() : duty.due(), Obligation.Scope.PER_DISTINCT_MODEL, false,
                elsewhere ? "The notification of " + duty.line().get() + ", of which this is a version, covers it"
                : duty.reason().conclusion());
    }

    private void document(Obligation.Id id) {
        boolean systemic = id.compareTo(Obligation.Id.MODEL_EVALUATION) >= 0;
        Ground ground = systemic ? basis.systemic() : basis.general();
        Obligation.Scope scope = scope(id);
        boolean limited = basis.limited() && !systemic;
        if (ground.arise().no()) {
            add(id, Obligation.Status.NOT_APPLICABLE, Optional.empty(), scope, limited, ground.why());
            return;
        }
        boolean fallsAway = id == Obligation.Id.TECHNICAL_DOCUMENTATION || id == Obligation.Id.DOWNSTREAM_INFORMATION;
        Truth exempt = fallsAway ? basis.exemption().applies() : Truth.NO;
        if (exempt.yes()) {
            add(id, Obligation.Status.EXEMPT, Optional.empty(), scope, limited, basis.exemptBy("Art. 53(2)"));
            return;
        }
        Optional<String> open = ground.arise().open() ? Optional.of(ground.why())
                : exempt.open() ? Optional.of("Whether the open-source exemption holds is undetermined: if it does, the duty does not apply"
                        + " (Art. 53(2)); if not, it does") : ground.open();
        Truth version = systemic ? basis.systemicVersion() : basis.version();
        if (open.isEmpty() && scope != Obligation.Scope.ONCE_PER_PROVIDER && version.open()) {
            open = Optional.of("Whether it is a distinct model or a version is undetermined: a distinct model has a document of its own,"
                    + " for a version the existing one is updated");
        }
        Stream<Document> own = (scope == Obligation.Scope.ONCE_PER_PROVIDER ? basis.providerDocuments() : model.documents()).stream();
        Optional<Document> document = own.filter(each -> each.kind() == DOCUMENTS.get(id) && exists(each, asOf)).findFirst();
        if (open.isPresent()) {
            add(new Obligation(id, Obligation.Status.UNDETERMINED, Optional.empty(), scope, limited, open.get(), Optional.empty(),
                    document));
            return;
        }
        Optional<LocalDate> due = fallsAway ? dueAfterExemption() : ground.due();
        if (document.isPresent()) {
            add(new Obligation(id, Obligation.Status.FULFILLED, due, scope, limited,
                    "A document is stated: " + document.get().location(), Optional.of(document.get().at()), document));
            return;
        }
        Optional<Document> ofLine = Optional.ofNullable((systemic ? basis.systemicLine() : basis.line()).get(DOCUMENTS.get(id)));
        boolean upToDate = ofLine.isPresent() && ofLine.get().date().isEmpty() || ofLine.flatMap(Document::date)
                .filter(date -> due.filter(date::isBefore).isEmpty()).isPresent();
        String reason = ofLine.map(found -> "A document is stated for the model that this is a version of"
                + (upToDate ? "" : ", before this version; update it")).orElse(version.yes() && scope == Obligation.Scope.UPDATE_FOR_VERSION
                ? "No document is stated for the model that this is a version of"
                : (limited ? "It is limited to the modification; no" : "No")
                + " document is stated for it");
        add(new Obligation(id, upToDate ? Obligation.Status.FULFILLED : open(due), due, scope, limited, reason,
                ofLine.map(Document::at), ofLine));
    }

    /**
     * The date by which the duties are due that the open-source exemption removes: if the exemption is lost by systemic risk, not before
     * that, as the duties apply from the moment at which a condition of Article 51(1) is met.
     */
    private Optional<LocalDate> dueAfterExemption() {
        Optional<LocalDate> due = basis.general().due();
        return basis.exemption().lostBySystemicRisk() ? due.map(day -> basis.systemic().due().filter(day::isBefore).orElse(day)) : due;
    }

    /** Whether a provider keeps documents of this kind once for all its models. */
    static boolean oncePerProvider(DocumentKind kind) {
        return ONCE_PER_PROVIDER.stream().anyMatch(id -> DOCUMENTS.get(id) == kind);
    }

    /** The first document of each kind that exists on the date. */
    static Map<DocumentKind, Document> first(Stream<Document> documents, LocalDate asOf) {
        Map<DocumentKind, Document> first = new EnumMap<>(DocumentKind.class);
        documents.filter(document -> exists(document, asOf))
                .forEach(document -> first.putIfAbsent(document.kind(), document));
        return first;
    }

    private static boolean exists(Document document, LocalDate asOf) {
        return document.date().filter(date -> date.isAfter(asOf)).isEmpty();
    }

    private void representative() {
        Ground ground = basis.general();
        Optional<String> country = basis.provider().flatMap(Entity::country).map(Stated::value);
        if (ground.arise().no()) {
            representative(Obligation.Status.NOT_APPLICABLE, Optional.empty(), ground.why());
        } else if (country.filter(Union::contains).isPresent()) {
            representative(Obligation.Status.NOT_APPLICABLE, Optional.empty(), "The provider is established in the Union (" + country.get()
                    + ")");
        } else if (basis.exemption().applies().yes()) {
            representative(Obligation.Status.EXEMPT, Optional.empty(), basis.exemptBy("Art. 54(6)"));
        } else if (ground.arise().open()) {
            representative(Obligation.Status.UNDETERMINED, Optional.empty(), ground.why());
        } else if (country.isEmpty()) {
            representative(Obligation.Status.UNDETERMINED, Optional.empty(),
                    "Where the provider is established is not stated: outside the Union"
                    + " it needs an authorised representative, in the Union none");
        } else if (basis.exemption().applies().open()) {
            representative(Obligation.Status.UNDETERMINED, Optional.empty(),
                    "Whether the open-source exemption holds is undetermined: if it"
                    + " does, the duty does not apply (Art. 54(6)); if not, it does");
        } else if (ground.open().isPresent()) {
            representative(Obligation.Status.UNDETERMINED, Optional.empty(), ground.open().get());
        } else {
            outsideUnion(country.get());
        }
    }

    private void outsideUnion(String country) {
        Optional<LocalDate> due = dueAfterExemption();
        Optional<Representative> representative = basis.provider().flatMap(Entity::representative)
                .filter(stated -> stated.appointed().filter(asOf::isBefore).isEmpty());
        if (representative.isEmpty() || basis.representativeInUnion().no()) {
            representative(open(due), due, "The provider is established outside the Union (" + country
                    + ") and states no representative in it");
        } else if (basis.representativeInUnion().open()) {
            representative(Obligation.Status.UNDETERMINED, due, "Where the representative is established is not stated; it has to be in the"
                    + " Union");
        } else if (representative.get().appointed().isEmpty()) {
            representative(Obligation.Status.UNDETERMINED, due,
                    "When the representative was appointed is not stated: before the model is placed"
                    + " on the market the duty is met, afterwards it was met late");
        } else {
            add(new Obligation(Obligation.Id.REPRESENTATIVE, Obligation.Status.FULFILLED, due, Obligation.Scope.ONCE_PER_PROVIDER, false,
                    "Its representative is stated", Optional.of(representative.get().at()), Optional.empty()));
        }
    }

    private void representative(Obligation.Status status, Optional<LocalDate> due, String reason) {
        add(Obligation.Id.REPRESENTATIVE, status, due, Obligation.Scope.ONCE_PER_PROVIDER, false, reason);
    }

    private Obligation.Scope scope(Obligation.Id id) {
        if (ONCE_PER_PROVIDER.contains(id)) {
            return Obligation.Scope.ONCE_PER_PROVIDER;
        }
        return switch (id) {
            case MODEL_EVALUATION, RISK_ASSESSMENT -> basis.systemicVersion().yes() ? Obligation.Scope.UPDATE_FOR_VERSION
                    : Obligation.Scope.PER_DISTINCT_MODEL;
            default -> basis.version().yes() ? Obligation.Scope.UPDATE_FOR_VERSION : Obligation.Scope.PER_DISTINCT_MODEL;
        };
    }

    /** The status of a duty that is not done: due from seven days before its date, overdue after it. */
    private Obligation.Status open(Optional<LocalDate> due) {
        return contested(due.isEmpty() || asOf.isBefore(due.get().minusDays(NEAR_DAYS)) ? Obligation.Status.NOT_YET_DUE
                : asOf.isAfter(due.get()) ? Obligation.Status.OVERDUE : Obligation.Status.DUE);
    }

    private Obligation.Status contested(Obligation.Status status) {
        return basis.contested() ? Obligation.Status.CONTESTED : status;
    }

    private void add(Obligation.Id id, Obligation.Status status, Optional<LocalDate> due, Obligation.Scope scope, boolean limited,
            String reason) {
        add(new Obligation(id, status, due, scope, limited, reason, Optional.empty(), Optional.empty()));
    }

    private void add(Obligation obligation) {
        boolean ours = obligation.id() == Obligation.Id.CYBERSECURITY
                && (obligation.open() || obligation.status() == Obligation.Status.FULFILLED);
        obligations.add(!ours ? obligation : new Obligation(obligation.id(), obligation.status(), obligation.due(), obligation.scope(),
                obligation.limitedToModification(), obligation.reason() + ". That it is documented once for all models of the provider, and"
                        + " not for each, is our reading", obligation.at(), obligation.document()));
    }
}
