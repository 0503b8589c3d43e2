import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const extension = path.resolve(__dirname, '../../..');
const screenshots = path.join(extension, 'target', 'screenshots');

/** The maximum time to wait before a test fails. Generous, because the machine may be busy. */
const patience = 180_000;

/** How to open a workbench. By default it opens the examples with default settings. */
export interface Options {
    /** Whether the folder is empty. */
    readonly empty?: boolean;
    /** Additional files of the folder, with their content. */
    readonly files?: Record<string, string>;
    /** Whether to open the folder of e2e/virtual-files, which is not on disk, instead of the examples. */
    readonly virtual?: boolean;
    /** Whether the folder is trusted; true by default. */
    readonly trusted?: boolean;
    /** The settings of the folder. */
    readonly settings?: Record<string, unknown>;
    /** The environment of the editor; this process's by default. */
    readonly environment?: NodeJS.ProcessEnv;
}

/** Runs an action in a new workbench and takes a picture at the end, or where it failed. */
export async function inWorkbench(name: string, options: Options, action: (workbench: Workbench) => Promise<void>): Promise<void> {
    const workbench = await Workbench.open(options);
    try {
        if (!options.virtual) {
            await workbench.answerTrust(options.trusted ?? true);
        }
        await workbench.closeWelcome();
        await action(workbench);
        await workbench.picture(name);
    } catch (error) {
        await workbench.picture(`failed-${name}`);
        throw error;
    } finally {
        await workbench.close();
    }
}

/** VS Code with a new profile, with the packaged extension as the only extension, on a copy of the examples. */
export class Workbench {
    private constructor(
        private readonly profile: string,
        private readonly server: ChildProcess,
        private readonly browser: Browser,
        readonly page: Page,
        /** The folder that is open. */
        readonly folder: string,
    ) {}

