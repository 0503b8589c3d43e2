import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const extension = path.resolve(__dirname, '../../..');
const screenshots = path.join(extension, 'target', 'screenshots');

/** How long something may take that is waited for; a machine that is busy with other things is slow. */
const patience = 60_000;

/** What a workbench is opened with; without any of it, on the examples, as a user finds it after the installation. */
export interface Setting {
    /** Whether the folder is empty. */
    readonly empty?: boolean;
    /** Whether the authors of the folder are trusted, which they are unless this says otherwise. */
    readonly trusted?: boolean;
    /** The settings of the folder. */
    readonly settings?: Record<string, unknown>;
    /** The environment of the editor, instead of this process's. */
    readonly environment?: NodeJS.ProcessEnv;
}

/** Does something in a workbench of its own and leaves a picture of the end, or of where it failed. */
export async function inWorkbench(name: string, setting: Setting, action: (workbench: Workbench) => Promise<void>): Promise<void> {
    const workbench = await Workbench.open(setting);
    try {
        await workbench.begin(setting.trusted ?? true);
        await action(workbench);
        await workbench.picture(name);
    } catch (error) {
        await workbench.picture(`failed-${name}`);
        throw error;
    } finally {
        await workbench.close();
    }
}

/** VS Code with a new profile, in which the packaged extension and nothing else is installed, on a copy of the examples. */
export class Workbench {
    private constructor(
        private readonly profile: string,
        private readonly server: ChildProcess,
        private readonly browser: Browser,
        readonly page: Page,
        /** The folder that is open. */
        readonly folder: string,
    ) {}

    static async open({ empty = false, settings, environment = process.env }: Setting = {}): Promise<Workbench> {
        const profile = mkdtempSync(path.join(tmpdir(), 'gpai-workbench-'));
        const folder = path.join(profile, 'examples');
        mkdirSync(folder);
        if (!empty) {
            cpSync(path.join(extension, '../examples'), folder, { recursive: true });
        }
        if (settings) {
            mkdirSync(path.join(folder, '.vscode'));
            writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
        }
        const program = path.join(process.env.GPAI_WORKBENCH ?? '', 'out', 'server-main.js');
        const data = ['--server-data-dir', path.join(profile, 'data'), '--extensions-dir', path.join(profile, 'extensions')];
        const quiet = ['--force-disable-user-env', '--accept-server-license-terms', '--telemetry-level', 'off'];
        execFileSync(process.execPath, [program, ...data, ...quiet, '--install-extension', packaged()], { stdio: 'pipe' });

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
        await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`);
        return new Workbench(profile, server, browser, page, folder);
    }

    /** Answers whether the authors of the folder are trusted, and closes the page that welcomes to a new profile. */
    async begin(trusted: boolean): Promise<void> {
        await this.page.getByRole('button', { name: trusted ? 'Yes, I trust the authors' : "No, I don't trust the authors" }).click();
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

    private async choose(typed: string, entry: string): Promise<void> {
        await this.page.locator('.quick-input-widget input').fill(typed);
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first().click();
    }

    /** Puts the cursor behind the last place at which these words stand in a saved file that is open. */
    async cursorBehind(words: string, file: string): Promise<void> {
        const lines = this.read(file).split('\n');
        const line = lines.findLastIndex(text => text.includes(words));
        const column = (lines[line]?.indexOf(words) ?? 0) + words.length;
        await this.page.keyboard.press('Control+G');
        await this.page.locator('.quick-input-widget input').fill(`:${line + 1}:${column + 1}`);
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: `line ${line + 1} and character ${column + 1}` }).click();
        await this.page.locator('.statusbar-item', { hasText: `Ln ${line + 1}, Col ${column + 1}` }).waitFor();
    }

    /** Takes one of the actions that are offered. */
    async chooseAction(title: string): Promise<void> {
        const focused = this.page.locator('.action-widget .monaco-list-row.focused', { hasText: title }).first();
        while (!(await focused.isVisible())) {
            await this.page.keyboard.press('ArrowDown');
        }
        await this.page.keyboard.press('Enter');
    }

    /** Saves the file in the active editor, once it differs from what is on the disk. */
    async save(): Promise<void> {
        await this.page.locator('.tab.active.dirty').waitFor();
        await this.run('File: Save');
        await this.page.locator('.tab.active:not(.dirty)').waitFor();
    }

    /** What is in a file on the disk. */
    read(file: string): string {
        return readFileSync(path.join(this.folder, file), 'utf8');
    }

    /** The rows of the problems view that contain some words. */
    async problems(words: string): Promise<Locator> {
        await this.run('Problems: Focus on Problems View');
        const rows = this.page.locator('.markers-panel .monaco-list-row');
        await rows.first().waitFor();
        await this.page.getByPlaceholder('Filter (e.g. text').fill(words);
        return rows.filter({ hasText: words });
    }

    /** The text in the active editor as far as it is on the screen. */
    get text(): Locator {
        return this.page.locator('.editor-group-container.active .view-lines').first();
    }

    /** The lines below what has errors. */
    get squiggles(): Locator {
        return this.page.locator('.squiggly-error');
    }

    codeLens(words: string): Locator {
        return this.page.locator('.codelens-decoration', { hasText: words });
    }

    /** What is in the report's view. */
    get report(): Locator {
        return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('body');
    }

    get notification(): Locator {
        return this.page.locator('.notification-toast');
    }

    /** Takes a picture for people to look at. */
    async picture(name: string): Promise<void> {
        // where it shows no tooltip
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
        throw new Error(`There is no packaged extension in ${target}.`);
    }
    return path.join(target, name);
}

function addressOf(server: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let output = '';
        server.once('exit', code => reject(new Error(`The workbench ended with ${code}:\n${output}`)));
        server.stdout?.setEncoding('utf8').on('data', (text: string) => {
            output += text;
            const port = /http:\/\/127\.0\.0\.1:(\d+)|listening on (\d+)/.exec(output);
            if (port) {
                resolve(`http://127.0.0.1:${port[1] ?? port[2]}`);
            }
        });
    });
}
