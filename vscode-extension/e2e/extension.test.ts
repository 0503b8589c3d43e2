import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWorkbench } from './workbench';

const openSource = 'worked/open-source.gpai';

/** On a day that stays the same, and with files that are saved when a test says so. */
const dated = { settings: { 'gpai.asOf': '2026-01-10', 'files.autoSave': 'off' } };

test('in a new profile, without any setting, a file shows its findings when it is opened', context =>
    inWorkbench('findings', {}, async workbench => {
        await workbench.openFile('open-source.gpai');
        const opened = Date.now();
        await workbench.squiggles.first().waitFor();
        context.diagnostic(`the first finding is underlined ${Date.now() - opened} ms after the file is open`);
        await workbench.cursorBehind('licence Orient-Research', openSource);
        await (await workbench.problems('exemption/usage-restricted')).first().waitFor();
    }));

test('the findings of a folder are there before a file is opened', () =>
    inWorkbench('folder', dated, async workbench => {
        await (await workbench.problems('systemic-risk/crossed')).first().waitFor();
    }));

test('hovering over an estimate shows how it is computed', () =>
    inWorkbench('hover', dated, async workbench => {
        await workbench.openFile('open-source.gpai');
        await workbench.cursorBehind('compute 14B', openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.run('Show or Focus Hover');
        await workbench.page.locator('.monaco-hover').getByText('3.36·10²³ FLOP').first().waitFor();
    }));

test('results stand behind the estimates, and the status of a model above it', () =>
    inWorkbench('inlay-hints-and-code-lenses', dated, async workbench => {
        await workbench.openFile('open-source.gpai');
        await workbench.text.getByText('= 3.36·10²³ FLOP').waitFor();
        await workbench.codeLens('general-purpose').first().waitFor();
    }));

test('what can be said at a place is offered there', () =>
    inWorkbench('completion', dated, async workbench => {
        await workbench.openFile('open-source.gpai');
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('licence Apache-2.0', openSource);
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.type('mon');
        await workbench.run('Trigger Suggest');
        await workbench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'monetised' }).first().waitFor();
    }));

test('a quick fix mends what a finding is about', () =>
    inWorkbench('quick-fix', dated, async workbench => {
        await workbench.openFile('open-source.gpai');
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('licence Orient-Res', openSource);
        await workbench.run('Quick Fix...');
        await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Change the licence to Apache-2.0' }).first().waitFor();
        await workbench.picture('quick-fix-offered');
        await workbench.chooseAction('Change the licence to Apache-2.0');
        await workbench.save();
        assert.equal(workbench.read(openSource).match(/licence Apache-2.0/g)?.length, 2);
    }));

test('a rename reaches the other files', () =>
    inWorkbench('rename', dated, async workbench => {
        await workbench.openFile('frontier.gpai');
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('model Llama', 'worked/frontier.gpai');
        await workbench.page.keyboard.press('F2');
        await workbench.page.locator('.rename-box input').fill('Llama-3.1-Large');
        await workbench.page.keyboard.press('Enter');
        await workbench.openFile('modifiers.gpai');
        await workbench.text.getByText('of Llama-3.1-Large by LexAI').waitFor();
    }));

test('a file is laid out when it is saved, if that is set', () =>
    inWorkbench('format', { settings: { ...dated.settings, 'editor.formatOnSave': true } }, async workbench => {
        await workbench.openFile('open-source.gpai');
        const before = workbench.read(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('    scope broad', openSource);
        await workbench.page.keyboard.type('   ');
        await workbench.save();
        assert.equal(workbench.read(openSource), before);
    }));

test('the catalogue can be read and not be changed', () =>
    inWorkbench('catalogue', dated, async workbench => {
        await workbench.openFile('open-source.gpai');
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('licence Apache', openSource);
        await workbench.page.keyboard.press('F12');
        await workbench.page.locator('.tab.active[data-resource-name="licences.gpai"]').waitFor();
        await workbench.text.getByText('licence Apache-2.0 "Apache License 2.0"').click();
        await workbench.page.keyboard.type('x');
        await workbench.page.getByRole('paragraph').getByText('Cannot edit in read-only editor').waitFor();
    }));

test('the report stands beside the editor and follows what is typed', () =>
    inWorkbench('report', dated, async workbench => {
        await workbench.openFile('open-source.gpai');
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('compute 14B parameters x 4', openSource);
        await workbench.page.locator('.statusbar-item', { hasText: 'Orient-14B' }).click();
        await workbench.report.getByText('3.36·10²³').first().waitFor();
        await workbench.page.keyboard.press('Control+1');
        await workbench.page.keyboard.type('0');
        await workbench.report.getByText('3.36·10²⁴').first().waitFor();
        await workbench.run('View: Toggle Primary Side Bar Visibility');
        await workbench.page.keyboard.press('Home');
        await workbench.page.keyboard.press('Home');
        await workbench.report.getByRole('heading', { name: 'Open-source exemption' }).scrollIntoViewIfNeeded();
    }));

test('the walkthrough opens a sample that has findings before it is saved', () =>
    inWorkbench('walkthrough', { empty: true }, async workbench => {
        await workbench.run('Welcome: Open Walkthrough...');
        await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Begin with gpai' }).click();
        await workbench.page.getByRole('button', { name: 'Open the sample' }).waitFor();
        await workbench.picture('walkthrough-start');
        await workbench.page.getByRole('button', { name: 'Open the sample' }).click();
        // the sample takes the keyboard once it is open
        await workbench.squiggles.first().waitFor();
        await (await workbench.problems('exemption/usage-restricted')).first().waitFor();
    }));

test('in a folder that is not trusted, its settings do not say which program is started', () =>
    inWorkbench('not-trusted', { trusted: false, settings: { 'gpai.java.home': '/nowhere' } }, async workbench => {
        await workbench.openFile('open-source.gpai');
        await workbench.squiggles.first().waitFor();
    }));

test('where there is no Java, one sentence says what to do', () =>
    inWorkbench('java-missing', { environment: { HOME: process.env.HOME, PATH: '/nowhere' } }, async workbench => {
        await workbench.openFile('open-source.gpai');
        await workbench.notification
            .getByText(
                'gpai needs Java 17 or newer, and there is none in JAVA_HOME or on the PATH: ' +
                    'install one, or name its folder in the setting gpai.java.home.',
            )
            .waitFor();
    }));
