import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { closeAll, inWorkbench } from './workbench';

after(closeAll);

const openSource = 'worked/open-source.gpai';

/** An environment of which there is no other, so that a server is started for it. */
const ownServer = { ...process.env, GPAI_OWN_SERVER: 'yes' };

/** Fixes the date of the assessment, and saves files only when a test does. */
const dated = { settings: { 'gpai.asOf': '2026-01-10', 'files.autoSave': 'off' } };

test('in a new profile without settings, a file shows its findings when it is opened', context =>
    inWorkbench('findings', {}, async workbench => {
        await workbench.openFile(openSource);
        const opened = Date.now();
        await workbench.squiggles.first().waitFor();
        context.diagnostic(`first finding underlined ${Date.now() - opened} ms after the file was opened`);
        await workbench.cursorBehind('licence Orient-Research', openSource);
        await (await workbench.problems('exemption/usage-restricted')).first().waitFor();
    }));

test('before a file is opened, the errors of a folder are shown and nothing else, unless a setting says so', () => {
    const files = { 'broken.gpai': 'model M by Nobody {}\n' };
    return inWorkbench('folder', { ...dated, empty: true, files, window: { name: 'folder' } }, async workbench => {
        await (await workbench.problems('link/unresolved')).first().waitFor();
        assert.equal(await (await workbench.problems('ruleset/superseded')).count(), 0);
        const unopened = (value: string) =>
            workbench.fill({ empty: true, files, settings: { ...dated.settings, 'gpai.unopenedFiles': value } });
        unopened('all');
        // the view does not filter what arrives while the filter is typed
        await workbench.page.locator('[id="status.problems"]', { hasText: /^\s*1\s*1\s*$/ }).waitFor();
        await (await workbench.problems('ruleset/superseded')).first().waitFor();
        unopened('none');
        await workbench.noProblems.waitFor();
    });
});

const sound = `assess under guidelines-2025-07
entity Lab { established in DE }
model Polar "Polar 7B" by Lab {
    generates text
    scope broad
    pretraining { compute 7B parameters x 15T tokens }
    placed on market 2025-10-01 via api
    documents {
        technical "t.pdf"
        downstream "d.pdf"
        copyright-policy "c.pdf"
        training-summary "s.pdf"
        gap-analysis "g.pdf"
    }
}
`;

