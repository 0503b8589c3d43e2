// Copies the server, the samples and the licence next to the bundle and packages them as target/gpai-VERSION.vsix. An argument is the
// address at which the pictures of docs/images are published; without it, the extension's page has no pictures.
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

// the page about the extension cannot show pictures from its folder, and its readers do not develop the extension
const [, , pictures] = process.argv;
const readme = readFileSync('README.md', 'utf8');
const page = readme.slice(0, readme.indexOf('## Development'));
writeFileSync(
    'target/README.md',
    pictures
        ? page.replaceAll('../docs/images/', pictures.replace(/\/?$/, '/'))
        : page.replace(/^(?:The colours follow|<p>|!\[).*\n\n/gm, ''),
);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const packagePath = `target/gpai-${version}.vsix`;
await createVSIX({
    packagePath,
    readmePath: 'target/README.md',
    dependencies: false,
    rewriteRelativeLinks: false,
});
console.log(`${packagePath}: ${(statSync(packagePath).size / 1e6).toFixed(1)} MB`);
