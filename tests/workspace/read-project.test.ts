import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProject } from '../../pipeline/workspace/read-project.ts';
import { inEnglish } from '../worded.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const programme = { 'sources/programme.yaml': 'id: x\n' };
const rules = (result: Awaited<ReturnType<typeof readProject>>) =>
  result.diagnostics.map(({ rule, place }) => [rule, place?.file]);

describe('readProject', () => {
  it('reads texts, templates and images of a folder with blanks and Hangul, in one order on every disk', async () => {
    const folder = join(temporaryFolder('제주 포럼 2019'), '자료 폴더');
    writeFiles(folder, {
      ...programme,
      'sources/사람 들.yaml': '[]',
      'sources/sessions/b.md': 'b',
      'sources/sessions/a.md': 'a',
      'sources/notes.docx': 'not ours',
      'sources/images/사진 1.PNG': png(30, 20),
      'translations/en/sessions/a.po': 'msgid ""',
      'translations/en/interface.json': '{}',
      'templates/site/index.liquid': '{{ title }}',
      'templates/site/font.woff2': new Uint8Array([0xff, 0xfe, 0]),
    });
    const { value, diagnostics } = await readProject(folder);
    expect(diagnostics).toEqual([]);
    expect(value.texts.map(({ path }) => path)).toEqual([
      'sources/programme.yaml',
      'sources/sessions/a.md',
      'sources/sessions/b.md',
      'sources/사람 들.yaml',
      'translations/en/interface.json',
      'translations/en/sessions/a.po',
    ]);
    expect(value.templates.map(({ path, text }) => [path, text])).toEqual([
      ['templates/site/font.woff2', undefined],
      ['templates/site/index.liquid', '{{ title }}'],
    ]);
    expect(value.images).toMatchObject([{ path: 'sources/images/사진 1.PNG', width: 30, height: 20, bytes: 33 }]);
    expect(value.images[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives NFC paths for names that the disk keeps in NFD, and reads the file', async () => {
    const folder = temporaryFolder();
    const disk = 'sources/sessions/개회식.md'.normalize('NFD');
    writeFiles(folder, { ...programme, [disk]: '본문', ['sources/사진.png'.normalize('NFD')]: png(1, 2) });
    const { value } = await readProject(folder);
    expect(value.texts.find(({ text }) => text === '본문')?.path).toBe('sources/sessions/개회식.md'.normalize('NFC'));
    expect(value.images[0]?.path).toBe('sources/사진.png'.normalize('NFC'));
    expect(value.images[0]?.diskPath.endsWith('사진.png'.normalize('NFD'))).toBe(true);
  });

  it.skipIf(process.platform === 'darwin')('reports two names that differ only in their Unicode form', async () => {
    const folder = temporaryFolder();
    const name = 'sources/sessions/개회식.md';
    writeFiles(folder, { ...programme, [name.normalize('NFD')]: '1', [name.normalize('NFC')]: '2' });
    expect(rules(await readProject(folder))).toEqual([['file.same-name', name.normalize('NFC')]]);
  });

  it('does not follow a link out of the project, also not to a folder whose name begins like it', async () => {
    const base = temporaryFolder();
    const folder = join(base, 'project');
    writeFiles(folder, programme);
    writeFiles(base, { 'secret.md': 'secret', 'project-2/secret.md': 'secret' });
    symlinkSync(join(base, 'secret.md'), join(folder, 'sources/page.md'));
    symlinkSync(join(base, 'project-2'), join(folder, 'sources/sessions'));
    const result = await readProject(folder);
    expect(rules(result).sort()).toEqual([
      ['file.outside', 'sources/page.md'],
      ['file.outside', 'sources/sessions'],
    ]);
    expect(result.value.texts.map(({ path }) => path)).toEqual(['sources/programme.yaml']);
  });

  it('follows a link inside the project, and ends where links go round', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { ...programme, 'sources/a.md': 'a' });
    symlinkSync(join(folder, 'sources/a.md'), join(folder, 'sources/b.md'));
    symlinkSync(join(folder, 'sources'), join(folder, 'sources/round'));
    symlinkSync('nowhere', join(folder, 'sources/broken.md'));
    const result = await readProject(folder);
    expect(rules(result).sort()).toEqual([
      ['file.loop', 'sources/round'],
      ['file.unreadable', 'sources/broken.md'],
    ]);
    expect(result.value.texts.map(({ path }) => path)).toContain('sources/b.md');
  });

  it('passes over what computers leave behind', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      ...programme,
      'sources/.hidden.md': 'x',
      'sources/~$page.md': 'x',
      'sources/.git/a.md': 'x',
      'sources/.DS_Store': 'x',
      'templates/Thumbs.db': 'x',
      'templates/desktop.ini': 'x',
    });
    const { value } = await readProject(folder);
    expect(value.texts).toHaveLength(1);
    expect(value.templates).toEqual([]);
  });

  it('reports what is missing, with a hint', async () => {
    const empty = temporaryFolder();
    expect(rules(await readProject(empty))).toEqual([['file.missing', 'sources']]);
    const misnamed = temporaryFolder();
    writeFiles(misnamed, { 'sources/program.yml': 'id: x' });
    const { diagnostics } = await readProject(misnamed);
    expect(inEnglish(diagnostics)).toMatchObject([
      { rule: 'file.missing', hints: ['Rename "sources/program.yml" to "sources/programme.yaml".'] },
    ]);
    expect((await readProject(join(empty, 'none'))).diagnostics).toMatchObject([{ rule: 'file.missing' }]);
  });

  it('reports texts and images above the limits and damaged images, and leaves them out', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sources'));
    writeFiles(folder, {
      ...programme,
      'sources/long.md': 'x',
      'sources/heavy.png': png(10, 10),
      'sources/wide.png': png(100_000, 1001),
      'sources/broken.jpg': 'not an image',
      'sources/sizeless.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    truncateSync(join(folder, 'sources/long.md'), 5 * 1024 * 1024 + 1);
    truncateSync(join(folder, 'sources/heavy.png'), 50 * 1024 * 1024 + 1);
    const result = await readProject(folder);
    expect(rules(result)).toEqual([
      ['file.too-large', 'sources/long.md'],
      ['image.unreadable', 'sources/broken.jpg'],
      ['image.too-large', 'sources/heavy.png'],
      ['image.unreadable', 'sources/sizeless.svg'],
      ['image.too-large', 'sources/wide.png'],
    ]);
    expect(result.value.images).toEqual([]);
    expect(result.value.texts).toHaveLength(1);
  });

  it('keeps the diagnostics of the decoding', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { ...programme, 'sources/people.yaml': new Uint8Array([0xb0, 0xa1]) });
    expect(rules(await readProject(folder))).toEqual([['file.cp949', 'sources/people.yaml']]);
  });
});