test('a sound file has no problems; its presumption is shown above the model', () =>
    inWorkbench('sound', { ...dated, empty: true, files: { 'sound.gpai': sound } }, async workbench => {
        await workbench.openFile('sound.gpai');
        await workbench.codeLens('general-purpose: presumed').first().waitFor();
        await workbench.text.getByText('= 6.3·10²³ FLOP').waitFor();
        const declaration = workbench.text.locator('.view-line', { hasText: 'Polar 7B' });
        assert.match((await declaration.textContent()) ?? '', /^model.Polar."Polar.7B".by.Lab.\{/);
        await workbench.noProblems.waitFor();
        assert.equal(await workbench.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info').count(), 0);
    }));

test('a project decides by its severities what is a problem', () => {
    const files = { 'sound.gpai': sound, 'gpai.toml': '[severity]\n"presumption/crossed" = "warning"\n' };
    return inWorkbench('severity', { ...dated, empty: true, files }, async workbench => {
        await workbench.openFile('sound.gpai');
        await workbench.page.locator('.squiggly-warning').first().waitFor();
        await (await workbench.problems('presumption/crossed')).first().waitFor();
    });
});

test('an empty file is no error', () =>
    inWorkbench('empty-file', { ...dated, empty: true, files: { 'new.gpai': '' } }, async workbench => {
        await workbench.openFile('new.gpai');
        await workbench.text.click();
        await workbench.page.keyboard.type('x');
        await workbench.squiggles.first().waitFor();
        await workbench.page.keyboard.press('Escape');
        await workbench.page.keyboard.press('Backspace');
        await workbench.squiggles.first().waitFor({ state: 'detached' });
        await workbench.noProblems.waitFor();
    }));

const due = `package due
assess under guidelines-2025-07
entity Lab { established in CN }
model Polar by Lab {
    generates text
    scope broad
    pretraining { compute 7B parameters x 15T tokens }
    placed on market 2025-10-01 via api
}
`;
const elsewhere = 'package elsewhere\nentity Stranger { established in IE }\n';

test('four missing documents are one problem with one fix, which states them all', () =>
    inWorkbench('missing-documents', { ...dated, empty: true, files: { 'due.gpai': due.replace('CN', 'DE') } }, async workbench => {
        await workbench.openFile('due.gpai');
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('model Pol', 'due.gpai');
        const fixes = await workbench.fixes();
        assert.equal(fixes[0], 'Add the 4 missing documents');
        assert.equal(fixes.filter(fix => fix.endsWith('documents')).length, 1, fixes.join('\n'));
        await workbench.picture('missing-documents-fix');
        await workbench.chooseAction('Add the 4 missing documents');
        await workbench.save();
        assert.match(
            workbench.read('due.gpai'),
            /documents \{\s+technical ""\s+downstream ""\s+copyright-policy ""\s+training-summary ""\s+\}/,
        );
    }));

test('an entity of another package is not offered as the representative', () => {
    const files = { 'due.gpai': due.replace('entity Lab', 'entity Agent { established in FR }\nentity Lab'), 'else.gpai': elsewhere };
    return inWorkbench('representative', { ...dated, empty: true, files }, async workbench => {
        await workbench.openFile('due.gpai');
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('model Pol', 'due.gpai');
        const fixes = await workbench.fixes();
        assert.equal(fixes[0], 'Add an authorised representative: Agent');
        assert.ok(!fixes.some(fix => fix.includes('Stranger') || fix.includes('Sort')), fixes.join('\n'));
    });
});

test('completion continues a declaration, names countries, and inserts placeholders that are no errors', () =>
    inWorkbench('completion-in-a-new-file', { ...dated, empty: true, files: { 'new.gpai': '' } }, async workbench => {
        await workbench.openFile('new.gpai');
        await workbench.text.click();
        await workbench.page.keyboard.type('entity Lab { established in Germ');
        await workbench.run('Trigger Suggest');
        await workbench.suggestion('Germany').click();
        await workbench.page.keyboard.type(' }\nmodel Tide ');
        await workbench.run('Trigger Suggest');
        await workbench.suggestion('by').waitFor();
        assert.match((await workbench.suggestion('').textContent()) ?? '', /^by/);
        await workbench.page.keyboard.press('Escape');
        await workbench.page.keyboard.press('Control+a');
        await workbench.page.keyboard.press('Delete');
        await workbench.run('Snippets: Insert Snippet');
        await workbench.entry('gpai open source').click();
        await workbench.text.getByText('model').first().waitFor();
        await workbench.codeLens('general-purpose').first().waitFor();
        assert.equal(await workbench.squiggles.count(), 0);
    }));

test('the status above models and the results after estimates can be switched off', () => {
    const settings = { ...dated.settings, 'gpai.codeLenses': false, 'gpai.inlayHints': false };
    return inWorkbench('switched-off', { settings }, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('compute 14B', openSource);
        await workbench.codeLens('general-purpose').first().waitFor({ state: 'detached' });
        await workbench.text.getByText('= 3.36·10²³ FLOP').waitFor({ state: 'detached' });
    });
});

test('a new model is described by four answers', () =>
    inWorkbench('new-model', { ...dated, empty: true }, async workbench => {
        await workbench.run('gpai: New Model…');
        await workbench.answer('Tide 7B');
        await workbench.answer('Tide Ltd');
        await workbench.entry('Parameters and tokens').click();
        await workbench.answer('7B parameters x 2T tokens');
        await workbench.answer('Apache-2.0');
        await workbench.text.getByText('model Tide-7B').waitFor();
        await workbench.text.getByText('licence Apache-2.0').waitFor();
        await workbench.codeLens('general-purpose').first().waitFor();
        assert.equal(await workbench.squiggles.count(), 0);
    }));

test('a document is drafted, and one that is not required only on request', () =>
    inWorkbench('draft', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('compute 14B', openSource);
        await workbench.run('gpai: Draft a Document…');
        await workbench.entry('Training Summary').click();
        await workbench.text.getByText('Orient-14B').first().waitFor();
        await workbench.page.keyboard.press('Control+1');
        await workbench.run('gpai: Draft a Document…');
        await workbench.entry('Notification').click();
        await workbench.notification.getByRole('button', { name: 'Draft Anyway' }).click();
        await workbench.text.getByText('Notification').first().waitFor();
    }));

