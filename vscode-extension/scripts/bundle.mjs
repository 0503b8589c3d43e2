// Bundles the extension into one file, and each test file into a file of its own.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const common = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', external: ['vscode'], logLevel: 'warning' };

const extension = await build({
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    minify: true,
    metafile: true,
});
// a test checks that NOTICE lists the bundled libraries
mkdirSync('target', { recursive: true });
writeFileSync('target/bundled.json', JSON.stringify(Object.keys(extension.metafile.inputs)));

rmSync('target/tests', { recursive: true, force: true });
for (const [folder, target] of [
    ['test/unit', 'target/tests/unit'],
    ['e2e', 'target/tests/e2e'],
]) {
    await build({
        ...common,
        entryPoints: readdirSync(folder)
            .filter(file => file.endsWith('.test.ts'))
            .map(file => `${folder}/${file}`),
        outdir: target,
        outExtension: { '.js': '.cjs' },
        packages: 'external',
        // the editor's API exists only in the editor
        alias: { vscode: './test/editor.ts' },
        sourcemap: 'inline',
    });
}
