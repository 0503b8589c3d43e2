import * as vscode from 'vscode';
import {
    DocumentSymbolRequest,
    ExecuteCommandRequest,
    LanguageClient,
    type LanguageClientOptions,
    WorkspaceSymbolRequest,
} from 'vscode-languageclient/node';
import { findJava, type Java, JavaMissing } from './java';
import { launch } from './launch';
import { assessed, catalogueRulesets, catalogueScheme, catalogueText } from './protocol';
import { type RulesetChoice, rulesetChoices } from './rulesets';

/** The documents that the server reads: files on disk, new files, and the catalogue. Files of a virtual workspace are not among them. */
export const documentSelector = ['file', 'untitled', catalogueScheme].map(scheme => ({ language: 'gpai', scheme }));

/** Whether the server reads a document. */
export function isServed(document: vscode.TextDocument): boolean {
    return vscode.languages.match(documentSelector, document) > 0;
}

/** Describes the running server. */
export interface ServerInfo {
    readonly version: string;
    readonly java: Java;
}

/** The language server, which is started with the Java that is found and restarted when the setting for Java changes. */
export class Server implements vscode.Disposable {
    private readonly assessedEmitter = new vscode.EventEmitter<void>();
    private readonly stateEmitter = new vscode.EventEmitter<void>();
    private readonly log = vscode.window.createOutputChannel('gpai', { log: true });
    private client: LanguageClient | undefined;
    private starting: Promise<void> = Promise.resolve();

    /** Fires when an assessment has changed. */
    readonly onAssessed = this.assessedEmitter.event;

    /** Fires when the server has started, failed to start, or stopped. */
    readonly onStateChanged = this.stateEmitter.event;

    /** The running server; undefined while there is none. */
    info: ServerInfo | undefined;

    constructor(private readonly folder: string) {}

    /** Starts the server. If that fails, a message gives the reason. */
    start(): Promise<void> {
        this.starting = this.starting.then(() => this.startClient()).catch((error: unknown) => this.reportFailure(error));
        return this.starting;
    }

    /** Stops the server and starts it again. */
    restart(): Promise<void> {
        this.starting = this.starting.then(() => this.stop());
        return this.start();
    }

    showLog(): void {
        this.log.show();
    }

    /** Executes a command of the server; undefined if there is no server. */
    async execute<T>(command: string, ...args: unknown[]): Promise<T | undefined> {
        await this.starting;
        return this.client?.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }) as Promise<T> | undefined;
    }

    /** The text of a file of the catalogue. */
    async catalogue(uri: vscode.Uri): Promise<string> {
        await this.starting;
        const answer = await this.client?.sendRequest(catalogueText, { uri: uri.toString() });
        return answer?.text ?? '';
    }

    /** The rulesets that can be set; none if there is no server. */
    async rulesets(): Promise<RulesetChoice[]> {
        await this.starting;
        const client = this.client;
        if (!client) {
            return [];
        }
        const [catalogue, workspace] = await Promise.all([
            client.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: catalogueRulesets } }),
            client.sendRequest(WorkspaceSymbolRequest.type, { query: '' }),
        ]);
        return rulesetChoices(catalogue ?? [], workspace ?? []);
    }

    private async startClient(): Promise<void> {
        const java = await findJava(vscode.workspace.getConfiguration('gpai').get('java.home', ''), this.folder, process.env);
        this.log.info(`Java ${java.version}: ${java.executable}`);
        const client = new LanguageClient('gpai', 'gpai', launch(java, this.folder), this.options());
        client.onNotification(assessed, () => this.assessedEmitter.fire());
        this.client = client;
        await client.start();
        this.setInfo({ version: client.initializeResult?.serverInfo?.version ?? '', java });
        this.assessedEmitter.fire();
    }

    private options(): LanguageClientOptions {
        const settings = vscode.workspace.getConfiguration('gpai');
        return {
            documentSelector,
            synchronize: { configurationSection: 'gpai' },
            initializationOptions: {
                asOf: settings.get('asOf', ''),
                ruleset: settings.get('ruleset', ''),
                unopenedFiles: settings.get('unopenedFiles', 'errors'),
                codeLenses: settings.get('codeLenses', true),
                inlayHints: settings.get('inlayHints', true),
                commands: true,
                grammar: true,
            },
            outputChannel: this.log,
            traceOutputChannel: this.log,
        };
    }

    private setInfo(info: ServerInfo | undefined): void {
        this.info = info;
        this.stateEmitter.fire();
    }

    /** Tells the user why the server did not start and offers the next step. */
    private reportFailure(error: unknown): void {
        const message = error instanceof Error ? error.message : String(error);
        this.log.error(message);
        this.setInfo(undefined);
        if (error instanceof JavaMissing) {
            showError(message, vscode.l10n.t('Open Setting'), () =>
                vscode.commands.executeCommand('workbench.action.openSettings', 'gpai.java.home'),
            );
        } else {
            const text = vscode.l10n.t('The gpai language server did not start: {0}', message);
            showError(text, vscode.l10n.t('Show Log'), () => this.showLog());
        }
    }

    private async stop(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        this.setInfo(undefined);
        await client?.dispose();
    }

    async dispose(): Promise<void> {
        await this.stop();
        this.assessedEmitter.dispose();
        this.stateEmitter.dispose();
        this.log.dispose();
    }
}

/** Shows an error with a button, without waiting for an answer. */
function showError(message: string, button: string, action: () => unknown): void {
    void vscode.window.showErrorMessage(message, button).then(choice => (choice === button ? action() : undefined));
}