test('a model is exported', () =>
    inWorkbench('export', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('compute 14B', openSource);
        await workbench.run('gpai: Export a Model…');
        await workbench.entry('CycloneDX').click();
        await workbench.text.getByText('"bomFormat"').waitFor();
    }));

test('the conclusions under another ruleset are compared', () =>
    inWorkbench('compare', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.run('gpai: Compare With a Ruleset…');
        await workbench.entry('guidelines-2025-07').click();
        await workbench.report.getByRole('heading', { name: 'Comparison as of 2026-01-10' }).waitFor();
    }));

test('a finding at the cursor is explained first', () =>
    inWorkbench('explain', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('licence Orient-Res', openSource);
        await workbench.run('gpai: Explain a Finding…');
        await workbench.entry('exemption/').waitFor();
        const first = workbench.page.locator('.quick-input-list .monaco-list-row').first();
        assert.match((await first.textContent()) ?? '', /exemption\//);
        await first.click();
        await workbench.report.getByRole('heading').first().waitFor();
    }));

test('formatting on save is switched on by a command', () =>
    // the command changes the settings of the user, which all windows of a server share
    inWorkbench('format-on-save', { ...dated, window: { environment: ownServer } }, async workbench => {
        await workbench.openFile(openSource);
        const before = workbench.read(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.run('gpai: Format Files on Save');
        await workbench.page.locator('.statusbar-item', { hasText: 'are formatted when they are saved' }).waitFor();
        await workbench.cursorBehind('    scope broad', openSource);
        await workbench.page.keyboard.type('   ');
        await workbench.save();
        assert.equal(workbench.read(openSource), before);
    }));

for (const [name, theme, themeClass] of [
    ['light', 'Default Light Modern', 'vs'],
    ['dark', 'Default Dark Modern', 'vs-dark'],
    ['contrast', 'Default High Contrast', 'hc-black'],
    ['contrast-light', 'Default High Contrast Light', 'hc-light'],
]) {
    test(`an example is readable in the theme ${theme}`, () =>
        inWorkbench(`theme-${name}`, { settings: { ...dated.settings, 'workbench.colorTheme': theme } }, async workbench => {
            await workbench.page.locator(`.monaco-workbench.${themeClass}`).waitFor();
            await workbench.openFile('worked/frontier.gpai');
            await workbench.squiggles.first().waitFor();
            await workbench.codeLens('general-purpose').first().waitFor();
            await workbench.run('View: Toggle Primary Side Bar Visibility');
            await workbench.page.keyboard.press('Control+Home');
            // the colours of names come last
            await workbench.text.locator('span:not(.mtk1)', { hasText: 'Llama-3.1-405B' }).first().waitFor();
        }));
}

test('the view of the models lists them with their open duties, and a click opens the file', () =>
    inWorkbench('models', dated, async workbench => {
        await workbench.page.getByRole('tab', { name: 'gpai' }).click();
        const row = (text: string) => workbench.page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
        await row('model').waitFor();
        await workbench.run('Focus on Models View');
        await workbench.page.keyboard.press('Control+Alt+f');
        await workbench.page.keyboard.type('Llama 3.1 405B');
        await row('Llama 3.1 405B').locator('.monaco-tl-twistie').click();
        await row('Copyright policy').waitFor();
        await workbench.picture('models-duties');
        await row('Llama 3.1 405B').locator('.label-name').click();
        await workbench.page.locator('.tab.active[data-resource-name="frontier.gpai"]').waitFor();
    }));

test('hovering over an estimate shows its derivation', () =>
    inWorkbench('hover', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.cursorBehind('compute 14B', openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.run('Show or Focus Hover');
        await workbench.page.locator('.monaco-hover').getByText('3.36·10²³ FLOP').first().waitFor();
    }));

test('results are shown after estimates and the status above each model', () =>
    inWorkbench('inlay-hints-and-code-lenses', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.text.getByText('= 3.36·10²³ FLOP').waitFor();
        await workbench.codeLens('general-purpose').first().waitFor();
    }));

