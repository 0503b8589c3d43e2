package org.gpailang.syntax.token;

import static org.gpailang.core.quantity.Dimension.CHIPS_PER_NODE;
import static org.gpailang.core.quantity.Dimension.CHIP_TIME;
import static org.gpailang.core.quantity.Dimension.COMPUTE;
import static org.gpailang.core.quantity.Dimension.COMPUTE_RATE;
import static org.gpailang.core.quantity.Dimension.CORE_TIME;
import static org.gpailang.core.quantity.Dimension.CURRENCY;
import static org.gpailang.core.quantity.Dimension.DIE_TIME;
import static org.gpailang.core.quantity.Dimension.ENERGY;
import static org.gpailang.core.quantity.Dimension.EPOCHS;
import static org.gpailang.core.quantity.Dimension.EXAMPLES;
import static org.gpailang.core.quantity.Dimension.EXAMPLES_PER_HOUR;
import static org.gpailang.core.quantity.Dimension.EXAMPLES_PER_STEP;
import static org.gpailang.core.quantity.Dimension.EXCHANGE_RATE;
import static org.gpailang.core.quantity.Dimension.FORWARD_EXAMPLES;
import static org.gpailang.core.quantity.Dimension.MONEY;
import static org.gpailang.core.quantity.Dimension.NODES;
import static org.gpailang.core.quantity.Dimension.NODE_TIME;
import static org.gpailang.core.quantity.Dimension.PARAMETERS;
import static org.gpailang.core.quantity.Dimension.PASSES;
import static org.gpailang.core.quantity.Dimension.PERCENT;
import static org.gpailang.core.quantity.Dimension.PIXELS;
import static org.gpailang.core.quantity.Dimension.POWER;
import static org.gpailang.core.quantity.Dimension.PRICE;
import static org.gpailang.core.quantity.Dimension.RECORDED_TIME;
import static org.gpailang.core.quantity.Dimension.STEPS;
import static org.gpailang.core.quantity.Dimension.TIME;
import static org.gpailang.core.quantity.Dimension.TOKENS_PER_EXAMPLE;
import static org.gpailang.syntax.tree.TreePackage.Literals.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.gpailang.core.quantity.Dimension;
import org.gpailang.syntax.token.StatementRow.Repetition;

/**
 * The rows of {@link StatementTable}, in the order in which statements are sorted within a block. A new statement needs a row here, a
 * grammar rule of the same name, a component of a record, and its lowering.
 */
final class StatementRows {

    private static final EClass[] RUN = {PRETRAINING_DECLARATION, ACTIVITY_STATEMENT};
    private static final EClass[] MODEL = {MODEL_DECLARATION, MODIFICATION_DECLARATION};

    private final List<StatementRow> rows = new ArrayList<>();

    private StatementRows() {}

    /** All rows. */
    static List<StatementRow> all() {
        StatementRows table = new StatementRows();
        table.ruleset();
        table.entity();
        table.licenceAndAccelerator();
        table.model();
        table.documentation();
        table.forms();
        table.datasets();
        table.incidents();
        return List.copyOf(table.rows);
    }

