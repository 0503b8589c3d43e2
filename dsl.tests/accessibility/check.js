// Checks every page in a folder of reports: `npm run check -- FOLDER`. Each page is validated as HTML and checked by axe-core in Chromium,
// in light and dark colours, at the width of a desktop and of a phone.
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const VIEWS = ['light', 'dark'].flatMap(colorScheme => [1280, 390].map(width => ({ colorScheme, viewport: { width, height: 900 } })));

const folder = resolve(process.argv[2] ?? '.');
const pages = (await readdir(folder)).filter(name => name.endsWith('.html')).sort();
if (pages.length === 0) {
    console.error(`No pages in ${folder}.`);
    process.exit(2);
}

const problems = [];
const validator = new HtmlValidate(new FileSystemConfigLoader());
for (const name of pages) {
    const report = await validator.validateString(await readFile(join(folder, name), 'utf8'), join(import.meta.dirname, name));
    for (const message of report.results.flatMap(result => result.messages)) {
        problems.push(`${name}:${message.line}:${message.column}: ${message.message} [${message.ruleId}]`);
    }
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
for (const view of VIEWS) {
    const context = await browser.newContext(view);
    const page = await context.newPage();
    page.on('request', request => {
        if (!request.url().startsWith('file:')) {
            problems.push(`${page.url()} requests ${request.url()}`);
        }
    });
    for (const name of pages) {
        await page.goto(pathToFileURL(join(folder, name)).href);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        for (const { id, help, nodes } of violations) {
            problems.push(`${name} (${view.colorScheme}, ${view.viewport.width} px): ${help} [${id}] ${nodes[0].html.slice(0, 120)}`);
        }
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (overflow > 0) {
            problems.push(`${name} (${view.viewport.width} px): wider than the window by ${overflow} px`);
        }
    }
    await context.close();
}
await browser.close();

problems.forEach(problem => console.error(problem));
console.log(`${pages.length} pages, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
