import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';

const extension = path.resolve(__dirname, '../../..');
const repository = path.dirname(extension);
const manifest = readJson('package.json') as Manifest;

interface Manifest {
    readonly version: string;
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

function read(file: string, folder = extension): string {
    return readFileSync(path.join(folder, file), 'utf8');
}

function readJson(file: string): unknown {
    return JSON.parse(read(file));
}

function files(folder: string, ending: string): string[] {
    return (readdirSync(folder, { recursive: true }) as string[]).filter(file => file.endsWith(ending)).sort();
}

test('the extension and the program have the same version', () => {
    assert.equal(manifest.version, /<artifactId>gpai<\/artifactId>\s*<version>([^<]+)/.exec(read('pom.xml', repository))?.[1]);
});

test('the manifest has what the Visual Studio Marketplace and Open VSX show', () => {
    const shown = readJson('package.json') as Record<string, string> & {
        readonly categories: readonly string[];
        readonly keywords: readonly string[];
        readonly galleryBanner: { readonly color: string; readonly theme: string };
        readonly repository: { readonly url: string };
        readonly bugs: { readonly url: string };
    };
    for (const name of ['name', 'publisher', 'displayName', 'description', 'license', 'homepage', 'pricing']) {
        assert.ok(shown[name], name);
    }
    assert.deepEqual(shown.categories, ['Programming Languages', 'Linters', 'Formatters', 'Snippets']);
    assert.ok(shown.keywords.length > 0 && shown.keywords.length <= 30, 'the marketplace allows 30 keywords');
    assert.match(shown.galleryBanner.color, /^#[0-9a-f]{6}$/);
    // width and height of a PNG are at the bytes 16 and 20
    const icon = readFileSync(path.join(extension, shown.icon ?? ''));
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(16) === icon.readUInt32BE(20), 'the icon is a square of 128 pixels');
    // the address of the project is that of its schemas
    const schema = JSON.parse(read('dsl/report/src/main/resources/schemas/findings.json', repository)) as { $id: string };
    const { origin } = new URL(schema.$id);
    for (const address of [shown.homepage ?? '', shown.repository.url, shown.bugs.url]) {
        assert.equal(new URL(address).origin, origin);
    }
});

test('the manifest names every command that exists and no other', () => {
    const contributed = manifest.contributes.commands.map(({ command }) => command).sort();
    const implemented = [...read('src/commands.ts').matchAll(/^ {8}'(gpai\.\w+)':/gm)].map(match => match[1]).sort();
    assert.deepEqual(implemented, contributed);
});

test('every keyword of the language is coloured', () => {
    const grammar = read('../dsl/syntax/src/main/java/org/gpailang/syntax/Gpai.xtext');
    const syntax = grammar.slice(grammar.indexOf('SourceFile:'), grammar.indexOf('\n// tokens'));
    const reserved = new Set([...syntax.matchAll(/'(\p{L}[\p{L}-]*)'/gu)].map(match => match[1] ?? ''));
    const coloured = new Set(read('syntaxes/gpai.tmLanguage.json').match(/\p{L}[\p{L}-]*|×/gu));
    assert.deepEqual(
        [...reserved].filter(word => !coloured.has(word)),
        [],
    );
    assert.ok(reserved.size > 100, `only ${reserved.size} keywords were found in the grammar`);
});

test('names, numbers and dates are single words', () => {
    const { pattern, flags } = (readJson('language-configuration.json') as { wordPattern: { pattern: string; flags: string } }).wordPattern;
    const word = new RegExp(pattern, `${flags}g`);
    for (const whole of ['Llama-3.1-405B', 'Apache-2.0', '^context', 'Größe-2.1', 'near-threshold', '2025-08-02', '15.6T', '10^22']) {
        assert.deepEqual(whole.match(word), [whole]);
    }
    assert.deepEqual('model A by Lab{}'.match(word), ['model', 'A', 'by', 'Lab']);
});

test('every example has a colour snapshot, and every snapshot an example', () => {
    assert.deepEqual(
        files(path.join(extension, 'test/grammar/examples'), '.snap'),
        files(path.join(repository, 'examples'), '.gpai').map(file => `${file}.snap`),
    );
});

test('the notice names every library in the bundle', () => {
    const bundled = new Set(
        (readJson('target/bundled.json') as string[]).flatMap(file => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
    );
    const versions = [...bundled]
        .sort()
        .map(library => `${library} ${(readJson(`node_modules/${library}/package.json`) as { version: string }).version}`);
    const noticed = [...read('NOTICE').matchAll(/^ {2}(\S+ \S+) {2}/gm)].map(match => match[1]);
    assert.deepEqual(noticed, versions);
});

test('the lock file names no registry', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved"/);
});