    private void ruleset() {
        row(GENERAL_PURPOSE_THRESHOLD, "general-purpose above").in(RULESET_DECLARATION).unit(GENERAL_PURPOSE_THRESHOLD__THRESHOLD, COMPUTE)
                .says("general-purpose above N FLOP [generating MODALITY, …]",
                        "the training compute above which a model that generates one of these is presumed to be general-purpose");
        row(GENERAL_PURPOSE_COUNTS, "general-purpose counts").in(RULESET_DECLARATION)
                .says("general-purpose counts COMPUTE", "which compute is compared with that threshold");
        row(SYSTEMIC_RISK_THRESHOLD, "systemic-risk above").in(RULESET_DECLARATION).unit(SYSTEMIC_RISK_THRESHOLD__THRESHOLD, COMPUTE)
                .says("systemic-risk above N FLOP", "the cumulative training compute above which systemic risk is presumed");
        row(MODIFICATION_SHARE, "modification above").in(RULESET_DECLARATION)
                .says("modification above N/N of BASE", "the compute of a modification above which the modifier is presumed to be a"
                        + " provider");
        row(SAME_ENTITY_SHARE, "same-entity").in(RULESET_DECLARATION)
                .says("same-entity above N/N of BASE | never", "when a provider's own modification is a distinct model");
        row(SHARE_STATEMENT, "margin").in(RULESET_DECLARATION).unit(SHARE_STATEMENT__SHARE, PERCENT)
                .says("margin N%", "the margin of error that an estimate may have");
        row(PUBLIC_SYNTHETIC_DATA, "public-synthetic-data").in(RULESET_DECLARATION)
                .says("public-synthetic-data COUNTING", "whether generating publicly accessible synthetic data counts");
        row(SIX_PD_STATEMENT, "six-pd").in(RULESET_DECLARATION)
                .says("six-pd counts active|total parameters", "which parameters P stands for in 6·P·D");
        row(SAFETY_TERMS, "safety-terms").in(RULESET_DECLARATION)
                .says("safety-terms TOLERANCE", "whether proportionate safety terms leave a licence free and open");
        row(UPSTREAM_EXCLUSION, "upstream-exclusion").in(RULESET_DECLARATION)
                .says("upstream-exclusion RECOGNITION", "whether a provider can exclude the Union market for its model");
        row(NOTIFICATION_PERIOD, "notification").in(RULESET_DECLARATION).unit(NOTIFICATION_PERIOD__PERIOD, TIME)
                .says("notification within N days", "how long a provider has to notify the Commission");
        row(RULESET_DATE, "applies").in(RULESET_DECLARATION).says("applies from DATE", "the day from which the duties apply");
        row(RULESET_DATE, "fines").in(RULESET_DECLARATION).says("fines from DATE", "the day from which providers can be fined");
        row(RULESET_DATE, "legacy").in(RULESET_DECLARATION)
                .says("legacy until DATE", "the day by which models placed on the market earlier must comply");
    }

    private void entity() {
        row(ESTABLISHED_STATEMENT, "established").in(ENTITY_DECLARATION)
                .says("established in COUNTRY", "the country in which the entity is established, by two letters of ISO 3166");
        row(SIZE_STATEMENT, "size").in(ENTITY_DECLARATION).says("size SIZE", "the class of enterprise (Recommendation 2003/361/EC)");
        row(TURNOVER_STATEMENT, "turnover").in(ENTITY_DECLARATION).unit(TURNOVER_STATEMENT__TURNOVER, MONEY, CURRENCY)
                .unit(TURNOVER_STATEMENT__RATE, EXCHANGE_RATE)
                .says("turnover N EUR | N CURRENCY at N EUR", "the worldwide turnover of a year, in another currency with its rate");
        row(REPRESENTATIVE_STATEMENT, "representative").in(ENTITY_DECLARATION)
                .says("representative ENTITY [appointed DATE]", "the authorised representative in the Union");
        row(CODE_OF_PRACTICE_STATEMENT, "code-of-practice").in(ENTITY_DECLARATION)
                .says("code-of-practice signed DATE [chapters CHAPTER, …] | not-signed", "whether the entity signed the code of practice");
        row(CONSORTIUM_STATEMENT, "consortium").in(ENTITY_DECLARATION)
                .says("consortium of ENTITY, … [coordinated by ENTITY]", "the entities of a consortium and its coordinator");
    }

