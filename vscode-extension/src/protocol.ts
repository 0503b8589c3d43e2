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

/** The commands that the server executes. */
export const serverCommands = {
    /** `[uri, name]`: the report on a model as an HTML page. */
    report: 'gpai.server.report',
    /** `[uri]`: the assessment of a file as JSON. */
    assessment: 'gpai.server.assessment',
    /** `[uri, position]`: the {@link ModelStatus} of the model at the position, or null. */
    status: 'gpai.server.status',
} as const;
