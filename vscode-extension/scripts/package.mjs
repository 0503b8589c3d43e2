// Copies the server, the samples and the licence next to the bundle and packages them as target/gpai-VERSION.vsix.
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';

const server = '../dsl.ide/target/gpai';
if (!existsSync(server)) {
    console.error(`The language server is missing. Run "mvn package" in the root folder first to build ${server}.`);
    process.exit(1);
}
rmSync('server', { recursive: true, force: true });
cpSync(server, 'server', { recursive: true });
cpSync('../dsl/cli/src/main/resources/org/gpailang/cli/starter.gpai', 'samples/starter.gpai');
cpSync('../examples/worked/open-source.gpai', 'samples/open-source.gpai');
cpSync('../LICENSE', 'LICENSE');

// the editor's page about the extension cannot show pictures from its folder, and its readers do not develop the extension
const readme = readFileSync('README.md', 'utf8');
writeFileSync('target/README.md', readme.slice(0, readme.indexOf('## Development')).replace(/^(?:The colours follow|<p>|!\[).*\n\n/gm, ''));

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const packagePath = `target/gpai-${version}.vsix`;
await createVSIX({
    packagePath,
    readmePath: 'target/README.md',
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
});
console.log(`${packagePath}: ${(statSync(packagePath).size / 1e6).toFixed(1)} MB`);