test('completion offers the statements that are allowed at the cursor', () =>
    inWorkbench('completion', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('licence Apache-2.0', openSource);
        await workbench.page.keyboard.press('Enter');
        await workbench.page.keyboard.type('mon');
        await workbench.run('Trigger Suggest');
        await workbench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'monetised' }).first().waitFor();
    }));

test('a quick fix resolves a finding', () =>
    inWorkbench('quick-fix', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('licence Orient-Res', openSource);
        const fixes = await workbench.fixes();
        assert.match(fixes[0] ?? '', /licence/);
        assert.ok(fixes.includes('Change the licence to Apache-2.0') && !fixes.includes('Sort the statements'), fixes.join('\n'));
        await workbench.picture('quick-fix-offered');
        await workbench.chooseAction('Change the licence to Apache-2.0');
        await workbench.save();
        assert.equal(workbench.read(openSource).match(/licence Apache-2.0/g)?.length, 2);
    }));

const tide = {
    'card.md': '---\nlicense: mit\n---\n\n# Tide 3B\n',
    'config.json': '{ "model_type": "tide", "hidden_size": 2560 }\n',
    'tide.gpai': 'model Other by Nobody {}\n',
};

test('after pasting a model card, the paste options offer it as statements', () =>
    inWorkbench('paste-options', { ...dated, empty: true, files: tide }, async workbench => {
        await workbench.copyAtEnd('card.md', 'tide.gpai');
        await workbench.text.getByText('license: mit').waitFor();
        await workbench.page.locator('.post-edit-widget').waitFor();
        await workbench.page.keyboard.press('Control+.');
        await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Insert as gpai' }).waitFor();
        await workbench.picture('paste-options-offered');
        await workbench.chooseAction('Insert as gpai');
        await workbench.text.getByText('pasted card.md, license').waitFor();
        await workbench.save();
        assert.match(workbench.read('tide.gpai'), /model Tide-3B "Tide 3B" by Provider \{[^}]*licence MIT {2}\/\/ pasted card.md, license/);
    }));

for (const [name, statement] of [
    ['card.md', /licence MIT {2}\/\/ card.md, license/],
    ['config.json', /hidden size 2560 {2}\/\/ config.json, hidden_size/],
] as const) {
    test(`${name} is inserted as statements when it is dropped while Shift is pressed`, () =>
        // with blank lines, because a lens above the model moves the lines
        inWorkbench(
            `drop-${name}`,
            { ...dated, empty: true, files: { ...tide, 'tide.gpai': `${tide['tide.gpai']}\n\n\n` } },
            async workbench => {
                await workbench.openFile('tide.gpai');
                // the server is running
                await workbench.squiggles.first().waitFor();
                await workbench.drop(name);
                await workbench.text.getByText(`${name}, `).first().waitFor();
                await workbench.save();
                assert.match(workbench.read('tide.gpai'), statement);
                assert.match(workbench.read('tide.gpai'), /model Other by Nobody \{\}/);
            },
        ));
}

