// Copies the server, the samples and the licence next to the bundle and packages them as target/gpai-VERSION.vsix, for all platforms. With
// --target and --runtime, packages them for one platform, such as linux-x64, with a Java for it (.ci/runtime makes one), as
// target/gpai-VERSION-PLATFORM.vsix. An argument is the address at which the pictures of docs/images are published; without it, the
// extension's page has no pictures.
import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';

const { values, positionals } = parseArgs({
    options: { target: { type: 'string' }, runtime: { type: 'string' } },
    allowPositionals: true,
});
const { target, runtime } = values;
if ((target === undefined) !== (runtime === undefined)) {
    console.error('--target and --runtime belong together.');
    process.exit(1);
}

const server = '../dsl.ide/target/gpai';
if (!existsSync(server)) {
    console.error(`The language server is missing. Run "mvn package" in the root folder first to build ${server}.`);
    process.exit(1);
}
rmSync('server', { recursive: true, force: true });
cpSync(server, 'server', { recursive: true });
if (runtime) {
    cpSync(runtime, 'server/runtime', { recursive: true });
}
cpSync('../dsl/cli/src/main/resources/org/gpailang/cli/starter.gpai', 'samples/starter.gpai');
cpSync('../examples/worked/open-source.gpai', 'samples/open-source.gpai');
cpSync('../LICENSE', 'LICENSE');

// the page about the extension cannot show pictures from its folder, and its readers do not develop the extension
const [pictures] = positionals;
const readme = readFileSync('README.md', 'utf8');
const page = readme.slice(0, readme.indexOf('## Development'));
writeFileSync(
    'target/README.md',
    pictures
        ? page.replaceAll('../docs/images/', pictures.replace(/\/?$/, '/'))
        : page.replace(/^(?:The colours follow|<p>|!\[).*\n\n/gm, ''),
);

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const packagePath = `target/gpai-${version}${target ? `-${target}` : ''}.vsix`;
await createVSIX({
    packagePath,
    target,
    readmePath: 'target/README.md',
    dependencies: false,
    rewriteRelativeLinks: false,
});
rmSync('server/runtime', { recursive: true, force: true });
console.log(`${packagePath}: ${(statSync(packagePath).size / 1e6).toFixed(1)} MB`);
