// Copies the examples beside their colour snapshots, because vscode-tmgrammar-snap expects each pair in one folder.
import { cpSync, readdirSync, rmSync } from 'node:fs';

const copies = 'test/grammar/examples';
for (const file of readdirSync(copies, { recursive: true })) {
    if (file.endsWith('.gpai')) {
        rmSync(`${copies}/${file}`);
    }
}
for (const file of readdirSync('../examples', { recursive: true })) {
    if (file.endsWith('.gpai')) {
        cpSync(`../examples/${file}`, `${copies}/${file}`);
    }
}