test('what is dropped in the middle of a word is inserted after the declaration', () => {
    const before = 'entity Lab { established in DE }\n\nmodel Orion by Lab {\n    scope broad\n}\n';
    return inWorkbench('drop-in-a-word', { ...dated, empty: true, files: { ...tide, 'tide.gpai': before } }, async workbench => {
        await workbench.openFile('tide.gpai');
        await workbench.codeLens('general-purpose').first().waitFor();
        await workbench.drop('card.md', 'scope');
        await workbench.text.getByText('card.md, ').first().waitFor();
        await workbench.save();
        assert.ok(workbench.read('tide.gpai').startsWith(`${before.trimEnd()}\n\n//`), workbench.read('tide.gpai'));
        assert.match(workbench.read('tide.gpai'), /^model Tide-3B .*licence MIT/ms);
    });
});

test('a pasted model card is replaced by statements with a code action', () =>
    inWorkbench(
        'insert-as-gpai',
        { ...dated, empty: true, files: { ...tide, 'tide.gpai': '---\nlicense: mit\n---\n\n# Tide 3B\n' } },
        async workbench => {
            await workbench.openFile('tide.gpai');
            await workbench.squiggles.first().waitFor();
            await workbench.text.click();
            await workbench.page.keyboard.press('Control+a');
            await workbench.run('Refactor...');
            await workbench.page.locator('.action-widget .monaco-list-row', { hasText: 'Insert as gpai' }).waitFor();
            await workbench.picture('insert-as-gpai-offered');
            await workbench.chooseAction('Insert as gpai');
            await workbench.text.getByText('pasted card.md, license').waitFor();
            await workbench.save();
            assert.match(
                workbench.read('tide.gpai'),
                /model Tide-3B "Tide 3B" by Provider \{[^}]*licence MIT {2}\/\/ pasted card.md, license/,
            );
        },
    ));

test('a command imports a model card as a new file', () =>
    inWorkbench('import', { ...dated, empty: true, files: tide }, async workbench => {
        await workbench.openFile('tide.gpai');
        await workbench.squiggles.first().waitFor();
        await workbench.run('gpai: Import a Model Card…');
        const input = workbench.page.locator('.quick-input-widget input[type="text"]');
        await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'card.md' }).waitFor();
        await input.fill(`${workbench.folder}/card.md`);
        await workbench.page.keyboard.press('Enter');
        await workbench.text.getByText('card.md, license').waitFor();
        await workbench.text.getByText('model Tide-3B').waitFor();
    }));

test('a model card is pasted as statements if the editor is set to do so', () => {
    const settings = { ...dated.settings, 'editor.pasteAs.preferences': ['gpai.import'] };
    const files = { 'card.md': '---\nlicense: mit\n---\n\n# Tide 3B\n', 'tide.gpai': 'model Other by Nobody {}\n' };
    return inWorkbench('paste', { settings, files }, async workbench => {
        await workbench.copyAtEnd('card.md', 'tide.gpai');
        await workbench.text.getByText('pasted card.md, license').waitFor();
        await workbench.save();
        assert.match(workbench.read('tide.gpai'), /licence MIT {2}\/\/ pasted card.md, license/);
    });
});

test('renaming changes the other files too', () =>
    // in a window of its own, because the server may not have read yet what was just written into a folder
    inWorkbench('rename', { ...dated, window: { name: 'rename' } }, async workbench => {
        await workbench.openFile('worked/frontier.gpai');
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('model Llama', 'worked/frontier.gpai');
        await workbench.page.keyboard.press('F2');
        await workbench.page.locator('.rename-box input').fill('Llama-3.1-Large');
        await workbench.page.keyboard.press('Enter');
        await workbench.openFile('worked/modifiers.gpai');
        await workbench.text.getByText('of Llama-3.1-Large by LexAI').waitFor();
    }));

