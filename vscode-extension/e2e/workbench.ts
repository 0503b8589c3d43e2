import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const extension = path.resolve(__dirname, '../../..');
const screenshots = path.join(extension, 'target', 'screenshots');

/** The maximum time to wait before a test fails. Generous, because the machine may be busy. */
const patience = 180_000;

/** How often a key is pressed that may not be answered. */
const attempts = 60;

/** How to open a workbench. By default it opens the examples with default settings. */
export interface Options {
    /** Whether the folder is empty. */
    readonly empty?: boolean;
    /** Additional files of the folder, with their content. */
    readonly files?: Record<string, string>;
    /** The settings of the folder. */
    readonly settings?: Record<string, unknown>;
    /** What cannot be changed while a workbench is open. */
    readonly window?: WindowOptions;
}

export interface WindowOptions {
    /** Tells a window from others that would be the same, for a test that depends on what is shown before a file is opened. */
    readonly name?: string;
    /** Whether to open the folder of e2e/virtual-files, which is not on disk. */
    readonly virtual?: boolean;
    /** Whether the folder is trusted; true by default. */
    readonly trusted?: boolean;
    /** The display language; English by default. */
    readonly language?: string;
    /** The environment of the editor; this process's by default. */
    readonly environment?: NodeJS.ProcessEnv;
}

/** The workbench of the last test, which the next one uses if it needs the same window. */
let last: { readonly window: string; readonly workbench: Workbench } | undefined;

/**
 * Runs an action in a workbench and takes a picture at the end, or where it failed. Opening a workbench takes most of the time of a test,
 * so the workbench of the test before is used if it succeeded: its editors are closed, and its folder is filled as the options say.
 */
export async function inWorkbench(name: string, options: Options, action: (workbench: Workbench) => Promise<void>): Promise<void> {
    const workbench = await prepared(options);
    try {
        await action(workbench);
        await workbench.picture(name);
    } catch (error) {
        await workbench.picture(`failed-${name}`);
        await closeWorkbench();
        throw error;
    }
}

async function prepared(options: Options): Promise<Workbench> {
    const window = JSON.stringify(options.window ?? {});
    if (last?.window === window) {
        await last.workbench.reset();
        last.workbench.fill(options);
        return last.workbench;
    }
    await closeWorkbench();
    const workbench = await Workbench.open(options);
    last = { window, workbench };
    return workbench;
}

async function closeWorkbench(): Promise<void> {
    await last?.workbench.close();
    last = undefined;
}

/** The folder of the tests, with the extensions, which are installed once. */
const profile = mkdtempSync(path.join(tmpdir(), 'gpai-workbench-'));
const program = path.join(process.env.GPAI_WORKBENCH ?? '', 'out', 'server-main.js');
const quiet = ['--force-disable-user-env', '--accept-server-license-terms', '--telemetry-level', 'off'];
const servers: ChildProcess[] = [];
const addresses = new Map<string, Promise<string>>();
let browser: Promise<Browser> | undefined;