    private void licenceAndAccelerator() {
        row(ALIAS_STATEMENT, "also").contextual().in(LICENCE_DECLARATION, ACCELERATOR_DECLARATION)
                .says("also \"…\", …", "other names, which can be written in any case and with any separators");
        row(SINGLE_TEXT_STATEMENT, "version").contextual().in(LICENCE_DECLARATION, DATASET_DECLARATION)
                .says("version \"…\"", "its version");
        row(DATED_STATEMENT, "dated").contextual().in(LICENCE_DECLARATION).says("dated DATE", "the date of the licence");
        row(SINGLE_TEXT_STATEMENT, "maker").contextual().in(ACCELERATOR_DECLARATION)
                .says("maker \"…\"", "the manufacturer of the accelerator");
        row(RELEASED_STATEMENT, "released").contextual().in(ACCELERATOR_DECLARATION).in(MODEL).repeats().onceIn(ACCELERATOR_DECLARATION)
                .says("released DATE [via CHANNEL [\"url\"]]",
                        "the release of an accelerator, or of a model through a channel on any market");
        row(ORIGIN_STATEMENT, "source").contextual().in(LICENCE_DECLARATION, ACCELERATOR_DECLARATION)
                .says("source \"…\", … [DATE]", "the sources of the declaration, and the date on which they were read");
        row(CONFIDENCE_STATEMENT, "confidence").contextual().in(LICENCE_DECLARATION, ACCELERATOR_DECLARATION)
                .says("confidence CONFIDENCE [\"…\"]", "how reliable the declaration is, and what is doubtful");
        row(RIGHT_STATEMENT, "access", "usage", "modification", "distribution").in(LICENCE_DECLARATION).each()
                .says("access|usage|modification|distribution free|restricted [REASON] [\"…\"]",
                        "whether the licence grants this right to everybody, or why it restricts it");
        row(REQUIRES_STATEMENT, "requires").in(LICENCE_DECLARATION)
                .says("requires CONDITION, …", "the conditions that a free and open licence may impose");
        row(FAMILY_STATEMENT, "family").contextual().in(LICENCE_DECLARATION)
                .says("family of LICENCE, …", "the licences that this name can mean; a model must name one of them");
        row(PEAK_BASIS_STATEMENT, "per").contextual().in(ACCELERATOR_DECLARATION)
                .says("per chip|module|die", "the unit to which the peak performance refers");
        row(PARTS_STATEMENT, "dies").contextual().in(ACCELERATOR_DECLARATION).says("dies N", "the number of dies in the unit");
        row(PARTS_STATEMENT, "cores").contextual().in(ACCELERATOR_DECLARATION).says("cores N", "the number of cores in the unit");
        row(POWER_STATEMENT, "power").contextual().in(ACCELERATOR_DECLARATION).unit(POWER_STATEMENT__POWER, POWER)
                .says("power N W", "the maximum power consumption");
        row(PEAK_PERFORMANCE).in(ACCELERATOR_DECLARATION).each().unit(PEAK_PERFORMANCE__PEAK, COMPUTE_RATE)
                .says("FORMAT N FLOP/s", "the theoretical peak performance of one chip in a number format, without sparsity");
        row(SPARSE_PEAK_STATEMENT, "sparse").contextual().in(ACCELERATOR_DECLARATION).repeats()
                .unit(SPARSE_PEAK_STATEMENT__PEAK, COMPUTE_RATE)
                .says("sparse FORMAT N FLOP/s", "the theoretical peak performance with sparsity, which is never used in estimates");
    }

