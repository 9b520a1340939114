// What the pages of the site load: one style sheet, the slices of the faces that its letters need, and the files of the project.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Project } from '../workspace/read-project.ts';
import type { OutputFile } from '../workspace/write-output.ts';

interface Slice {
  readonly rule: string;
  readonly file: string;
}

const require = createRequire(import.meta.url);
const packaged = (name: string, folder = '.') => join(dirname(require.resolve(`${name}/package.json`)), folder);

/** Everything in templates/site/ that is neither template nor style goes to the site's assets as it is. */
export function siteAssets(folder: string, own: Project['templates'], pages: readonly string[]): readonly OutputFile[] {
  const builtIn = readdirSync(folder)
    .sort()
    .map((name) => ({ path: `templates/site/${name}`, diskPath: join(folder, name) }));
  const ours = own.filter(({ path }) => path.startsWith('templates/site/'));
  const chosen = new Map(
    [...builtIn, ...ours].map(({ path, diskPath }) => [path.slice('templates/site/'.length), diskPath]),
  );
  const slices = slicesFor(usedLetters(pages));
  const style = [...slices.map(({ rule }) => rule), joinedStyle('site.css', chosen)].join('\n');
  return [
    { path: 'site/assets/site.css', content: style },
    ...[...chosen]
      .filter(([name]) => !/\.(?:liquid|css)$/.test(name))
      .map(([name, diskPath]) => ({ path: `site/assets/${name}`, content: { copyOf: diskPath } })),
    ...slices.map(({ file }) => ({ path: `site/assets/fonts/${basename(file)}`, content: { copyOf: file } })),
    {
      path: 'site/assets/fonts/Pretendard-LICENSE.txt',
      content: { copyOf: packaged('pretendard', 'dist/LICENSE.txt') },
    },
    {
      path: 'site/assets/fonts/Noto-Serif-KR-LICENSE.txt',
      content: { copyOf: packaged('@fontsource/noto-serif-kr', 'LICENSE') },
    },
  ];
}

/** A style sheet with those that it imports in their place: a reader's browser asks once. */
function joinedStyle(name: string, files: ReadonlyMap<string, string>): string {
  const file = files.get(name);
  if (file === undefined) return '';
  return readFileSync(file, 'utf8').replace(/^@import '([^':]+\.css)';$/gm, (rule, other: string) =>
    files.has(other) && other !== name ? joinedStyle(other, files).trimEnd() : rule,
  );
}

/** A face comes in slices of a hundred letters or so; those that the site has no letter of are left out. */
const slicesFor = (letters: Uint8Array): readonly Slice[] =>
  [...sansSlices(), ...serifSlices(400), ...serifSlices(600)].filter(({ rule }) =>
    rangesOf(rule).some(([first, last]) => letters.subarray(first, last + 1).includes(1)),
  );

const sansSlices = () => slicesOf(packaged('pretendard', 'dist/web/variable'), 'pretendardvariable-dynamic-subset.css');
const serifSlices = (weight: number) => slicesOf(packaged('@fontsource/noto-serif-kr'), `${weight}.css`);

function slicesOf(folder: string, style: string): readonly Slice[] {
  const rules = readFileSync(join(folder, style), 'utf8').match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return rules.flatMap((rule) => {
    const file = /url\(['"]?([^'")]+\.woff2)['"]?\)/.exec(rule)?.[1];
    if (file === undefined) return [];
    const short = rule.replace(/src:[^;]*;/, `src: url(fonts/${basename(file)}) format('woff2');`).replace(/\s+/g, ' ');
    return [{ rule: short, file: join(folder, file) }];
  });
}

function rangesOf(rule: string): readonly (readonly [first: number, last: number])[] {
  return [...rule.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
}

/** 1 for every letter of the first plane that is in a page. */
function usedLetters(pages: readonly string[]): Uint8Array {
  const letters = new Uint8Array(0x10000);
  for (const page of pages) {
    for (let index = 0; index < page.length; index += 1) letters[page.charCodeAt(index)] = 1;
  }
  return letters;
}
