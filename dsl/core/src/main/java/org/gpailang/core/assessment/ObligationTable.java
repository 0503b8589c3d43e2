package org.gpailang.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gpailang.core.facts.Document;
import org.gpailang.core.facts.DocumentKind;
import org.gpailang.core.facts.Entity;
import org.gpailang.core.facts.Model;
import org.gpailang.core.facts.Representative;
import org.gpailang.core.facts.Stated;

/** Every duty of Articles 52 to 55 and where it stands on a day (Art. 53, 54, 55 AI Act; consultation 3.1.2, 3.2, 3.5). */
final class ObligationTable {

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

    private ObligationTable(Model model, Basis basis, LocalDate asOf) {
        this.model = model;
        this.basis = basis;
        this.asOf = asOf;
    }

    /**
     * What decides about the duties.
     *
     * @param none why no duty arises at all, if so
     * @param systemicRisk whether the duties of models with systemic risk arise
     * @param limited whether the general duties are limited to a modification
     * @param version whether the subject is a version of a model
     * @param systemicVersion whether it is one for the duties of models with systemic risk
     * @param due the day by which the duties that begin with placing are due
     * @param systemicDue the same for the duties of models with systemic risk, which may begin with a later designation
     * @param exemption the open-source exemption
     * @param provider the entity that has the duties
     * @param representativeInUnion whether nothing is stated against its representative being established in the Union
     * @param kin the models that the subject is a version of
     * @param providerDocuments the first document of each kind that the provider keeps once for all its models
     * @param notification where notification stands
     */
    record Basis(Optional<String> none, boolean systemicRisk, boolean limited, boolean version, boolean systemicVersion,
            Optional<LocalDate> due, Optional<LocalDate> systemicDue, Exemption exemption, Optional<Entity> provider,
            boolean representativeInUnion, List<Model> kin, Map<DocumentKind, Document> providerDocuments, NotificationDuty notification) {

        private boolean exempt() {
            return exemption.applies();
        }

        /** Says that the exemption is claimed, and how surely it holds. */
        private String exemptBy(String provision) {
            long arguable = exemption.conditions().stream().filter(Exemption.Condition::arguable).count();
            return "The open-source exemption is claimed (" + provision + ") and " + (arguable == 0 ? "holds"
                    : arguable == 1 ? "one of its conditions is arguable" : arguable + " of its conditions are arguable");
        }
    }

    /** The table. */
    static List<Obligation> of(Model model, Basis basis, LocalDate asOf) {
        ObligationTable table = new ObligationTable(model, basis, asOf);
        table.notification();
        for (Obligation.Id id : Obligation.Id.values()) {
            if (DOCUMENTS.containsKey(id)) {
                table.document(id);
            } else if (id == Obligation.Id.REPRESENTATIVE) {
                table.representative();
            }
        }
        return List.copyOf(table.obligations);
    }

    private void notification() {
        Obligation.Status status = switch (basis.notification().status()) {
            case NOT_REQUIRED -> Obligation.Status.NOT_APPLICABLE;
            case FORESEEN -> Obligation.Status.NOT_YET_DUE;
            case DUE -> Obligation.Status.DUE;
            case OVERDUE -> Obligation.Status.OVERDUE;
            case GIVEN, GIVEN_LATE -> Obligation.Status.FULFILLED;
        };
        add(Obligation.Id.NOTIFICATION, status, basis.notification().due(), Obligation.Scope.PER_DISTINCT_MODEL, false,
                basis.notification().reason().conclusion());
    }