test('a file is formatted on save if the editor is set to do so', () =>
    inWorkbench('format', { settings: { ...dated.settings, 'editor.formatOnSave': true } }, async workbench => {
        await workbench.openFile(openSource);
        const before = workbench.read(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('    scope broad', openSource);
        await workbench.page.keyboard.type('   ');
        await workbench.save();
        assert.equal(workbench.read(openSource), before);
    }));

test('the catalogue is read-only', () =>
    inWorkbench('catalogue', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('licence Apache', openSource);
        await workbench.page.keyboard.press('F12');
        await workbench.page.locator('.tab.active[data-resource-name="licences.gpai"]').waitFor();
        await workbench.text.getByText('licence Apache-2.0 "Apache License 2.0"').click();
        await workbench.page.keyboard.type('x');
        await workbench.page.getByRole('paragraph').getByText('Cannot edit in read-only editor').waitFor();
    }));

test('the status bar opens the report beside the editor, and the report is updated while typing', () =>
    inWorkbench('report', dated, async workbench => {
        await workbench.openFile(openSource);
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

test("the walkthrough opens an unsaved sample with findings, and ends with the user's own file", () =>
    inWorkbench('walkthrough', { empty: true }, async workbench => {
        await workbench.run('Welcome: Open Walkthrough...');
        await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with gpai' }).click();
        await workbench.page.getByRole('button', { name: 'Open Sample' }).waitFor();
        await workbench.picture('walkthrough-start');
        await workbench.page.getByRole('button', { name: 'Open Sample' }).click();
        // the sample takes the focus once it is open
        await workbench.squiggles.first().waitFor();
        await (await workbench.problems('exemption/usage-restricted')).first().waitFor();
        await workbench.run('Welcome: Open Walkthrough...');
        await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with gpai' }).click();
        await workbench.page.getByRole('button', { name: 'Describe your own model' }).click();
        await workbench.page.getByRole('button', { name: 'Create Starter File' }).click();
        await workbench.text.getByText('entity My-Company').waitFor();
    }));

test('the report is searched and saved as a page', () =>
    inWorkbench('save-report', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('compute 14B parameters x 4', openSource);
        await workbench.run('gpai: Show Report');
        await workbench.report.getByRole('heading', { name: 'Orient-14B' }).first().waitFor();
        await (await workbench.findInReport()).fill('exemption');
        await workbench.page.keyboard.press('Escape');
        await workbench.page.locator('.editor-group-container.active .editor-actions').getByLabel('Save Report…').click();
        await workbench.saveAs('/examples/Orient-14B.html');
        await workbench.notification.getByText('The report was saved as Orient-14B.html.').waitFor();
        const page = workbench.read('Orient-14B.html');
        assert.match(page, /^<!DOCTYPE html>/i);
        assert.match(page, /<h1>.*Orient.*14B/);
        assert.match(page, /<\/html>\s*$/);
        assert.deepEqual(
            readdirSync(workbench.folder).filter(file => file.endsWith('.tmp')),
            [],
        );
    }));

test('the report is printed from the browser', () =>
    inWorkbench('print-report', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('compute 14B parameters x 4', openSource);
        await workbench.run('gpai: Show Report');
        await workbench.report.getByRole('heading', { name: 'Orient-14B' }).first().waitFor();
        await workbench.report.locator('h1').first().click();
        const page = await workbench.printed(() =>
            workbench.page.locator('.editor-group-container.active .editor-actions').getByLabel('Print Report').click(),
        );
        assert.match((await page.locator('h1').first().textContent()) ?? '', /Orient.*14B/);
        await page.reload().then(
            () => assert.fail('the page is offered more than once'),
            () => undefined,
        );
        await page.close();
    }));

const whatIf = 'package lab\nruleset what-if extends guidelines-2025-07 { margin 10% }\n';

test('the ruleset is chosen from a list of those in the catalogue and in the folder', () =>
    inWorkbench('choose-ruleset', { ...dated, files: { 'what-if.gpai': whatIf } }, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.run('gpai: Choose Ruleset…');
        await workbench.entry('As stated in each file').waitFor();
        await workbench.entry('consultation-2025-04').waitFor();
        await workbench.entry('lab/what-if').waitFor();
        await workbench.picture('ruleset-choices');
        await workbench.entry('guidelines-2025-07').click();
        await workbench.cursorBehind('compute 14B parameters x 4', openSource);
        await workbench.run('gpai: Show Report');
        await workbench.report.getByText('guidelines-2025-07').first().waitFor();
        assert.equal(
            (JSON.parse(workbench.read('.vscode/settings.json')) as Record<string, unknown>)['gpai.ruleset'],
            'guidelines-2025-07',
        );
    }));