    private void model() {
        row(RUN_DATE_STATEMENT, "planned", "estimated", "started", "ended").in(RUN).each()
                .says("planned|estimated|started|ended DATE", "when the run was planned, its compute first estimated, started and ended");
        row(DATA_STATEMENT, "data").in(RUN).says("data MODALITY, … [\"…\"]", "the data that it is trained on");
        row(COMPUTE_STATEMENT, "compute").in(RUN).repeats()
                .unit(COMPUTE_FACTOR__QUANTITY, PARAMETERS, EXAMPLES, FORWARD_EXAMPLES, EPOCHS, PASSES, COMPUTE, CHIP_TIME,
                        STEPS, EXAMPLES_PER_STEP, TOKENS_PER_EXAMPLE, RECORDED_TIME, EXAMPLES_PER_HOUR, DIE_TIME, CORE_TIME, NODE_TIME,
                        NODES, CHIPS_PER_NODE, MONEY, CURRENCY)
                .unit(FOR_CLAUSE__DURATION, TIME).unit(PEAK_CLAUSE__PEAK, COMPUTE_RATE)
                .unit(UTILISATION_CLAUSE__UTILISATION, PERCENT, PRICE)
                .unit(WITHIN_CLAUSE__MARGIN, PERCENT)
                .says("compute ESTIMATE [within N%] [basis] [reported] [\"…\"]",
                        "an estimate of the compute used; several statements are several estimates of the same activity");
        row(GENERATOR_STATEMENT, "by").in(ACTIVITY_STATEMENT).activities("synthetic-data")
                .says("by MODEL, …", "the models that generated the synthetic data; also before the block");
        row(GENERATOR_STATEMENT, "third-party").contextual().in(ACTIVITY_STATEMENT).activities("synthetic-data")
                .says("third-party [\"…\"]", "that the synthetic data was obtained from somebody else; also before the block");
        row(SHARE_STATEMENT, "kept").contextual().in(ACTIVITY_STATEMENT).activities("synthetic-data").unit(SHARE_STATEMENT__SHARE, PERCENT)
                .says("kept N%", "how much of the generated data was kept; all of it counts");
        row(SINGLE_TEXT_STATEMENT, "method").in(RUN).says("method \"…\"", "how the compute was estimated, in words");
        row(DEVELOPED_STATEMENT, "developed").in(MODEL).says("developed by ENTITY", "who developed the model, if not its provider");
        row(ACCEPTS_STATEMENT, "accepts").in(MODEL).unit(MODALITY_FORM__SIZE, EXAMPLES, TIME, PIXELS)
                .says("accepts MODALITY [up to N UNIT] [as \"…\"], …", "what the model takes as input");
        row(GENERATES_STATEMENT, "generates").in(MODEL).unit(MODALITY_FORM__SIZE, EXAMPLES, TIME, PIXELS)
                .says("generates MODALITY [up to N UNIT] [as \"…\"], …", "what the model produces as output");
        row(SCOPE_STATEMENT, "scope").in(MODEL)
                .says("scope broad|narrow [TASK] [\"…\"]", "whether the model is trained for many tasks or for few");
        row(PARAMETERS_STATEMENT, "parameters").in(MODEL).unit(PARAMETERS_STATEMENT__PARAMETERS, PARAMETERS)
                .says("parameters N", "the number of parameters");
        row(ACTIVE_PARAMETERS_STATEMENT, "active").in(MODEL).unit(ACTIVE_PARAMETERS_STATEMENT__PARAMETERS, PARAMETERS)
                .says("active parameters N", "the number of parameters used for one token, in a mixture of experts");
        row(CONTEXT_STATEMENT, "context").in(RUN).in(MODEL).unit(CONTEXT_STATEMENT__CONTEXT, EXAMPLES)
                .says("context N tokens", "the length of the context, of the model or during this activity");
        row(ENERGY_STATEMENT, "energy").in(RUN).unit(ENERGY_STATEMENT__ENERGY, ENERGY)
                .says("energy N MWh [\"…\"] | energy unknown \"…\"", "the energy that it consumed, or why it cannot be estimated");
        row(HIDDEN_SIZE_STATEMENT, "hidden").in(MODEL).says("hidden size N", "the width of the network");
        row(ACTIVITY_STATEMENT, "pretraining", "continued-pretraining", "finetuning", "reinforcement-learning", "distillation",
                "synthetic-data", "reward-model", "experiment", "hyperparameter-search", "failed-run", "evaluation", "scaffolding")
                .in(MODEL).repeats()
                .says("ACTIVITY [\"…\"] { … } | pretraining RUN", "an activity that used compute, or the run on which the model is built");
        row(ORIGINS_STATEMENT, "initialised").in(MODEL).says("initialised from MODEL", "the model whose parameters it starts from");
        row(ORIGINS_STATEMENT, "distilled").contextual().in(MODEL)
                .says("distilled from MODEL, … [by \"…\"]", "the models on whose outputs it was trained; their training does not count");
        row(ORIGINS_STATEMENT, "merges").in(MODEL)
                .says("merges MODEL, … [by \"…\"]", "the models that it is merged from, and the method");
        row(ORIGINS_STATEMENT, "mixture").in(MODEL).says("mixture of MODEL, … [by \"…\"]", "the models that it combines as experts");
        row(INTEGRATES_STATEMENT, "integrates").in(SYSTEM_DECLARATION).repeats()
                .says("integrates MODEL, …", "the models that the system integrates");
        row(PLACED_STATEMENT, "placed").in(MODEL).in(SYSTEM_DECLARATION).repeats()
                .says("placed on market DATE via CHANNEL [\"url\"] [hosted by ENTITY], …", "since when and how it is on the Union market");
        row(INTERNAL_USE_STATEMENT, "internal-use").in(MODEL)
                .says("internal-use [essential-to-services yes|no] [affects-rights yes|no]",
                        "that the model is used internally (recital 97)");
        row(RESEARCH_ONLY_STATEMENT, "research-only").in(MODEL)
                .says("research-only", "that the model is used for research and development only");
        row(EXCLUDES_UNION_STATEMENT, "excludes-union").in(MODEL)
                .says("excludes-union [\"…\"]", "that the provider excludes the Union market, and how");
        row(LICENCE_STATEMENT, "licence", "license").in(MODEL).says("licence LICENCE [\"url\"]", "the licence of the model's weights");
        row(PUBLIC_STATEMENT, "public").in(MODEL).in(ACTIVITY_STATEMENT).activities("synthetic-data")
                .says("public ITEM, …", "what is publicly available of the model, or that synthetic data is");
        row(MONETISED_STATEMENT, "monetised").in(MODEL).repeats().says("monetised by MEANS [\"…\"]", "how the model is monetised");
        row(CLAIMS_STATEMENT, "claims").in(MODEL)
                .says("claims open-source-exemption", "that the provider claims the exemption of Art. 53(2) and 54(6)");
    }