    private void document(Obligation.Id id) {
        boolean systemic = id.compareTo(Obligation.Id.MODEL_EVALUATION) >= 0;
        Obligation.Scope scope = scope(id);
        boolean limited = basis.limited() && !systemic;
        if (basis.none().isPresent()) {
            add(id, Obligation.Status.NOT_APPLICABLE, Optional.empty(), scope, limited, basis.none().get());
            return;
        }
        if (systemic && !basis.systemicRisk()) {
            add(id, Obligation.Status.NOT_APPLICABLE, Optional.empty(), scope, limited, "Only models with systemic risk have this duty");
            return;
        }
        boolean fallsAway = id == Obligation.Id.TECHNICAL_DOCUMENTATION || id == Obligation.Id.DOWNSTREAM_INFORMATION;
        if (fallsAway && basis.exempt()) {
            add(id, Obligation.Status.EXEMPT, Optional.empty(), scope, limited, basis.exemptBy("Art. 53(2)"));
            return;
        }
        DocumentKind kind = DOCUMENTS.get(id);
        Optional<LocalDate> due = systemic ? basis.systemicDue() : basis.due();
        Optional<Document> document = (scope == Obligation.Scope.ONCE_PER_PROVIDER ? Optional.ofNullable(basis.providerDocuments().get(kind))
                : find(List.of(model), kind)).filter(found -> found.date().filter(date -> date.isAfter(asOf)).isEmpty());
        if (document.isPresent()) {
            add(new Obligation(id, Obligation.Status.FULFILLED, due, scope, limited,
                    "Stated at " + document.get().at() + ": " + document.get().location(), document));
            return;
        }
        Optional<Document> ofLine = find(basis.kin(), kind);
        boolean upToDate = ofLine.isPresent() && ofLine.get().date().isEmpty() || ofLine.flatMap(Document::date)
                .filter(date -> due.filter(date::isBefore).isEmpty()).isPresent();
        String reason = ofLine.map(found -> "Stated for the model that this is a version of, at " + found.at()
                + (upToDate ? "" : ", before this version; update it")).orElse((limited ? "It is limited to the modification; no" : "No")
                + " document is stated for it");
        add(new Obligation(id, upToDate ? Obligation.Status.FULFILLED : open(due), due, scope, limited, reason, ofLine));
    }

    private static Optional<Document> find(List<Model> models, DocumentKind kind) {
        return models.stream().flatMap(each -> each.documents().stream()).filter(each -> each.kind() == kind).findFirst();
    }

    private void representative() {
        Optional<String> country = basis.provider().flatMap(Entity::country).map(Stated::value);
        Optional<Representative> representative = basis.provider().flatMap(Entity::representative);
        Obligation.Scope scope = Obligation.Scope.ONCE_PER_PROVIDER;
        if (basis.none().isPresent()) {
            add(Obligation.Id.REPRESENTATIVE, Obligation.Status.NOT_APPLICABLE, Optional.empty(), scope, false, basis.none().get());
        } else if (country.isEmpty() || Union.contains(country.get())) {
            add(Obligation.Id.REPRESENTATIVE, Obligation.Status.NOT_APPLICABLE, Optional.empty(), scope, false, country.isEmpty()
                    ? "Where the provider is established is not stated" : "The provider is established in the Union (" + country.get() + ")");
        } else if (basis.exempt()) {
            add(Obligation.Id.REPRESENTATIVE, Obligation.Status.EXEMPT, Optional.empty(), scope, false,
                    basis.exemptBy("Art. 54(6)"));
        } else if (representative.flatMap(Representative::appointed).filter(day -> day.isAfter(asOf)).isEmpty()
                && representative.isPresent() && basis.representativeInUnion()) {
            add(Obligation.Id.REPRESENTATIVE, Obligation.Status.FULFILLED, basis.due(), scope, false,
                    "Its representative is stated at " + representative.get().at());
        } else {
            add(Obligation.Id.REPRESENTATIVE, open(basis.due()), basis.due(), scope, false,
                    "The provider is established outside the Union (" + country.get() + ") and states no representative in it");
        }
    }

    /** Whether a provider keeps a document of this kind once for all its models. */
    static boolean oncePerProvider(DocumentKind kind) {
        return ONCE_PER_PROVIDER.stream().anyMatch(id -> DOCUMENTS.get(id) == kind);
    }

    private Obligation.Scope scope(Obligation.Id id) {
        if (ONCE_PER_PROVIDER.contains(id)) {
            return Obligation.Scope.ONCE_PER_PROVIDER;
        }
        return switch (id) {
            case MODEL_EVALUATION, RISK_ASSESSMENT -> basis.version() || basis.systemicVersion() ? Obligation.Scope.UPDATE_FOR_VERSION
                    : Obligation.Scope.PER_DISTINCT_MODEL;
            default -> basis.version() ? Obligation.Scope.UPDATE_FOR_VERSION : Obligation.Scope.PER_DISTINCT_MODEL;
        };
    }

    /** Where an open duty stands: near from seven days before its day, broken after it. */
    private Obligation.Status open(Optional<LocalDate> due) {
        if (due.isEmpty() || asOf.isBefore(due.get().minusDays(NEAR_DAYS))) {
            return Obligation.Status.NOT_YET_DUE;
        }
        return asOf.isAfter(due.get()) ? Obligation.Status.OVERDUE : Obligation.Status.DUE;
    }

    private void add(Obligation.Id id, Obligation.Status status, Optional<LocalDate> due, Obligation.Scope scope, boolean limited,
            String reason) {
        add(new Obligation(id, status, due, scope, limited, reason, Optional.empty()));
    }

    private void add(Obligation obligation) {
        obligations.add(obligation);
    }
}
