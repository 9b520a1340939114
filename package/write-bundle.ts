// Makes dist/ from pipeline/: the program as a few files of JavaScript that start in a third of the time, with everything it
// needs inside but the browser, the faces and what is loaded on rare occasions. Run by `npm run bundle`.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

rmSync(dist, { recursive: true, force: true });
const bundle = await rolldown({
  input: { chaekja: join(root, 'pipeline/cli/main.js') },
  platform: 'node',
  // What npm installs beside the program is not copied into it.
  external: (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
  // Ways to get a browser that are never taken lead to packages that are not installed.
  onLog: (level, log, report) => (log.code === 'UNRESOLVED_IMPORT' ? undefined : report(level, log)),
});
const { output } = await bundle.write({ dir: dist, format: 'esm', chunkFileNames: '[name].js', comments: false });
const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
const packages = new Set(modules.flatMap((id) => packageOf(id) ?? []));
writeFileSync(join(dist, 'LICENSES.txt'), [...packages].sort().map(licenceOf).join('\n\n'));

/** The innermost package folder that a module lies in. */
function packageOf(id: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
}

/** Whoever passes the bundle on passes their terms on with it. */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text =
    file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
}
