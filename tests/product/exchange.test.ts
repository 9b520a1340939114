// Translations that leave as files and come back: what is taken over, what is left alone, what is refused.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { temporarySample, treeOf } from './files.ts';
import { type Ended, runCli } from './run-cli.ts';

const catalogue = 'translations/ko/sessions/network-1.po';
/** A translation of the sample, and another one. */
const [before, after] = ['이러한 흐름 속에서 인권도시 운동이', '이러한 흐름 속에서 오늘의 인권도시 운동이'];

interface Away {
  readonly folder: string;
  readonly file: string;
  readonly tree: Readonly<Record<string, string>>;
  readonly receive: () => Promise<Ended>;
  /** The content of a file of the project. */
  readonly read: (path: string) => string;
  readonly write: (path: string, from: string, to: string) => void;
}

/** A copy of the sample whose Korean translations were sent out. */
async function send(format: string): Promise<Away> {
  const folder = temporarySample();
  const out = join(folder, 'output/exchange');
  const { code, stderr } = await runCli(['translations', 'export', folder, '--format', format, '--language', 'ko']);
  expect([code, stderr]).toEqual([0, '']);
  const file = join(out, `whrcf-2019-en-ko.${format}`);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return {
    ...{ folder, file, tree: sources(folder), read },
    receive: () => runCli(['translations', 'import', file, folder]),
    write: (path, from, to) => {
      expect(read(path)).toContain(from);
      writeFileSync(join(folder, path), read(path).replace(from, to));
    },
  };
}

/** Everything but what was sent. */
const sources = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(treeOf(folder)).filter(([path]) => !path.startsWith('output/')));

/** What a translator does, whatever the tool. */
function work(file: string, from: string, to: string): void {
  if (!file.endsWith('.xlsx')) {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
    return;
  }
  const parts = unzipSync(readFileSync(file));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain(from);
  writeFileSync(file, zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace(from, to)) }));
}

it.each(['xlsx', 'xliff', 'po'])('changes no byte when %s comes back as it went', async (format) => {
  const { folder, tree, receive } = await send(format);
  const { code, stdout } = await receive();
  expect([code, stdout]).toEqual([0, expect.stringContaining('0 taken over')]);
  expect(sources(folder)).toEqual(tree);
});

it.each(['xlsx', 'xliff', 'po'])(
  'takes one changed translation over from %s, and changes nothing else',
  async (format) => {
    const { folder, file, tree, read, receive } = await send(format);
    const text = read(catalogue);
    work(file, before, after);
    expect((await receive()).stdout).toContain('1 taken over');
    const revision = /^"PO-Revision-Date:.*$/m;
    expect(read(catalogue).replace(revision, '')).toBe(text.replace(before, after).replace(revision, ''));
    expect({ ...sources(folder), [catalogue]: '' }).toEqual({ ...tree, [catalogue]: '' });
  },
);

it('takes the program’s words over into the project’s own list', async () => {
  const { file, read, receive } = await send('xliff');
  const own = JSON.parse(read('translations/ko/interface.json')) as { readonly nav: { readonly home: string } };
  work(file, `>${own.nav.home}<`, '>첫 쪽<');
  expect((await receive()).stdout).toContain('1 taken over');
  expect(JSON.parse(read('translations/ko/interface.json'))).toEqual({ ...own, nav: { ...own.nav, home: '첫 쪽' } });
});

it('shows both where somebody translated meanwhile, and leaves what is there', async () => {
  const { file, read, write, receive } = await send('xlsx');
  write(catalogue, before, '그래서 인권도시 운동이');
  const text = read(catalogue);
  work(file, before, after);
  const { code, stdout } = await receive();
  expect(code).toBe(1);
  expect(stdout).toContain('그래서 인권도시 운동이');
  expect(stdout).toContain(after);
  expect(read(catalogue)).toBe(text);
});

it('does not put a translation under a source that changed after the export', async () => {
  const { file, read, write, receive } = await send('xliff');
  write('sources/sessions/network-1.md', 'movement is growing.', 'movement has grown.');
  const text = read(catalogue);
  work(file, before, after);
  const { stdout } = await receive();
  expect(stdout).toMatch(/its source changed[\s\S]*1 without their source/);
  expect(stdout).toContain(after);
  expect(read(catalogue)).toBe(text);
});

it.each([
  ['an altered source', 'xliff', 'Background</source>', 'Backdrop</source>'],
  ['an id that was never sent', 'po', '#. id: sessions/network-1#body@', '#. id: sessions/network-1#body?'],
  ['an external entity', 'xliff', '<xliff ', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff '],
])('refuses %s with exchange.damaged and writes nothing', async (_, format, from, to) => {
  const { folder, file, tree, receive } = await send(format);
  work(file, before, after);
  work(file, from, to);
  const { code, stdout } = await receive();
  expect([code, stdout]).toEqual([1, expect.stringContaining('exchange.damaged')]);
  expect(sources(folder)).toEqual(tree);
});

it('asks for the language where the name does not tell it: usage.exchange-language', async () => {
  const { folder, tree } = await send('po');
  const { code, stdout } = await runCli(['translations', 'import', join(folder, catalogue), folder]);
  expect([code, stdout]).toEqual([2, expect.stringContaining('usage.exchange-language')]);
  expect(sources(folder)).toEqual(tree);
});
