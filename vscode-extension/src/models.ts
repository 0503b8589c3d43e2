import * as vscode from 'vscode';
import { type Duty, type ModelSummary, serverCommands } from './protocol';
import { Refresh } from './refresh';
import type { Server } from './server';

/** An entry of the view: a model, or one of its open duties. */
interface Entry {
    readonly model: ModelSummary;
    readonly duty?: Duty;
}

/** The view of the models, modifications and systems of the workspace: their status, the next due date, and the open duties. */
export class ModelsView implements vscode.TreeDataProvider<Entry>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    private readonly refresh = new Refresh(() => this.update());
    private readonly subscriptions: vscode.Disposable[];
    private models: readonly ModelSummary[] = [];

    readonly onDidChangeTreeData = this.changed.event;

    constructor(private readonly server: Server) {
        this.subscriptions = [
            vscode.window.registerTreeDataProvider('gpai.models', this),
            server.onAssessed(() => void this.refresh.request()),
            server.onStateChanged(() => void this.refresh.request()),
        ];
    }

    getChildren(entry?: Entry): Entry[] {
        if (!entry) {
            return this.models.map(model => ({ model }));
        }
        return entry.duty ? [] : entry.model.duties.map(duty => ({ model: entry.model, duty }));
    }

    getTreeItem({ model, duty }: Entry): vscode.TreeItem {
        return duty ? dutyItem(model, duty) : modelItem(model);
    }

    private async update(): Promise<void> {
        const models = (await this.server.execute<ModelSummary[]>(serverCommands.models)) ?? [];
        // an equal list would close and open the view's entries again
        if (JSON.stringify(models) !== JSON.stringify(this.models)) {
            this.models = models;
            this.changed.fire();
        }
    }

    dispose(): void {
        vscode.Disposable.from(...this.subscriptions).dispose();
        this.changed.dispose();
    }
}

function modelItem(model: ModelSummary): vscode.TreeItem {
    const { None, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(model.title, model.duties.length > 0 ? Collapsed : None);
    item.id = `${model.uri}#${model.name}`;
    item.description = model.nextDue ? vscode.l10n.t('next due {0}', model.nextDue) : model.kind;
    item.tooltip = `${model.title}\n${model.status}\n${model.detail}`;
    item.contextValue = 'model';
    item.iconPath = model.duties.some(({ overdue }) => overdue)
        ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
        : new vscode.ThemeIcon('law');
    item.command = openCommand(model);
    return item;
}

function dutyItem(model: ModelSummary, duty: Duty): vscode.TreeItem {
    const item = new vscode.TreeItem(duty.title);
    item.id = `${model.uri}#${model.name}#${duty.provision}`;
    item.description = dueText(duty);
    item.tooltip = vscode.l10n.t('Art. {0} AI Act: {1}', duty.provision, duty.reason);
    item.iconPath = new vscode.ThemeIcon(duty.overdue ? 'warning' : 'circle-outline');
    item.command = openCommand(model);
    return item;
}

function dueText({ due, overdue }: Duty): string {
    if (due === undefined) {
        return vscode.l10n.t('no date yet');
    }
    return overdue ? vscode.l10n.t('overdue since {0}', due) : vscode.l10n.t('due {0}', due);
}

/** Opens the file with the cursor at the model. */
function openCommand({ uri, line, character }: ModelSummary): vscode.Command {
    const position = new vscode.Position(line, character);
    const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(position, position) };
    return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.parse(uri), options] };
}
