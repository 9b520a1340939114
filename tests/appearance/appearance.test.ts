// Looks at chosen pages of the sample and of the programme in which everything happens, and at a page spoilt on purpose.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BookletStructure, readBookletStructure } from '../product/booklet-structure.ts';
import { copySample } from '../product/files.ts';
import { needsTool } from '../product/needs-tool.ts';
import { checkout, runCli } from '../product/run-cli.ts';
import { comparePictures } from './compare-pictures.ts';
import { expectLooks } from './expect-looks.ts';
import { readPng } from './png.ts';
import { type Camera, openCamera, pictureOfPage } from './take-pictures.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

async function build(fill: (folder: string) => void, ...wanted: readonly (readonly string[])[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-appearance-'));
  folders.push(folder);
  fill(folder);
  for (const parameters of wanted) {
    const { code, stdout, stderr } = await runCli(['build', folder, ...parameters]);
    if (code !== 0) throw new Error(stdout + stderr);
  }
  return join(folder, 'output');
}

const edition = ['--edition', 'ko-en'];
const site = ['--only', 'site'];

const fillWith = (programme: string) => (folder: string) => {
  for (const part of ['sources', 'translations'])
    cpSync(join(checkout, 'tests/programmes', programme, part), join(folder, part), { recursive: true });
};

/** The page of the outline's entry with this title, or one some pages after it. */
function pageOf({ outline }: BookletStructure, title: string, after: number): number {
  const entry = outline.find((one) => one.title.includes(title));
  if (entry === undefined) throw new Error(`The outline has no entry "${title}".`);
  return entry.page + after;
}

interface Chosen {
  readonly name: string;
  readonly fill: (folder: string) => void;
  readonly booklet: string;
  /** Name, part of an outline entry, pages after it. */
  readonly pages: readonly (readonly [string, string, number])[];
  /** Name and path on the site. */
  readonly screens: readonly (readonly [string, string])[];
}

const programmes: readonly Chosen[] = [
  {
    name: 'sample',
    fill: copySample,
    booklet: 'whrcf-2019-ko-en.pdf',
    pages: [
      ['cover', 'World Human Rights', 0],
      ['contents', 'Contents', 0],
      ['day', 'Day at a Glance', 0],
      ['session', 'Korean Human Rights Advocators', 0],
      ['note', 'A common measure', 0],
      ['people', 'Index of People', 0],
      ['colophon', 'Colophon', 0],
    ],
    screens: [
      ['home', 'ko/index.html'],
      ['day', 'en/days/2019-10-01.html'],
      ['session', 'en/sessions/network-1.html'],
    ],
  },
  {
    name: 'busy',
    fill: fillWith('busy'),
    booklet: 'lighthouse-2031-ko-en.pdf',
    pages: [
      ['day', 'Day at a Glance', 0],
      ['fourteen-people', 'Fourteen Walks', 0],
      ['wide-table', 'Counting Lamps', 1],
      ['long-title', 'Who Keeps the Light', 0],
      ['panels', 'Panel 1', 0],
      ['picture', 'Railings, Kerbs and Ropes', 0],
    ],
    screens: [
      ['day', 'ko/days/2031-05-14.html'],
      ['session', 'en/sessions/thematic-6.html'],
    ],
  },
];

describe.each(programmes)('$name', ({ name, fill, booklet, pages, screens }) => {
  let output = '';
  let structure: BookletStructure;
  let camera: Camera;
  beforeAll(async () => {
    output = await build(fill, edition, site);
    structure = await readBookletStructure(join(output, 'booklets', booklet));
    camera = await openCamera(join(output, 'site'));
  });
  afterAll(() => camera.close());

  it.for(pages)('on paper: %s', ([page, title, after], context) => {
    needsTool('pdftoppm', context);
    const png = pictureOfPage(join(output, 'booklets', booklet), pageOf(structure, title, after));
    expectLooks(`${name}-paper-${page}`, png);
  });

  it.each(screens.flatMap(([page, path]) => [360, 1280].map((width) => [page, width, path] as const)))(
    'on a screen: %s, %i px wide',
    async (page, width, path) => {
      expectLooks(`${name}-screen-${page}-${width}`, await camera.pictureOf(path, width));
    },
  );
});

describe('a heading that a style moves', () => {
  it('is seen', async (context) => {
    needsTool('pdftoppm', context);
    const contents = async (style: string) => {
      const output = await build((folder) => {
        copySample(folder);
        mkdirSync(join(folder, 'templates/booklet'), { recursive: true });
        writeFileSync(join(folder, 'templates/booklet/own.css'), style);
      }, edition);
      const booklet = join(output, 'booklets/whrcf-2019-ko-en.pdf');
      return readPng(pictureOfPage(booklet, pageOf(await readBookletStructure(booklet), 'Contents', 0)));
    };
    const [usual, moved] = [await contents(''), await contents('h1 { position: relative; top: 1.5mm }')];
    expect(comparePictures(usual, usual).different).toBe(0);
    expect(comparePictures(usual, moved).different).toBeGreaterThan(40);
  });
});
