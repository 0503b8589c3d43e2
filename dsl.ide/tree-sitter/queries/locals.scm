; Generated from the grammar of the language.

(source_file) @local.scope
(entity_declaration name: (identifier) @local.definition)
(model_declaration name: (identifier) @local.definition)
(modification_declaration name: (identifier) @local.definition)
(system_declaration name: (identifier) @local.definition)
(pretraining_declaration name: (identifier) @local.definition)
(dataset_declaration name: (identifier) @local.definition)
(licence_declaration name: (identifier) @local.definition)
(accelerator_declaration name: (identifier) @local.definition)
(ruleset_declaration name: (identifier) @local.definition)
(qualified_name) @local.reference