/** Closes everything that the tests opened. */
export async function closeAll(): Promise<void> {
    await closeWorkbench();
    await (await browser)?.close();
    for (const server of servers) {
        const closed = new Promise(resolve => server.once('exit', resolve));
        server.kill();
        await closed;
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** The folders of a server's data and of the extensions, as arguments of the program. */
function places(data: string): string[] {
    return ['--server-data-dir', path.join(profile, data), '--extensions-dir', path.join(profile, 'extensions')];
}

/** The address of a server that runs the extensions in an environment. */
function address(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
    const key = JSON.stringify(environment);
    const known = addresses.get(key);
    const started = known ?? startServer(environment, `data-${addresses.size}`);
    addresses.set(key, started);
    return started;
}

async function startServer(environment: NodeJS.ProcessEnv, data: string): Promise<string> {
    if (addresses.size === 0) {
        for (const vsix of [packaged(), await virtualFiles(profile)]) {
            execFileSync(process.execPath, [program, ...places(data), ...quiet, '--install-extension', vsix], { stdio: 'pipe' });
        }
    }
    const server = spawn(
        process.execPath,
        [program, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', ...places(data), ...quiet],
        { env: { ...environment, EXTENSIONS_GALLERY: '{}' }, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    servers.push(server);
    return addressOf(server);
}

function launchBrowser(): Promise<Browser> {
    return chromium.launch({
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
}

/** VS Code with a new profile, with the packaged extension and a virtual file system as the only extensions. */
export class Workbench {
    private constructor(
        readonly page: Page,
        /** The folder that is open. */
        readonly folder: string,
    ) {}

    static async open(options: Options): Promise<Workbench> {
        const { virtual = false, trusted = true, language, environment } = options.window ?? {};
        const server = await address(environment);
        const folder = path.join(mkdtempSync(path.join(profile, 'folder-')), 'examples');
        mkdirSync(folder);
        browser ??= launchBrowser();
        const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
        if (language !== undefined) {
            await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
        }
        const page = await context.newPage();
        page.setDefaultTimeout(patience);
        const workbench = new Workbench(page, folder);
        workbench.fill(options);
        await page.goto(`${server}/?folder=${encodeURIComponent(virtual ? 'virtual:/' : folder)}`);
        // an editor trusts a folder that is not on disk without asking
        if (!virtual) {
            await workbench.trust(trusted).click();
        }
        await workbench.closeWelcome();
        return workbench;
    }

    /** Fills the folder. Files that are already there with the same content are not written again. */
    fill({ empty = false, files = {}, settings }: Options): void {
        const examples = path.join(extension, '../examples');
        const wanted = new Map(Object.entries(files));
        if (settings) {
            wanted.set('.vscode/settings.json', JSON.stringify(settings));
        }
        if (!empty) {
            filesIn(examples).forEach(file => wanted.set(file, readFileSync(path.join(examples, file), 'utf8')));
        }
        for (const file of filesIn(this.folder).filter(name => !wanted.has(name))) {
            rmSync(path.join(this.folder, file));
        }
        for (const [file, content] of wanted) {
            const target = path.join(this.folder, file);
            if (!existsSync(target) || readFileSync(target, 'utf8') !== content) {
                mkdirSync(path.dirname(target), { recursive: true });
                writeFileSync(target, content);
            }
        }
    }

    /** Closes editors without saving them, and whatever else a test may have left open. */
    async reset(): Promise<void> {
        await this.page.keyboard.press('Escape');
        await this.run('View: Close All Editors');
        const discard = this.page.getByRole('button', { name: "Don't Save" });
        const empty = this.page.locator('.editor-group-container.empty').first();
        await discard.or(empty).first().waitFor();
        if (await discard.isVisible()) {
            await discard.click();
        }
        await this.page.waitForFunction("document.querySelectorAll('.editor-group-container .tab').length === 0");
        if (await this.page.locator('.part.panel').isVisible()) {
            await this.run('View: Hide Panel');
        }
        if (!(await this.page.locator('.explorer-folders-view').isVisible())) {
            await this.run('View: Show Explorer');
        }
        if (await this.notification.first().isVisible()) {
            await this.run('Notifications: Clear All Notifications');
        }
    }

    /** The button that answers whether the folder is trusted. */
    trust(trusted: boolean): Locator {
        return this.page.getByRole('button', { name: trusted ? 'Yes, I trust the authors' : "No, I don't trust the authors" });
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

    /** Opens a file of the folder by its relative path, because the search may not find a file that was just written. */
    async openFile(file: string): Promise<void> {
        const name = path.basename(file);
        await this.page.keyboard.press('Control+P');
        await this.choose(path.join(this.folder, file), name);
        await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
        // a file that was open before is shown where it was left
        await this.page.keyboard.press('Control+Home');
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

    /** The titles in the menu of quick fixes at the cursor. */
    async fixes(): Promise<string[]> {
        await this.run('Quick Fix...');
        const rows = this.page.locator('.action-widget .monaco-list-row.action');
        await rows.first().waitFor();
        return (await rows.allTextContents()).map(title => title.replaceAll('\u00a0', ' ').trim());
    }

    /** The entries of the list of completions that contain some words. */
    suggestion(words: string): Locator {
        return this.page.locator('.suggest-widget .monaco-list-row', { hasText: words }).first();
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

    /** Drags a file from the explorer into the active editor, to some words or else to the end, and drops it there while Shift is pressed. */
    async drop(name: string, words?: string): Promise<void> {
        const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
        const from = await row.boundingBox();
        // the order of the elements is not that of the lines
        const wanted = words === undefined ? this.text.locator('.view-line') : this.text.getByText(words);
        const lines = await Promise.all((await wanted.all()).map(line => line.boundingBox()));
        const to = lines.filter(line => line !== null).sort((one, other) => other.y - one.y)[0];
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

    /** Copies a whole file and pastes it at the end of another one, when the server has read that. */
    async copyAtEnd(from: string, into: string): Promise<void> {
        const { keyboard } = this.page;
        await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await this.openFile(from);
        await this.text.click();
        await keyboard.press('Control+a');
        await keyboard.press('Control+c');
        await this.openFile(into);
        await this.squiggles.first().waitFor();
        await this.text.click();
        await keyboard.press('Control+End');
        await keyboard.press('Control+v');
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
        // the words of the last call would hide what is new
        const filter = this.page.getByPlaceholder('Filter (e.g. text');
        await filter.fill('');
        await rows.first().waitFor();
        await filter.fill(words);
        return rows.filter({ hasText: words });
    }

    /** The field for what is searched in the report. A page that was just shown may not answer the first key. */
    async findInReport(): Promise<Locator> {
        const field = this.page.locator('.simple-find-part.visible input');
        for (let attempt = 0; attempt < attempts && !(await field.isVisible()); attempt++) {
            await this.report.locator('h1').first().click();
            await this.page.keyboard.press('Control+f');
            await field.waitFor({ timeout: patience / attempts }).catch(() => undefined);
        }
        return field;
    }

    /** The page that an action opens in the browser, after its script has asked the browser to print it. */
    async printed(action: () => Promise<void>): Promise<Page> {
        const context = this.page.context();
        await context.addInitScript('globalThis.print = () => { globalThis.printed = true; }');
        // the addresses are those of code-server's proxy, which does not run here
        await context.route(/\/proxy\/\d+\//, route => {
            const [, port, path] = /\/proxy\/(\d+)\/(.*)$/.exec(route.request().url()) ?? [];
            return route.continue({ url: `http://127.0.0.1:${port}/${path}` });
        });
        const [page] = await Promise.all([context.waitForEvent('page'), action()]);
        await page.waitForFunction('globalThis.printed');
        return page;
    }

    /** The counts of errors and warnings in the status bar, if they are zero. */
    get noProblems(): Locator {
        return this.page.locator('[id="status.problems"]', { hasText: /^\s*0\s*0\s*$/ });
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

    /** Leaves the page, which ends the extensions, and closes it. */
    async close(): Promise<void> {
        await this.page.goto('about:blank');
        await this.page.context().close();
        rmSync(path.dirname(this.folder), { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
}

/** The files in a folder, by their relative paths. */
function filesIn(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** The extension to test: that of the variable GPAI_VSIX, or the universal one. */
function packaged(): string {
    if (process.env.GPAI_VSIX) {
        return path.resolve(process.env.GPAI_VSIX);
    }
    const target = path.join(extension, 'target');
    const name = readdirSync(target).find(file => /^gpai-[\d.]+\.vsix$/.test(file));
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