    private void documentation() {
        row(REBUTTAL_STATEMENT, "rebuttal").in(MODEL)
                .says("rebuttal narrow-task \"…\" [{ … }]", "an argument against the presumption (Art. 3(63))");
        row(GENERALITY_STATEMENT, "generality").in(MODEL)
                .says("generality evidence \"…\" [document \"…\"]", "evidence of generality where nothing is presumed");
        row(DESIGNATED_STATEMENT, "systemic-risk designated").in(MODEL)
                .says("systemic-risk designated DATE [\"…\"]", "that the Commission designated the model (Art. 51(1)(b))");
        row(SYSTEMIC_RISK_EVIDENCE, "systemic-risk evidence").in(MODEL)
                .says("systemic-risk evidence \"…\"", "evidence of high-impact capabilities (Art. 51(1)(a))");
        row(SINGLE_TEXT_STATEMENT, "difficulties").in(MODEL)
                .says("difficulties \"…\"", "what prevents the provider from complying in time");
        row(DATA_GAP_STATEMENT, "data-gap").in(MODEL)
                .says("data-gap \"…\" [justified \"…\"]", "what is no longer known of the training data of an older model, and why");
        row(DOCUMENTS_STATEMENT, "documents").in(MODEL).in(SYSTEM_DECLARATION)
                .says("documents { KIND \"…\" [DATE] [version \"…\"] … }", "the documents that exist");
        row(NOTIFIED_STATEMENT, "notified").in(MODEL).in(SYSTEM_DECLARATION).unit(NOTIFIED_STATEMENT__COMPUTE, COMPUTE)
                .says("notified DATE [of N FLOP] [using APPROACH] [\"…\"] [reference \"…\"]",
                        "the notification to the Commission (Art. 52)");
        row(ARGUMENTS_STATEMENT, "systemic-risk arguments").in(MODEL).repeats().says("systemic-risk arguments D [\"…\"] [{ … }]",
                "the arguments that the model presents no systemic risk, and what was decided on them");
        row(REASSESSMENT_STATEMENT, "systemic-risk reassessment").in(MODEL).repeats()
                .says("systemic-risk reassessment STEP D [\"…\"]", "a step of the reassessment of a designation");
        row(INFORMED_STATEMENT, "informed").in(MODEL)
                .says("informed ai-office D [\"…\"]", "when the AI Office was informed of difficulties");
        row(NO_TRAINING_STATEMENT, "no-training").in(MODEL).says("no-training [\"…\"]", "that nothing was trained");
        row(NO_TRAINING_STATEMENT, "quantised").contextual().in(MODEL)
                .says("quantised [\"…\"]", "that the weights of an original were only quantised, without training");
        row(ORIGINAL_COMPUTE_STATEMENT, "original-compute").in(MODEL).says("original-compute not-knowable \"…\"",
                "why the compute of the original can neither be known nor be estimated");
        row(CUSTOMERS_STATEMENT, "customers").in(MODEL).says("customers SIZE", "the size of all customers");
        row(BENCHMARK_STATEMENT, "benchmark").in(ARGUMENTS_STATEMENT).repeats().says("benchmark \"…\" N achieved|forecast",
                "a result that the arguments are based on");
        row(SINGLE_TEXT_STATEMENT, "tools").in(ARGUMENTS_STATEMENT).repeats().says("tools \"…\"", "the tools that the model can use");
        row(SINGLE_TEXT_STATEMENT, "evidence").in(REBUTTAL_STATEMENT).repeats().says("evidence \"…\"", "what supports the rebuttal");
        row(SINGLE_TEXT_STATEMENT, "document").in(REBUTTAL_STATEMENT).in(ARGUMENTS_STATEMENT).repeats()
                .says("document \"…\"", "where the evidence is documented");
        row(WAIVE_STATEMENT, "waive").in(ENTITY_DECLARATION, LICENCE_DECLARATION, ACCELERATOR_DECLARATION, RULESET_DECLARATION,
                PRETRAINING_DECLARATION, SYSTEM_DECLARATION, DATASET_DECLARATION).in(MODEL).repeats()
                .says("waive CODE reason \"…\" [until DATE]", "that findings of this code were reviewed and are settled here");
        row(EXPECT_STATEMENT, "expect").contextual().in(MODEL).in(SYSTEM_DECLARATION).repeats()
                .says("expect CONCLUSION STATUS [on DATE] [under RULESET] | expect finding|no-finding CODE … | expect provider ENTITY …",
                        "a conclusion that 'gpai test' compares with that of the program; it changes none");
        row(DOCUMENT_ENTRY).in(DOCUMENTS_STATEMENT).repeats()
                .says("KIND \"…\" [DATE] [version \"…\"]", "a document, since when it exists, and its version");
    }

