; Generated from the grammar of the language.

[
    (entity_body)
    (model_body)
    (modification_body)
    (system_body)
    (pretraining_body)
    (activity_body)
    (rebuttal_body)
    (arguments_body)
    (documents_body)
    (incident_body)
    (dataset_body)
    (licence_body)
    (accelerator_body)
    (ruleset_body)
    (comment)
] @fold
