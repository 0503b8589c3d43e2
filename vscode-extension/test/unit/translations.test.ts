import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

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

/** Names that are the same in all languages. */
const names = /^(?:gpai|Java|CycloneDX|SPDX|JSON|Markdown|\W)*$/;

const visibleProperties = ['title', 'label', 'description', 'prompt', 'placeHolder', 'openLabel', 'tooltip'];
const messages = [
    'showInformationMessage',
    'showWarningMessage',
    'showErrorMessage',
    'setStatusBarMessage',
    'createWebviewPanel',
    'showError',
];

/** The texts of the sources that are translated, and those that users see in English only. */
function textsOfSources(): { translated: Set<string>; untranslated: string[] } {
    const translated = new Set<string>();
    const untranslated: string[] = [];

    function look(node: ts.Node): void {
        if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
            if (/\bl10n\.t$/.test(node.expression.getText())) {
                const text = node.arguments[0];
                assert.ok(text && ts.isStringLiteral(text), `not a literal text: ${node.getText()}`);
                translated.add(text.text);
            }
        }
        visibleExpressions(node).forEach(expression => untranslated.push(...englishParts(expression)));
        ts.forEachChild(node, look);
    }

    for (const file of readdirSync(path.join(extension, 'src'))) {
        const source = readFileSync(path.join(extension, 'src', file), 'utf8');
        look(ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true));
    }
    return { translated, untranslated };
}

/** The expressions of a node whose values users see. */
function visibleExpressions(node: ts.Node): readonly ts.Expression[] {
    if (ts.isCallExpression(node)) {
        return messages.includes(node.expression.getText().replace(/^.*\./, '')) ? node.arguments : [];
    }
    if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) {
        return node.initializer && visibleProperties.includes(node.name.getText()) ? [node.initializer] : [];
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(node.left)) {
        return [...visibleProperties, 'name', 'text'].includes(node.left.name.text) ? [node.right] : [];
    }
    return [];
}

/** The parts of an expression that are literal English, apart from names, icons and identifiers. */
function englishParts(expression: ts.Expression): string[] {
    if (ts.isConditionalExpression(expression)) {
        return [expression.whenTrue, expression.whenFalse].flatMap(englishParts);
    }
    const literals = ts.isStringLiteral(expression)
        ? [expression.text]
        : ts.isTemplateExpression(expression)
          ? [expression.head.text, ...expression.templateSpans.map(span => span.literal.text)]
          : [];
    return literals.filter(text => !names.test(text.replace(/\$\([\w-]+\)/g, '')) && !/^gpai\.\w+$/.test(text));
}

test('every text of the sources that users see is translatable', () => {
    assert.deepEqual(textsOfSources().untranslated, []);
});

for (const language of ['de', 'fr']) {
    test(`l10n/bundle.l10n.${language}.json translates every text of the sources, and no other`, () => {
        const bundle = texts(`l10n/bundle.l10n.${language}.json`);
        assert.deepEqual(Object.keys(bundle).sort(), [...textsOfSources().translated].sort());
        for (const [text, translation] of Object.entries(bundle)) {
            assert.deepEqual(translation.match(/\{\d\}/g)?.sort(), text.match(/\{\d\}/g)?.sort(), text);
            assert.ok(translation !== text || text === 'Menu', `${text} is not translated`);
        }
    });
}
