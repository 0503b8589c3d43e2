// Checks every page in a folder of reports: `npm run check -- FOLDER`. Each page is validated as HTML and checked by axe-core in Chromium,
// in light and dark colours, at the width of a desktop and of a phone.
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const WIDTHS = [1280, 390];
const COLOURS = ['light', 'dark'];

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
await Promise.all(WIDTHS.map(checkPages));
await browser.close();

problems.sort().forEach(problem => console.error(problem));
console.log(`${pages.length} pages, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

/** Checks all pages at one width. The widths are checked at the same time, each in a renderer of its own. */
async function checkPages(width) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on('request', request => {
        if (!request.url().startsWith('file:')) {
            problems.push(`${page.url()} requests ${request.url()}`);
        }
    });
    for (const name of pages) {
        await page.goto(pathToFileURL(join(folder, name)).href);
        await page.evaluate(axe.source);
        for (const colorScheme of COLOURS) {
            await page.emulateMedia({ colorScheme });
            const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
            for (const { id, help, nodes } of violations) {
                problems.push(`${name} (${colorScheme}, ${width} px): ${help} [${id}] ${nodes[0].html.slice(0, 120)}`);
            }
        }
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (overflow > 0) {
            problems.push(`${name} (${width} px): wider than the window by ${overflow} px`);
        }
    }
    await context.close();
}