    /** What the official forms ask for. */
    private void forms() {
        text(ENTITY_DECLARATION, "legal name", "the legal name of the entity");
        text(ENTITY_DECLARATION, "contact", "how the entity can be contacted");
        row(TEXTS_STATEMENT, "versions").contextual().in(MODEL)
                .says("versions \"…\", …", "the public versions that the documentation covers");
        text(MODEL, "authenticity", "a secure hash of the distributed weights");
        text(MODEL, "endpoint", "the address of the service");
        text(MODEL, "architecture", "a general description of the architecture");
        text(MODEL, "system-architecture", "how the software components build on or feed into each other");
        row(TEXT_STATEMENT, "design").contextual().in(MODEL)
                .says("design \"…\" [because \"…\"]", "the design specifications of the model, with their rationale and assumptions");
        row(TEXT_STATEMENT, "technique").contextual().in(RUN).in(MODEL)
                .says("technique \"…\" [because \"…\"]", "the methods and techniques of training, with the rationale of key choices");
        text(RUN, "optimises", "what the training optimises");
        row(USES_DATASETS_STATEMENT, "trains", "evaluates").contextual().in(RUN).each()
                .says("trains|evaluates on DATASET, …", "the data sets for training, or for testing and validation");
        row(PUE_STATEMENT, "pue").contextual().in(RUN).says("pue N", "the power usage effectiveness of the data centre");
        row(INFERENCE_STATEMENT, "inference").contextual().in(MODEL).unit(INFERENCE_STATEMENT__COMPUTE, COMPUTE)
                .says("inference N FLOP [for \"…\"] [on N x ACCELERATOR]", "the compute of a benchmarked inference, its task and hardware");
        row(ACCEPTABLE_USE_STATEMENT, "acceptable-use").contextual().in(MODEL)
                .says("acceptable-use \"url\" | none", "the acceptable-use policy, or that there is none");
        row(TEXTS_STATEMENT, "intended for", "not for").contextual().in(MODEL).each()
                .says("intended|not for \"…\", …", "the intended uses, or those that are restricted");
        row(TEXTS_STATEMENT, "suits").contextual().in(MODEL)
                .says("suits \"…\", … [except \"…\", …]", "the types of AI systems into which the model can and cannot be integrated");
        row(TEXT_STATEMENT, "integration").contextual().in(MODEL)
                .says("integration \"…\" [\"url\"]", "the technical means of integration");
        row(NEEDS_STATEMENT, "needs").contextual().in(MODEL).repeats()
                .says("needs hardware|software \"…\" | none", "the hardware or software required to use the model");
        row(ASSETS_STATEMENT, "also offers").contextual().in(MODEL).repeats()
                .says("also offers ASSET, … [\"url\"] [under LICENCE]", "data and code that are made available besides the model");
        row(DATASETS_STATEMENT, "datasets complete").contextual().in(MODEL)
                .says("datasets complete", "that all data sets of the model are stated, so that a source that is not stated was not used");
        row(CONTINUOUSLY_TRAINED_STATEMENT, "continuously-trained").contextual().in(MODEL)
                .says("continuously-trained yes|no", "whether the model is continuously trained on new data");
        row(EVALUATED_STATEMENT, "evaluated with").contextual().in(MODEL).repeats()
                .says("evaluated with \"…\" [result \"…\"] [limitations \"…\"]",
                        "an evaluation, its result and the limitations that it found");
        row(RED_TEAMING_STATEMENT, "red-teaming").contextual().in(MODEL).repeats()
                .says("red-teaming internal|external \"…\" [DATE]", "an adversarial test");
        text(MODEL, "opt-outs", "the protocols for reservations of rights that are respected");
        row(TEXT_STATEMENT, "illegal-content").contextual().in(MODEL).in(DATASET_DECLARATION)
                .says("illegal-content \"…\"", "the measures against illegal content");
        row(TEXT_STATEMENT, "comment").contextual().in(MODEL).in(DATASET_DECLARATION).says("comment \"…\"", "a voluntary remark");
        row(INCIDENT_STATEMENT, "incident").contextual().in(MODEL).repeats()
                .says("incident [\"…\"] { … }", "a serious incident (Art. 55(1)(c))");
    }

