import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';

const extension = path.resolve(__dirname, '../../..');
const english = texts('package.nls.json');
const translations = readdirSync(extension).filter(file => /^package\.nls\.\w+\.json$/.test(file));

function texts(file: string): Record<string, string> {
    return JSON.parse(readFileSync(path.join(extension, file), 'utf8')) as Record<string, string>;
}

/** The parts that a translation must not change: code in backquotes, and the targets of links. */
function fixedParts(text = ''): string[] {
    return (text.match(/`[^`]+`|\]\([^)]+\)/g) ?? []).sort();
}

test('there are translations into German and French', () => {
    assert.deepEqual(translations.sort(), ['package.nls.de.json', 'package.nls.fr.json']);
});

test('the manifest uses every English text, and every text that it uses exists', () => {
    const manifest = readFileSync(path.join(extension, 'package.json'), 'utf8');
    const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(match => match[1]);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
});

test('texts that users see are translatable', () => {
    const manifest = readFileSync(path.join(extension, 'package.json'), 'utf8');
    const visible = [
        ...manifest.matchAll(
            /"(?:title|shortTitle|contextualTitle|contents|description|markdownDescription|patternErrorMessage)": "([^"]*)"/g,
        ),
    ];
    assert.ok(visible.length > 20, `only ${visible.length} texts were found in the manifest`);
    assert.deepEqual(
        visible.map(match => match[1] ?? '').filter(text => !/^%[\w.]+%$/.test(text)),
        [],
    );
});

for (const file of translations) {
    test(`${file} translates every text and keeps code and links`, () => {
        const translated = texts(file);
        assert.deepEqual(Object.keys(translated), Object.keys(english));
        for (const [key, text] of Object.entries(english)) {
            assert.notEqual(translated[key], text, `${key} is not translated`);
            assert.deepEqual(fixedParts(translated[key]), fixedParts(text), key);
        }
    });
}
