import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName, listedUris, maximumBytes, pastedText } from '../../src/foreign';

test('pasted model cards, configurations, logs and tables may be imported', () => {
    assert.deepEqual(pastedText('---\nlicense: mit\n---\n'), { name: 'pasted card.md', text: '---\nlicense: mit\n---\n' });
    assert.deepEqual(pastedText('\n  # Tide 3B'), { name: 'pasted card.md', text: '# Tide 3B' });
    for (const text of ['{ "hidden_size": 512 }', 'framework:\n  name: MOF', 'Model,Organization\n', 'JobID|Elapsed\n']) {
        assert.deepEqual(pastedText(text), { name: 'pasted text', text });
    }
});

test('other text is pasted as it is', () => {
    for (const text of [
        '',
        ' ',
        'model Tide by Lab {}',
        'entity Lab',
        '// a comment',
        'compute 7B parameters x 2T tokens',
        '}',
        '-',
        '"x"',
    ]) {
        assert.equal(pastedText(text), undefined, text);
    }
    assert.equal(pastedText(`{${' '.repeat(maximumBytes)}`), undefined);
    assert.notEqual(pastedText(`{${' '.repeat(maximumBytes - 1)}`), undefined);
});

test('a list of URIs has one on each line, and comments', () => {
    assert.deepEqual(listedUris('# two files\r\nfile:///a/README.md\r\nfile:///a/config.json\r\n'), [
        'file:///a/README.md',
        'file:///a/config.json',
    ]);
    assert.deepEqual(listedUris(''), []);
});

test('the name of a file has no folder', () => {
    assert.equal(fileName('/home/a/README.md'), 'README.md');
    assert.equal(fileName('/../../etc/passwd'), 'passwd');
    assert.equal(fileName('config.json'), 'config.json');
});
