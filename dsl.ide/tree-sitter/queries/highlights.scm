; Generated from the grammar of the language. Models, providers, licences and accelerators have different colours.

(comment) @comment
(string) @string
(number) @constant.numeric @number
(date) @constant.numeric @number
(unit) @type.builtin
(value) @constant.builtin
(finding_code) @constant.builtin
(expected_aspect) @constant
(expected_value) @constant
(peak_performance format: (identifier) @property)
(sparse_peak_statement format: (value) @property)
["{" "}" "(" ")"] @punctuation.bracket
"," @punctuation.delimiter
[
    "*"
    "+"
    "/"
    "x"
    "·"
    "×"
] @operator
[
    "B"
    "K"
    "M"
    "T"
    "b"
    "k"
    "m"
    "t"
] @constant.numeric @number
[
    "above"
    "accelerator"
    "acceptable-use"
    "accepts"
    "access"
    "actions"
    "active"
    "affects-rights"
    "also"
    "annotation"
    "applies"
    "appointed"
    "architecture"
    "arguments"
    "as"
    "assess"
    "at"
    "audio"
    "authenticity"
    "aware"
    "basis"
    "because"
    "benchmark"
    "bias"
    "by"
    "chapters"
    "characteristics"
    "claims"
    "code"
    "code-of-practice"
    "collected"
    "comment"
    "complete"
    "compute"
    "confidence"
    "consortium"
    "contact"
    "content"
    "context"
    "continued-pretraining"
    "continuously-trained"
    "coordinated"
    "cores"
    "counts"
    "crawler"
    "curation"
    "customers"
    "data"
    "data-characteristics"
    "data-gap"
    "dataset"
    "datasets"
    "dated"
    "design"
    "designated"
    "developed"
    "dies"
    "difficulties"
    "disclosed"
    "distillation"
    "distilled"
    "distribution"
    "document"
    "documents"
    "domains"
    "embeddings"
    "ended"
    "endpoint"
    "energy"
    "entity"
    "essential-to-services"
    "established"
    "estimated"
    "evaluated"
    "evaluates"
    "evaluation"
    "events"
    "evidence"
    "except"
    "excludes-union"
    "expect"
    "experiment"
    "extends"
    "failed-run"
    "family"
    "filed"
    "fines"
    "finetuning"
    "for"
    "from"
    "general-purpose"
    "generality"
    "generated"
    "generates"
    "generating"
    "harm"
    "hidden"
    "hosted"
    "hyperparameter-search"
    "illegal-content"
    "image"
    "import"
    "in"
    "in-union"
    "incident"
    "inference"
    "informed"
    "initialised"
    "integrates"
    "integration"
    "intended"
    "internal-use"
    "involvement"
    "justified"
    "kept"
    "kind"
    "languages"
    "least"
    "legacy"
    "legal"
    "licence"
    "license"
    "limitations"
    "link"
    "maker"
    "margin"
    "market"
    "merges"
    "method"
    "mixture"
    "model"
    "modification"
    "molecules"
    "monetised"
    "most"
    "music"
    "name"
    "narrow-task"
    "needs"
    "no-significant-change"
    "no-training"
    "nodes"
    "not"
    "not-knowable"
    "not-signed"
    "notification"
    "notified"
    "obtained"
    "occurred"
    "of"
    "offers"
    "on"
    "open-source-exemption"
    "opt-outs"
    "optimises"
    "original-compute"
    "other"
    "package"
    "parameters"
    "patterns"
    "peak"
    "per"
    "placed"
    "planned"
    "power"
    "pretraining"
    "provider"
    "public"
    "public-synthetic-data"
    "publicly-known"
    "pue"
    "quantised"
    "reason"
    "reassessment"
    "rebuttal"
    "recommendation"
    "red-teaming"
    "reference"
    "region"
    "reinforcement-learning"
    "released"
    "reported"
    "representative"
    "requires"
    "research-only"
    "respects"
    "response"
    "result"
    "reward-model"
    "rights"
    "root-cause"
    "ruleset"
    "safety-terms"
    "same-entity"
    "scaffolding"
    "scope"
    "selection"
    "signed"
    "since"
    "six-pd"
    "size"
    "source"
    "sparse"
    "speech"
    "started"
    "suits"
    "synthetic-data"
    "system"
    "system-architecture"
    "systemic-risk"
    "technique"
    "text"
    "third-party"
    "time-series"
    "to"
    "tools"
    "trains"
    "turnover"
    "under"
    "unknown"
    "unsuitable-content"
    "until"
    "up"
    "upstream-exclusion"
    "usage"
    "using"
    "version"
    "versions"
    "via"
    "video"
    "waive"
    "with"
    "within"
] @keyword

(accelerator_declaration name: (identifier) @function)
(activity_statement run: (qualified_name) @type)
(assess_under ruleset: (qualified_name) @namespace)
(assets_statement licence: (catalogue_name) @constant)
(compute_factor accelerator: (catalogue_name) @function)
(consortium_statement coordinator: (qualified_name) @variable)
(consortium_statement members: (qualified_name) @variable)
(data_source_statement generators: (qualified_name) @type)
(dataset_declaration name: (identifier) @type)
(developed_statement developer: (qualified_name) @variable)
(entity_declaration name: (identifier) @variable)
(expect_statement provider: (qualified_name) @variable)
(expect_statement ruleset: (qualified_name) @namespace)
(family_statement members: (catalogue_name) @constant)
(generator_statement_by generators: (qualified_name) @type)
(hardware_clause accelerator: (catalogue_name) @function)
(import_declaration package: (qualified_name) @namespace)
(inference_statement accelerator: (catalogue_name) @function)
(integrates_statement models: (qualified_name) @type)
(licence_declaration name: (identifier) @constant)
(licence_statement licence: (catalogue_name) @constant)
(market_placement host: (qualified_name) @variable)
(model_declaration name: (identifier) @type)
(model_declaration provider: (qualified_name) @variable)
(modification_declaration name: (identifier) @type)
(modification_declaration original: (qualified_name) @type)
(modification_declaration provider: (qualified_name) @variable)
(origins_statement_distilled originals: (qualified_name) @type)
(origins_statement_initialised originals: (qualified_name) @type)
(origins_statement_merges originals: (qualified_name) @type)
(origins_statement_mixture originals: (qualified_name) @type)
(package_declaration name: (qualified_name) @namespace)
(pretraining_declaration name: (identifier) @type)
(pretraining_declaration provider: (qualified_name) @variable)
(representative_statement representative: (qualified_name) @variable)
(ruleset_declaration extended: (qualified_name) @namespace)
(ruleset_declaration name: (identifier) @namespace)
(system_declaration name: (identifier) @type)
(system_declaration provider: (qualified_name) @variable)
(uses_datasets_statement datasets: (qualified_name) @type)
