import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedOff } from '../../src/page';

test('a page of the server may load nothing, run nothing, and use its own style alone', () => {
    const page = closedOff('<!DOCTYPE html><html><head><style>h1 { color: red }</style></head><body><h1>Polar</h1></body></html>', 'n0nce');
    assert.ok(
        page.startsWith(
            '<!DOCTYPE html><html><head>' +
                `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-n0nce'">` +
                '<style nonce="n0nce">h1 { color: red }</style>',
        ),
    );
    assert.ok(page.endsWith('</head><body><h1>Polar</h1></body></html>'));
    assert.deepEqual(page.match(/<style[^>]*>/g), ['<style nonce="n0nce">', '<style nonce="n0nce">']);
});

test('the colours of the editor come after those of the page', () => {
    const page = closedOff('<head><style>:root { --paper: white }</style></head>', 'n0nce');
    assert.ok(page.indexOf('--paper: var(--vscode-editor-background)') > page.indexOf('--paper: white'));
});

test('what a page says is not changed by what it contains', () => {
    assert.match(closedOff('<head></head><p>$& costs $1</p>', 'n0nce'), /<p>\$& costs \$1<\/p>/);
});
