import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printing, sandboxed } from '../../src/page';

test('a page loads nothing, runs no script, and uses only its own styles', () => {
    const page = sandboxed('<!DOCTYPE html><html><head><style>h1 { color: red }</style></head><body><h1>Polar</h1></body></html>', 'n0nce');
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

test('the colours of the editor override those of the page', () => {
    const page = sandboxed('<head><style>:root { --paper: white }</style></head>', 'n0nce');
    assert.ok(page.indexOf('--paper: var(--vscode-editor-background)') > page.indexOf('--paper: white'));
});

test('special characters in a page are kept', () => {
    assert.match(sandboxed('<head></head><p>$& costs $1</p>', 'n0nce'), /<p>\$& costs \$1<\/p>/);
});

test('a page that is to be printed runs one script, which is marked', () => {
    const policy = (content: string) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
    assert.equal(
        printing(`<head>${policy("default-src 'none'; style-src 'unsafe-inline'")}</head><p>$&</p>`, 'n0nce'),
        `<head>${policy("script-src 'nonce-n0nce'; default-src 'none'; style-src 'unsafe-inline'")}` +
            `<script nonce="n0nce">addEventListener('load', () => print());</script></head><p>$&</p>`,
    );
});
