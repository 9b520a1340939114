// Tests of languages that the program brings no words for: a third one beside two, and one alone with a face of its own.
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needsTool } from './needs-tool.ts';
import { checkout, runCli } from './run-cli.ts';
import { squeeze } from './squeeze.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function copyOf(programme: string): string {
  const folder = mkdtempSync(join(tmpdir(), `chaekja-${programme}-`));
  folders.push(folder);
  for (const part of readdirSync(join(checkout, 'tests/programmes', programme)))
    if (part !== 'output' && part !== '.cache')
      cpSync(join(checkout, 'tests/programmes', programme, part), join(folder, part), { recursive: true });
  return folder;
}

async function built(programme: string): Promise<string> {
  const folder = copyOf(programme);
  const { code, stdout, stderr } = await runCli(['build', folder]);
  if (code !== 0) throw new Error(`${programme} was not built:\n${stdout}${stderr}`);
  return folder;
}

const page = (folder: string, path: string): string => readFileSync(join(folder, 'output/site', path), 'utf8');
const words = (html: string): string =>
  html
    .replace(/<(script|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const booklet = (folder: string, name: string): string =>
  execFileSync('pdftotext', [join(folder, 'output/booklets', name), '-'], { encoding: 'utf8' })
    .normalize('NFC')
    .replace(/\s+/g, ' ');

/** All words of the program in a language that are longer than a sign. */
function interfaceWords(language: string): readonly string[] {
  const strings = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(strings);
  const list: unknown = JSON.parse(readFileSync(join(checkout, `translations/${language}/interface.json`), 'utf8'));
  return strings(list)
    .map((word) => word.split('{{')[0]?.replace(/[\s(]+$/, '') ?? '')
    .filter(({ length }) => length > 2);
}

describe('a third language', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await built('three-languages');
  }, 120_000);

  it.each([
    ['ko', '적은 등, 나은 빛', '2031년 9월 29일(월)', '10:00~11:30'],
    ['en', 'Fewer Lamps, Better Light', 'Monday 29 September 2031', '10:00–11:30'],
    ['es', 'Menos lámparas, mejor luz', 'lunes 29 de septiembre de 2031', '10:00-11:30'],
  ])('has pages of its own on the site: %s', (language, title, date, time) => {
    const html = page(folder, `${language}/sessions/luz.html`);
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
    const shown = squeeze(words(html));
    for (const text of [title, date, time]) expect(shown).toContain(squeeze(text));
  });

  it('speaks the words that the project brings, and offers all languages', () => {
    const html = page(folder, 'es/sessions/luz.html');
    for (const text of ['Saltar al contenido', 'Ponente', 'Interpretación simultánea', 'coreano, inglés y español'])
      expect(words(html)).toContain(text);
    expect(words(page(folder, 'index.html'))).toMatch(/한국어.*English.*Español/);
  });

  it('marks what is not translated with the language that it is in', () => {
    const html = page(folder, 'en/sessions/noche.html');
    expect(html).toMatch(/<p[^>]* lang="es"[^>]*>Antes de que la luz/);
    expect(words(html)).toContain('The Last Night of the Keeper');
  });

  it('orders people by its own alphabet', () => {
    const html = words(page(folder, 'es/people.html'));
    expect(html).toMatch(/ M .*MARINA.* Ñ .*ÑANDUBAY/);
  });

  it('is printed alone and beside another', (context) => {
    needsTool('pdftotext', context);
    const alone = booklet(folder, 'lighthouse-week-2031-es.pdf');
    for (const text of ['del 29 de septiembre al 1 de octubre de 2031', 'Índice de personas', '¿Quién decide qué luz'])
      expect(alone).toContain(text);
    expect(alone).not.toMatch(/\p{Script=Hangul}/u);
    const beside = booklet(folder, 'lighthouse-week-2031-ko-es.pdf');
    for (const text of ['Índice de personas', '참여자', '어느 등을 끌지', '¿Quién decide qué luz'])
      expect(beside).toContain(text);
  });
});

describe('one language with a face of its own', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await built('japanese');
  }, 120_000);

  it('has a site in that language only', () => {
    const html = page(folder, 'ja/sessions/hikari.html');
    expect(html).toMatch(/<html[^>]* lang="ja"/);
    for (const text of ['明かりは少なく、光はよく', '2031年5月14日（水）', '10:30〜12:00', '同時通訳', '本文へ移動'])
      expect(squeeze(words(html))).toContain(squeeze(text));
    expect(readdirSync(join(folder, 'output/site')).filter((name) => /^[a-z]{2}$/.test(name))).toEqual(['ja']);
  });

  it('orders people by their readings, foreign names last', () => {
    const html = words(page(folder, 'ja/people.html'));
    expect(html).toMatch(/ か .*ガマの穂.* さ .*潮目読子.* た .*灯台波.* は .*浜貝拾太.* F .*Basil FOGHORN/);
  });

  it('is printed in the face that the project brings', (context) => {
    needsTool('pdffonts', context);
    const fonts = execFileSync('pdffonts', [join(folder, 'output/booklets/todai-2031-ja.pdf')], { encoding: 'utf8' });
    expect(fonts).toMatch(/NotoSerifJP-Regular/);
    expect(fonts).not.toMatch(/NotoSerifKR/);
  });

  it('has no word of the program in another language, on paper or on the site', (context) => {
    needsTool('pdftotext', context);
    const paper = booklet(folder, 'todai-2031-ja.pdf');
    for (const text of [
      '人名索引',
      '2031年5月14日（水）〜5月15日（木）',
      '灯台のまち集会2031',
      '街灯を数え、歩みを数える',
    ])
      expect(paper).toContain(text);
    const site = readdirSync(join(folder, 'output/site/ja'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => words(page(folder, `ja/${name}`)));
    for (const text of [paper, ...site]) {
      expect(text).not.toMatch(/\p{Script=Hangul}/u);
      expect(interfaceWords('en').filter((word) => new RegExp(`\\b${word}\\b`).test(text))).toEqual([]);
    }
  });
});

describe('a face that a project brings', () => {
  it('must be TrueType, with a name that says family and weight', async () => {
    const folder = copyOf('japanese');
    writeFileSync(join(folder, 'templates/booklet/fonts/Nagisa.ttf'), 'no face');
    writeFileSync(join(folder, 'templates/booklet/fonts/Nagisa-400.ttf'), 'no face');
    const { code, stdout } = await runCli(['check', folder]);
    expect(code).toBe(1);
    expect(stdout.match(/template\.font/g)).toHaveLength(2);
  });

  it('must hold the letters of running heads, too', async () => {
    const folder = copyOf('japanese');
    appendFileSync(join(folder, 'templates/booklet/own.css'), '.running-head { font-family: Pretendard !important; }');
    const { code, stdout } = await runCli(['build', folder, '--only', 'booklets']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/print\.missing-glyph\s+Booklet ja, head or foot of page/);
  }, 120_000);
});
