import { NotificationType, RequestType } from 'vscode-languageclient/node';

/** The text of a file that is inside the server. */
export const catalogueText = new RequestType<{ uri: string }, { text: string }, void>('gpai/catalogue');

/** The assessment of a file has changed. */
export const assessed = new NotificationType<{ uri: string }>('gpai/assessed');

/** What stands in the status bar about the model at a position. */
export interface ModelStatus {
    /** The qualified name, by which its report is asked for. */
    readonly name: string;
    readonly title: string;
    readonly status: string;
    readonly detail: string;
}

/** The commands that the server executes. */
export const serverCommands = {
    /** `[uri, name]`: the report of a model as an HTML page. */
    report: 'gpai.server.report',
    /** `[uri]`: the assessment of a file as JSON. */
    assessment: 'gpai.server.assessment',
    /** `[uri, position]`: the {@link ModelStatus} of the model there, or null. */
    status: 'gpai.server.status',
} as const;