    private void datasets() {
        row(DATA_SOURCE_STATEMENT, "source").contextual().in(DATASET_DECLARATION)
                .says("source SOURCE [publicly-known] [from SERVICE, …] [generated by MODEL, …] [\"…\"]", "where the data comes from");
        row(DATA_SIZE_STATEMENT, "text", "image", "audio", "speech", "video", "code", "music", "actions", "molecules", "time-series",
                "embeddings", "other").contextual().in(DATASET_DECLARATION).each().unit(DATA_SIZE_STATEMENT__SIZE, EXAMPLES, TIME)
                .says("text|image|audio|… N UNIT", "the size of the data of a modality, after processing and before training");
        text(DATASET_DECLARATION, "content", "the types of content");
        row(LANGUAGES_STATEMENT, "languages").contextual().in(DATASET_DECLARATION)
                .says("languages LANGUAGE, … [\"…\"]", "the languages of the content, by their codes in ISO 639");
        text(DATASET_DECLARATION, "region", "national and regional characteristics");
        text(DATASET_DECLARATION, "characteristics", "demographic and other characteristics");
        row(PERIOD_STATEMENT, "collected").contextual().in(DATASET_DECLARATION)
                .says("collected DATE [to DATE]", "when the data was collected");
        row(CRAWLER_STATEMENT, "crawler").contextual().in(DATASET_DECLARATION).repeats()
                .says("crawler \"…\" [for \"…\"] [respects RULE, …] [\"…\"]",
                        "a crawler that collected the data, its purpose and its behaviour");
        row(DOMAINS_STATEMENT, "domains").contextual().in(DATASET_DECLARATION)
                .says("domains \"url\" [of N]", "the list of the crawled domains, and their number");
        text(DATASET_DECLARATION, "link", "the address of the data set");
        text(DATASET_DECLARATION, "obtained", "how the data was obtained");
        text(DATASET_DECLARATION, "annotation", "how people annotated the data");
        text(DATASET_DECLARATION, "selection", "how the data was selected");
        text(DATASET_DECLARATION, "curation", "how raw data became training data");
        text(DATASET_DECLARATION, "unsuitable-content", "the measures against unsuitable sources and content");
        text(DATASET_DECLARATION, "bias", "the measures to detect identifiable biases");
        text(DATASET_DECLARATION, "rights", "the rights to the data and how reservations of rights are respected");
    }

