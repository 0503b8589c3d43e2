// Copies the examples beside the snapshots of their colours, where vscode-tmgrammar-snap looks for the one next to the other.
import { cpSync, readdirSync, rmSync } from 'node:fs';

const copies = 'test/grammar/examples';
for (const file of readdirSync(copies, { recursive: true })) {
    if (file.endsWith('.gpai')) {
        rmSync(`${copies}/${file}`);
    }
}
cpSync('../examples', copies, { recursive: true, filter: source => !source.endsWith('.md') });
