// The faces of the booklets: static TrueType outlines only, pinned by the packages that carry them.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFolder } from '../workspace/package-folder.ts';

const require = createRequire(import.meta.url);
const pretendard = join(dirname(require.resolve('pretendard/package.json')), 'dist/public/static/alternative');
const serif = dirname(require.resolve('@fontsource/noto-serif-kr/package.json'));

export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
}

const weights = {
  serif: [400, 600],
  sans: { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold', 800: 'ExtraBold' },
} as const;

/** Families in CSS: `Noto Serif Latin`, `Noto Serif KR`, `Noto Serif Han` (symbols and hanja) and `Pretendard`. */
export const faces: readonly Face[] = [
  ...weights.serif.flatMap((weight): readonly Face[] => [
    { family: 'Noto Serif Latin', weight, file: join(serif, `files/noto-serif-kr-latin-${weight}-normal.woff2`) },
    { family: 'Noto Serif KR', weight, file: join(serif, `files/noto-serif-kr-korean-${weight}-normal.woff2`) },
  ]),
  ...Object.entries(weights.sans).map(
    ([weight, name]): Face => ({
      family: 'Pretendard',
      weight: Number(weight),
      file: join(pretendard, `Pretendard-${name}.ttf`),
    }),
  ),
];

/** Symbols and hanja come in slices, of which the browser opens only those that a page needs. */
function slices(): readonly (Face & { readonly range: string })[] {
  return weights.serif.flatMap((weight) => {
    const css = readFileSync(join(serif, `${weight}.css`), 'utf8');
    return [
      ...css.matchAll(/url\(\.\/(files\/noto-serif-kr-\d+-\d+-normal\.woff2)\)[^}]*unicode-range:\s*([^;}]+)/g),
    ].map((match) => ({
      family: 'Noto Serif Han',
      weight,
      file: join(serif, match[1] ?? ''),
      range: match[2] ?? '',
    }));
  });
}

/** The name by which a browser knows a face that was installed for it. */
export const installedName = ({ family, weight }: Pick<Face, 'family' | 'weight'>): string =>
  `chaekja ${family} ${weight}`;

const faceRule = ({ family, weight, file }: Face, { range = '', installed = false } = {}): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:${installed ? `local("${installedName({ family, weight })}"),` : ''}url("${pathToFileURL(file).href}")${range && `;unicode-range:${range}`}}`;

/** The face for the few words that no style says anything of: a TrueType file with Hangul. */
export const plainFace = (): string => join(pretendard, 'Pretendard-Medium.ttf');

/**
 * `@font-face` rules for all faces, with absolute file addresses; `installed` for a browser that has most of them. Throws
 * when a font package is not installed.
 */
export function fontFaceRules(installed = false): string {
  const absent = faces.find(({ file }) => !existsSync(file));
  if (absent) throw new Error(`The font file ${absent.file} is missing; run "npm ci".`);
  return [
    ...faces.map((face) => faceRule(face, { installed })),
    ...slices().map((face) => faceRule(face, { range: face.range })),
  ].join('\n');
}

/**
 * A letter of each script in each face that every booklet has, so that a page which shows it has loaded them. Loading the
 * bold of the notes costs a browser 80 ms: only a booklet that has some waits for it.
 */
export const faceSpecimen = (): string =>
  faces
    .filter(({ family, weight }) => family === 'Pretendard' || weight === 400)
    .map(({ family, weight }) => `<p style="font:${weight} 9pt '${family}'">가a</p>`)
    .join('');

/** PostScript names that a finished booklet may contain; anything else is a fallback face. */
export const allowedFontNames: ReadonlySet<string> = new Set([
  // The packages cut these from a variable font and kept its default instance's name.
  'NotoSerifKRExtraLight-Regular',
  'NotoSerifKRExtraLight-SemiBold',
  ...Object.values(weights.sans).map((name) => `Pretendard-${name}`),
]);

/** The files of the notes' face, in the order in which the browser looks a character up. */
export const serifFiles: readonly string[] = faces
  .filter(({ family, weight }) => weight === 400 && family.startsWith('Noto Serif'))
  .map(({ file }) => file);

type Run = readonly [first: number, last: number, thousandths: number];

/** Advance width in em of a text in the notes' face, from the table that `npm run metrics` writes beside the face. */
export function measureSerif(): (text: string) => number {
  const table = join(packageFolder(), 'assets/noto-serif-widths.json');
  const runs = JSON.parse(readFileSync(table, 'utf8')) as readonly Run[];
  const widths = new Uint16Array(0x10000).fill(1000);
  for (const [first, last, thousandths] of runs) widths.fill(thousandths, first, last + 1);
  return (text) => {
    let sum = 0;
    for (let index = 0; index < text.length; index += 1) sum += widths[text.charCodeAt(index)] ?? 1000;
    return sum / 1000;
  };
}

/** Changes with every face: part of the key of whatever is printed with them. */
export const facesVersion = (): string =>
  ['pretendard', '@fontsource/noto-serif-kr']
    .map((name) => `${name} ${(require(`${name}/package.json`) as { version: string }).version}`)
    .join(', ');

/** Folders from which a page may read faces. */
export const fontFolders: readonly URL[] = [pathToFileURL(`${pretendard}/`), pathToFileURL(`${serif}/files/`)];