test('the language server menu shows the version and restarts the server', () =>
    inWorkbench('server-menu', dated, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await (await workbench.languageStatus()).getByText(/gpai \d+\.\d+\.\d+, Java \d+/).waitFor();
        await workbench.run('gpai: Language Server…');
        await workbench.page.locator('.quick-input-title', { hasText: /^gpai \d+\.\d+\.\d+, Java \d+$/ }).waitFor();
        await workbench.entry('Show Log').waitFor();
        await workbench.picture('server-menu-open');
        await workbench.entry('Restart').click();
        await workbench.squiggles.first().waitFor({ state: 'detached' });
        await workbench.squiggles.first().waitFor();
    }));

test('the settings are in three groups', () =>
    inWorkbench('settings', dated, async workbench => {
        await workbench.run('Preferences: Open Settings (UI)');
        await workbench.page.keyboard.type('@ext:gpailang.gpai');
        await workbench.page.locator('.setting-item-description', { hasText: 'Choose from a list' }).waitFor();
        for (const group of ['Assessment', 'Display', 'Language Server']) {
            await workbench.page.locator('.settings-toc-container .monaco-list-row', { hasText: group }).waitFor();
        }
    }));

test('in German, commands and messages are German', () =>
    inWorkbench('german', { ...dated, window: { language: 'de' } }, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
        await workbench.cursorBehind('compute 14B', openSource);
        await workbench.run('gpai: Dokument entwerfen…');
        await workbench.page.locator('.quick-input-title', { hasText: 'Dokument entwerfen' }).waitFor();
        await workbench.picture('german-draft');
        await workbench.entry('Zusammenfassung der Trainingsinhalte').click();
        await workbench.text.getByText('Orient-14B').first().waitFor();
    }));

test('in an untrusted folder, its settings do not choose the program that is started', () =>
    inWorkbench('not-trusted', { window: { trusted: false }, settings: { 'gpai.java.home': '/nowhere' } }, async workbench => {
        await workbench.openFile(openSource);
        await workbench.squiggles.first().waitFor();
    }));

test('in a virtual workspace, a file is shown in colour and without findings', () =>
    inWorkbench('virtual', { window: { virtual: true } }, async workbench => {
        // Quick Open does not search virtual folders
        await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'virtual.gpai' }).dblclick();
        await workbench.text.locator('span:not(.mtk1)', { hasText: /^model$/ }).waitFor();
        await (await workbench.languageStatus()).getByText('No findings: this file is not on disk').waitFor();
        await workbench.run('gpai: Show Report');
        await workbench.notification.getByText('gpai assesses only files on disk.').waitFor();
        assert.equal(await workbench.page.locator('.squiggly-error, .squiggly-warning').count(), 0);
    }));

test('without Java, a message says what to do', () =>
    inWorkbench('java-missing', { window: { environment: { HOME: process.env.HOME, PATH: '/nowhere' } } }, async workbench => {
        await workbench.openFile(openSource);
        await workbench.notification
            .getByText(
                'gpai needs Java 17 or newer but found no Java in JAVA_HOME or on the PATH. ' +
                    'Install Java, or set gpai.java.home to its folder.',
            )
            .waitFor();
    }));
