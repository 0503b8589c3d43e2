import * as vscode from 'vscode';
import { commands } from './commands';
import { Insertion } from './insertion';
import { ModelsView } from './models';
import { catalogueScheme } from './protocol';
import { ReportView } from './report';
import { Server } from './server';
import { ServerStatus } from './serverMenu';
import { StatusBar } from './status';

/** Called by the editor when the first `.gpai` file is opened or a command of the extension is used for the first time. */
export function activate(context: vscode.ExtensionContext): void {
    const server = new Server(context.asAbsolutePath('server'));
    const report = new ReportView(server, vscode.Uri.joinPath(context.extensionUri, 'images', 'file.svg'));
    const actions = commands(server, report, vscode.Uri.joinPath(context.extensionUri, 'samples'));
    context.subscriptions.push(
        server,
        report,
        new StatusBar(server),
        new ModelsView(server),
        new ServerStatus(server),
        new Insertion(server).register(),
        vscode.workspace.registerTextDocumentContentProvider(catalogueScheme, {
            provideTextDocumentContent: uri => server.catalogue(uri),
        }),
        vscode.workspace.onDidChangeConfiguration(event => {
            if (event.affectsConfiguration('gpai.java.home')) {
                void server.restart();
            }
        }),
        ...Object.entries(actions).map(([name, action]) => vscode.commands.registerCommand(name, action)),
    );
    void server.start();
}