    static async open({
        empty = false,
        files = {},
        settings,
        virtual = false,
        environment = process.env,
    }: Options = {}): Promise<Workbench> {
        const profile = mkdtempSync(path.join(tmpdir(), 'gpai-workbench-'));
        const folder = path.join(profile, 'examples');
        mkdirSync(folder);
        if (!empty) {
            cpSync(path.join(extension, '../examples'), folder, { recursive: true });
        }
        for (const [name, content] of Object.entries(files)) {
            writeFileSync(path.join(folder, name), content);
        }
        if (settings) {
            mkdirSync(path.join(folder, '.vscode'));
            writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
        }
        const program = path.join(process.env.GPAI_WORKBENCH ?? '', 'out', 'server-main.js');
        const data = ['--server-data-dir', path.join(profile, 'data'), '--extensions-dir', path.join(profile, 'extensions')];
        const quiet = ['--force-disable-user-env', '--accept-server-license-terms', '--telemetry-level', 'off'];
        for (const vsix of virtual ? [packaged(), await virtualFiles(profile)] : [packaged()]) {
            execFileSync(process.execPath, [program, ...data, ...quiet, '--install-extension', vsix], { stdio: 'pipe' });
        }
        const workspace = path.join(profile, 'virtual.code-workspace');
        writeFileSync(workspace, JSON.stringify({ folders: [{ name: 'virtual', uri: 'virtual:/' }] }));

        const server = spawn(
            process.execPath,
            [program, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', ...data, ...quiet],
            { env: { ...environment, EXTENSIONS_GALLERY: '{}' }, stdio: ['ignore', 'pipe', 'ignore'] },
        );
        const address = await addressOf(server);
        const browser = await chromium.launch({
            executablePath: '/usr/bin/chromium',
            args: [
                '--no-sandbox',
                '--disable-gpu',
                '--disable-quic',
                '--no-first-run',
                '--disable-background-networking',
                '--disable-component-update',
                '--disable-sync',
            ],
        });
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
        page.setDefaultTimeout(patience);
        const opened = virtual ? `workspace=${encodeURIComponent(workspace)}` : `folder=${encodeURIComponent(folder)}`;
        await page.goto(`${address}/?${opened}`);
        return new Workbench(profile, server, browser, page, folder);
    }

    /** Answers whether the folder is trusted. */
    async answerTrust(trusted: boolean): Promise<void> {
        await this.page.getByRole('button', { name: trusted ? 'Yes, I trust the authors' : "No, I don't trust the authors" }).click();
    }

    /** Closes the welcome page of a new profile. */
    async closeWelcome(): Promise<void> {
        const welcome = this.page.locator('.tab', { hasText: 'Walkthrough: Setup VS Code Web' });
        await welcome.click({ button: 'middle' });
        await welcome.waitFor({ state: 'detached' });
    }

    /** Runs a command by its title. */
    async run(title: string): Promise<void> {
        await this.page.keyboard.press('F1');
        await this.choose(`>${title}`, title);
    }

    /** Opens a file by its name. */
    async openFile(name: string): Promise<void> {
        await this.page.keyboard.press('Control+P');
        await this.choose(name, name);
        await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    }

    /** An entry of the list that is open. */
    entry(text: string): Locator {
        return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    }

    /** Types an answer into the field that is open and confirms it. */
    async answer(text: string): Promise<void> {
        const input = this.page.locator('.quick-input-widget input[type="text"]');
        await this.page.waitForFunction(field => (field as unknown as { value: string }).value === '', await input.elementHandle());
        await input.fill(text);
        await this.page.keyboard.press('Enter');
    }

    /** Saves the file of the dialog under the name that the dialog suggests, which it fills in some time after it opens. */
    async saveAs(suggested: string): Promise<void> {
        const input = await this.page.locator('.quick-input-widget input').elementHandle();
        await this.page.waitForFunction(({ field, end }) => (field as unknown as { value: string }).value.endsWith(end), {
            field: input,
            end: suggested,
        });
        await this.page.keyboard.press('Enter');
    }

    private async choose(typed: string, entry: string): Promise<void> {
        await this.page.locator('.quick-input-widget input').fill(typed);
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first().click();
    }

    /** Puts the cursor after the last occurrence of some words in the active file, which must be saved. */
    async cursorBehind(words: string, file: string): Promise<void> {
        const lines = this.read(file).split('\n');
        const line = lines.findLastIndex(text => text.includes(words));
        const column = (lines[line]?.indexOf(words) ?? 0) + words.length;
        await this.page.keyboard.press('Control+G');
        await this.page.locator('.quick-input-widget input').fill(`:${line + 1}:${column + 1}`);
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: `line ${line + 1} and character ${column + 1}` }).click();
        await this.page.locator('.statusbar-item', { hasText: `Ln ${line + 1}, Col ${column + 1}` }).waitFor();
    }

    /** Chooses one of the code actions that are offered. */
    async chooseAction(title: string): Promise<void> {
        const focused = this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title }).first();
        while (!(await focused.isVisible())) {
            await this.page.keyboard.press('ArrowDown');
        }
        await this.page.keyboard.press('Enter');
    }

    /** Drags a file from the explorer to the end of the active editor and drops it there while Shift is pressed. */
    async drop(name: string): Promise<void> {
        const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
        const from = await row.boundingBox();
        const to = await this.text.locator('.view-line').last().boundingBox();
        if (!from || !to) {
            throw new Error(`${name} cannot be dragged, because it or the editor is not visible.`);
        }
        const { mouse, keyboard } = this.page;
        await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        await mouse.down();
        await keyboard.down('Shift');
        for (const part of [0.2, 0.6, 0.9, 1, 1]) {
            await mouse.move(from.x + (to.x + 20 - from.x) * part, from.y + (to.y + 5 - from.y) * part, { steps: 3 });
        }
        await mouse.up();
        await keyboard.up('Shift');
    }

    /** Waits until the active file has unsaved changes, and saves it. */
    async save(): Promise<void> {
        await this.page.locator('.tab.active.dirty').waitFor();
        await this.run('File: Save');
        await this.page.locator('.tab.active:not(.dirty)').waitFor();
    }

    /** The content of a file on disk. */
    read(file: string): string {
        return readFileSync(path.join(this.folder, file), 'utf8');
    }

    /** The rows of the Problems view that contain some words. */
    async problems(words: string): Promise<Locator> {
        await this.run('Problems: Focus on Problems View');
        const rows = this.page.locator('.markers-panel .monaco-list-row');
        await rows.first().waitFor();
        await this.page.getByPlaceholder('Filter (e.g. text').fill(words);
        return rows.filter({ hasText: words });
    }

    /** The visible text of the active editor. */
    get text(): Locator {
        return this.page.locator('.editor-group-container.active .view-lines').first();
    }

    /** The underlines of errors. */
    get squiggles(): Locator {
        return this.page.locator('.squiggly-error');
    }

    codeLens(words: string): Locator {
        return this.page.locator('.codelens-decoration', { hasText: words });
    }

    /** The content of the report view. */
    get report(): Locator {
        return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('body');
    }

    /** The language status, which opens when the pointer is over its item in the status bar. */
    async languageStatus(): Promise<Locator> {
        await this.page.locator('[id="status.languageStatus"]').hover();
        return this.page.locator('.hover-language-status');
    }

    get notification(): Locator {
        return this.page.locator('.notification-toast');
    }

    /** Takes a picture for people to look at. The pointer is moved to a place without a tooltip. */
    async picture(name: string): Promise<void> {
        await this.page.mouse.move(640, 790);
        await this.page.locator('.workbench-hover').waitFor({ state: 'hidden' });
        await this.page.screenshot({ path: path.join(screenshots, `${name}.png`), animations: 'disabled' });
    }

    async close(): Promise<void> {
        await this.browser.close();
        const closed = new Promise(resolve => this.server.once('exit', resolve));
        this.server.kill();
        await closed;
        rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
}

function packaged(): string {
    const target = path.join(extension, 'target');
    const name = readdirSync(target).find(file => file.endsWith('.vsix'));
    if (!name) {
        throw new Error(`No packaged extension in ${target}.`);
    }
    return path.join(target, name);
}

/** Packages the extension that provides the virtual file system. */
async function virtualFiles(folder: string): Promise<string> {
    const packagePath = path.join(folder, 'virtual-files.vsix');
    await createVSIX({
        cwd: path.join(extension, 'e2e/virtual-files'),
        packagePath,
        dependencies: false,
        allowMissingRepository: true,
        skipLicense: true,
    });
    return packagePath;
}

function addressOf(server: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let output = '';
        server.once('exit', code => reject(new Error(`The workbench exited with ${code}:\n${output}`)));
        server.stdout?.setEncoding('utf8').on('data', (text: string) => {
            output += text;
            const port = /http:\/\/127\.0\.0\.1:(\d+)|listening on (\d+)/.exec(output);
            if (port) {
                resolve(`http://127.0.0.1:${port[1] ?? port[2]}`);
            }
        });
    });
}
