import * as vscode from 'vscode';
import { ExecuteCommandRequest, LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/node';
import { ColoursOfNames } from './colours';
import { findJava, JavaMissing } from './java';
import { launch } from './launch';
import { assessed, catalogueText } from './protocol';

/** The scheme of the files that are inside the server. */
export const catalogueScheme = 'gpai-catalogue';

/** The language server: started with the Java that is found, and again when another one is set. */
export class Server implements vscode.Disposable {
    private readonly assessedEmitter = new vscode.EventEmitter<void>();
    private readonly log = vscode.window.createOutputChannel('gpai', { log: true });
    private client: LanguageClient | undefined;
    private starting: Promise<void> = Promise.resolve();

    /** An assessment has changed. */
    readonly onAssessed = this.assessedEmitter.event;

    constructor(private readonly folder: string) {}

    /** Starts the server; where there is no Java for it, says so and does nothing else. */
    start(): Promise<void> {
        this.starting = this.starting.then(() => this.startClient()).catch((error: unknown) => this.complain(error));
        return this.starting;
    }

    /** Stops the server and starts it anew. */
    restart(): Promise<void> {
        this.starting = this.starting.then(() => this.stop());
        return this.start();
    }

    showLog(): void {
        this.log.show();
    }

    /** Has the server execute a command; undefined while there is no server. */
    async execute<T>(command: string, ...args: unknown[]): Promise<T | undefined> {
        await this.starting;
        return this.client?.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }) as Promise<T> | undefined;
    }

    /** The text of a file that is inside the server. */
    async catalogue(uri: vscode.Uri): Promise<string> {
        await this.starting;
        const answer = await this.client?.sendRequest(catalogueText, { uri: uri.toString() });
        return answer?.text ?? '';
    }

    private async startClient(): Promise<void> {
        const java = await findJava(vscode.workspace.getConfiguration('gpai').get('java.home', ''), process.env);
        this.log.info(`Java ${java.version}: ${java.executable}`);
        const client = new LanguageClient('gpai', 'gpai', launch(java, this.folder), this.options());
        client.registerFeature(new ColoursOfNames());
        client.onNotification(assessed, () => this.assessedEmitter.fire());
        this.client = client;
        await client.start();
        this.assessedEmitter.fire();
    }

    private options(): LanguageClientOptions {
        const settings = vscode.workspace.getConfiguration('gpai');
        return {
            documentSelector: [
                { language: 'gpai', scheme: 'file' },
                { language: 'gpai', scheme: 'untitled' },
                { language: 'gpai', scheme: catalogueScheme },
            ],
            synchronize: { configurationSection: 'gpai' },
            initializationOptions: { asOf: settings.get('asOf', ''), ruleset: settings.get('ruleset', ''), commands: true },
            outputChannel: this.log,
            traceOutputChannel: this.log,
        };
    }

    /** Says why there is no server, and offers what helps. */
    private complain(error: unknown): void {
        const message = error instanceof Error ? error.message : String(error);
        this.log.error(message);
        if (error instanceof JavaMissing) {
            offer(message, 'Open Setting', () => vscode.commands.executeCommand('workbench.action.openSettings', 'gpai.java.home'));
        } else {
            offer(`The gpai language server did not start: ${message}`, 'Show Log', () => this.showLog());
        }
    }

    private async stop(): Promise<void> {
        const client = this.client;
        this.client = undefined;
        await client?.dispose();
    }

    async dispose(): Promise<void> {
        await this.stop();
        this.assessedEmitter.dispose();
        this.log.dispose();
    }
}

/** Shows an error with a button; nothing waits for the answer. */
function offer(message: string, button: string, action: () => unknown): void {
    void vscode.window.showErrorMessage(message, button).then(choice => (choice === button ? action() : undefined));
}