    private void incidents() {
        row(PERIOD_STATEMENT, "occurred").contextual().in(INCIDENT_STATEMENT)
                .says("occurred DATE [to DATE]", "when the incident began and ended, or the best approximation");
        row(PERIOD_STATEMENT, "aware").contextual().in(INCIDENT_STATEMENT)
                .says("aware DATE", "when the provider became aware that the model is involved");
        row(INCIDENT_KIND_STATEMENT, "kind").contextual().in(INCIDENT_STATEMENT)
                .says("kind KIND", "the kind of incident, which determines the period of the code of practice");
        row(PERIOD_STATEMENT, "filed").contextual().in(INCIDENT_STATEMENT).says("filed DATE", "when the incident was first reported");
        text(INCIDENT_STATEMENT, "harm", "the harm and who was harmed");
        text(INCIDENT_STATEMENT, "events", "the chain of events");
        text(INCIDENT_STATEMENT, "involvement", "the evidence of the model's involvement");
        text(INCIDENT_STATEMENT, "response", "what was done in response");
        text(INCIDENT_STATEMENT, "recommendation", "what the authorities are recommended to do");
        text(INCIDENT_STATEMENT, "root-cause", "the root cause");
        text(INCIDENT_STATEMENT, "patterns", "patterns in monitoring after placing on the market");
    }

    private void text(EClass block, String word, String says) {
        text(new EClass[] {block}, word, says);
    }

    private void text(EClass[] blocks, String word, String says) {
        row(TEXT_STATEMENT, word).contextual().in(blocks).says(word + " \"…\"", says);
    }

    private Row row(EClass kind, String... words) {
        return new Row(kind, words);
    }

    /** A row under construction. */
    private final class Row {

        private final EClass kind;
        private final List<String> words;
        private final List<EClass> blocks = new ArrayList<>();
        private final Map<EStructuralFeature, Set<Dimension>> units = new LinkedHashMap<>();
        private Set<String> activities = Set.of();
        private boolean contextual;
        private Set<EClass> onceIn = Set.of();
        private Repetition repetition = Repetition.ONCE;

        private Row(EClass kind, String... words) {
            this.kind = kind;
            this.words = List.of(words);
        }

        private Row in(EClass... more) {
            blocks.addAll(List.of(more));
            return this;
        }

        private Row activities(String... only) {
            activities = Set.of(only);
            return this;
        }

        private Row contextual() {
            contextual = true;
            return this;
        }

        private Row onceIn(EClass block) {
            onceIn = Set.of(block);
            return this;
        }

        private Row repeats() {
            repetition = Repetition.ANY;
            return this;
        }

        private Row each() {
            repetition = Repetition.ONCE_PER_WORD;
            return this;
        }

        private Row unit(EStructuralFeature feature, Dimension first, Dimension... more) {
            units.put(feature, EnumSet.of(first, more));
            return this;
        }

        private void says(String form, String says) {
            rows.add(new StatementRow(kind, words, blocks.stream().collect(Collectors.toUnmodifiableSet()), activities, repetition,
                    contextual, onceIn, form, says, Map.copyOf(units)));
        }
    }
}
