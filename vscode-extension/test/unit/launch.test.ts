import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { test } from 'node:test';
import { launch } from '../../src/launch';

const java = { executable: '/opt/java/bin/java', version: 17 };

test('Java runs in the folder of the server with all its JAR files', context => {
    const folder = temporaryFolder(context);
    assert.deepEqual(launch(java, folder), {
        command: '/opt/java/bin/java',
        args: ['-Xmx400m', '-XX:+UseSerialGC', '-cp', path.join(folder, 'lib', '*'), 'org.gpailang.lsp.Main', 'lsp'],
        options: { cwd: folder },
    });
});

test('the options file of the distribution is used', context => {
    const folder = temporaryFolder(context);
    mkdirSync(path.join(folder, 'lib'));
    writeFileSync(path.join(folder, 'lib', 'lsp.options'), '-Xmx400m\n');
    assert.equal(launch(java, folder).args?.[0], `@${path.join('lib', 'lsp.options')}`);
});

function temporaryFolder(context: { after(action: () => void): void }): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'gpai-'));
    context.after(() => rmSync(folder, { recursive: true }));
    return folder;
}
