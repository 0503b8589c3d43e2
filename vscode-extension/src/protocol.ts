import { NotificationType, RequestType } from 'vscode-languageclient/node';

/** The scheme of the catalogue's files, which are part of the server. */
export const catalogueScheme = 'gpai-catalogue';

/** The catalogue's file of rulesets. */
export const catalogueRulesets = `${catalogueScheme}:/catalogue/rulesets.gpai`;

/** Requests the text of a file of the catalogue. */
export const catalogueText = new RequestType<{ uri: string }, { text: string }, void>('gpai/catalogue');

/** Sent by the server when the assessment of a file has changed. */
export const assessed = new NotificationType<{ uri: string }>('gpai/assessed');

/** The status of the model at a position, as shown in the status bar. */
export interface ModelStatus {
    /** The qualified name, which identifies the model when its report is requested. */
    readonly name: string;
    readonly title: string;
    readonly status: string;
    readonly detail: string;
}

/** An open duty of a model. */
export interface Duty {
    readonly title: string;
    /** The provision of the AI Act, such as `53(1)(a)`. */
    readonly provision: string;
    readonly reason: string;
    /** The date, such as `2026-08-02`; absent if it is not known. */
    readonly due?: string;
    readonly overdue: boolean;
}

/** A model, modification or system of the workspace, as shown in the view of the models. */
export interface ModelSummary extends ModelStatus {
    /** The file that declares it. */
    readonly uri: string;
    /** The position of its name. */
    readonly line: number;
    readonly character: number;
    readonly kind: string;
    /** The next day on which an open duty is due; absent if there is none. */
    readonly nextDue?: string;
    readonly duties: readonly Duty[];
}

/** The commands that the server executes. */
export const serverCommands = {
    /** `[names, texts, uri]`: a file of the language with what these files say; with a URI, the statements to insert into that file. */
    import: 'gpai.server.import',
    /** `[uri, name]`: the report on a model as an HTML page. */
    report: 'gpai.server.report',
    /** `[uri]`: the assessment of a file as JSON. */
    assessment: 'gpai.server.assessment',
    /** `[uri, position]`: the {@link ModelStatus} of the model at the position, or null. */
    status: 'gpai.server.status',
    /** `[]`: a {@link ModelSummary} of each model, modification and system of the workspace, ordered by due date. */
    models: 'gpai.server.models',
    /** `[uri, name, document, anyway]`: the draft of a document in `text`, or in `notRequired` why it is not required. */
    draft: 'gpai.server.draft',
    /** `[uri, name, format]`: a model in a format in `text`, and in `missing` what the format requires and nothing states. */
    export: 'gpai.server.export',
    /** `[ruleset]`: what differs if all files are assessed under the ruleset, as Markdown. */
    compare: 'gpai.server.compare',
    /** `[]`: all codes of findings, each with its `summary`. */
    codes: 'gpai.server.codes',
    /** `[code]`: the page about a code, as Markdown. */
    explain: 'gpai.server.explain',
} as const;
