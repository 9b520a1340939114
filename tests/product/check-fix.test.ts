// `check --fix` changes the places that it names and no other byte; `--dry-run` changes nothing.
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesBelow, treeOf } from './files.ts';
import { checkout, runCli } from './run-cli.ts';

const opening = 'sources/sessions/opening.md';

const emptyFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-fix-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The correct programme of the situations, in which nothing is to be mended. */
function project(): string {
  const folder = emptyFolder();
  cpSync(join(checkout, 'tests/situations/correct-programme'), folder, { recursive: true });
  return folder;
}

const head = (title: string) => [
  '---',
  'lang: en # the language of the text',
  'category:   network',
  `title: ${title}`,
  'date: 2019-09-30',
  'start: 10:00',
  'end: 11:00',
  'rooms: ["212", "213"]',
  'people: [person-alpha]',
  '---',
];
const note = (title: string, body: readonly string[]) => `\ufeff${[...head(title), '', ...body, ''].join('\r\n')}`;
const faulty = note("The  Cities' Share", [
  'He said "we don\'t  know" in Cafe\u0301 ＡＢＣ\u200b.',
  'A hard break  ',
  'follows, `code  "here"` stays,  too.',
  '',
  'The \'90s are in doubt, and so is "6" wide".',
  '',
  'Spoken in 인권.'.normalize('NFD'),
]);
const mended = note('The Cities’ Share', [
  'He said “we don’t know” in Café ABC.',
  'A hard break  ',
  'follows, `code  "here"` stays, too.',
  '',
  'The \'90s are in doubt, and so is "6" wide".',
  '',
  'Spoken in 인권.',
]);

it('mends each place and leaves every other byte: mark, line ends, comments, spaces of YAML, permissions', async () => {
  const folder = project();
  writeFileSync(join(folder, opening), faulty);
  chmodSync(join(folder, opening), 0o640);
  const others = filesBelow(folder);
  const ended = await runCli(['check', folder, '--fix']);
  expect(readFileSync(join(folder, opening), 'utf8')).toBe(mended);
  expect(statSync(join(folder, opening)).mode & 0o777).toBe(0o640);
  expect(filesBelow(folder)).toEqual(others);
  expect(ended.stdout).toContain('11 places mended');
  // What nobody can decide but a person is left, and reported.
  expect(ended.stdout).toMatch(/opening\.md:16:\d+ {2}warning {2}text\.straight-quote/);
  expect(ended.stdout).toContain('0 errors, 3 warnings');
  expect(ended.code).toBe(0);
  const before = treeOf(folder);
  expect((await runCli(['check', folder, '--fix'])).stdout).toContain('0 places mended');
  expect(treeOf(folder)).toEqual(before);
});

it('--dry-run shows each line as it is and as it would be, and writes nothing', async () => {
  const folder = project();
  writeFileSync(join(folder, opening), faulty);
  const before = treeOf(folder);
  const ended = await runCli(['check', folder, '--fix', '--dry-run']);
  expect(treeOf(folder)).toEqual(before);
  expect(ended.stdout).toContain(`${opening}:4\n− title: The  Cities' Share\n+ title: The Cities’ Share\n`);
  expect(ended.stdout).toContain('⟨U+200B⟩');
  expect(ended.stdout).toContain('− Spoken in 인권. ⟨letters taken apart⟩\n+ Spoken in 인권.\n');
  expect(ended.stdout).toContain('11 places would be mended');
  // The report is of what is there.
  expect(ended.stdout).toContain('text.decomposed');
  expect(ended.code).toBe(1);
});

it('keeps translations of a text whose quotation marks it mends', async () => {
  const folder = project();
  const programme = join(folder, 'sources/programme.yaml');
  writeFileSync(programme, readFileSync(programme, 'utf8').replace('languages: [en]', 'languages: [ko, en]'));
  writeFileSync(join(folder, opening), note('{ ko: 개회, en: Opening }', ['They say "we".']));
  const folderOfTranslation = join(folder, 'translations/ko/sessions');
  mkdirSync(folderOfTranslation, { recursive: true });
  const entry = 'msgctxt "sessions/opening#body"\nmsgid "They say \\"we\\"."\nmsgstr "“우리”라고 한다."\n';
  writeFileSync(join(folderOfTranslation, 'opening.po'), `msgid ""\nmsgstr "Language: ko\\n"\n\n${entry}`);
  const ended = await runCli(['check', folder, '--fix']);
  expect(readFileSync(join(folder, opening), 'utf8')).toContain('They say “we”.');
  expect(ended.stdout).not.toMatch(/opening\.md:\d+:\d+ {2}warning {2}translation/);
});

it('never writes through a link that leaves the project, and into no link to the output', async () => {
  const [folder, elsewhere] = [project(), emptyFolder()];
  const outside = join(elsewhere, 'outside.md');
  const made = join(folder, 'output/made.md');
  mkdirSync(join(folder, 'output'));
  for (const file of [outside, made]) writeFileSync(file, faulty);
  symlinkSync(outside, join(folder, 'sources/sessions/outside.md'));
  symlinkSync(made, join(folder, 'sources/sessions/made.md'));
  const ended = await runCli(['check', folder, '--fix']);
  for (const file of [outside, made]) expect(readFileSync(file, 'utf8')).toBe(faulty);
  expect(ended.stdout).toContain('sources/sessions/made.md was not changed');
  expect(ended.stdout).toContain('file.outside');
});

it('follows a link inside the project and leaves the link a link', async () => {
  const folder = project();
  const shared = join(folder, 'shared.md');
  writeFileSync(shared, faulty);
  rmSync(join(folder, opening));
  symlinkSync('../../shared.md', join(folder, opening));
  await runCli(['check', folder, '--fix']);
  expect(readFileSync(shared, 'utf8')).toBe(mended);
  expect(lstatSync(join(folder, opening)).isSymbolicLink()).toBe(true);
});

it('writes no file that is not UTF-8', async () => {
  const folder = project();
  const old = Buffer.concat([Buffer.from(faulty.replace('\ufeff', '')), Buffer.from([0xc0, 0xce, 0xb1, 0xc7])]);
  writeFileSync(join(folder, opening), old);
  await runCli(['check', folder, '--fix']);
  expect(readFileSync(join(folder, opening)).equals(old)).toBe(true);
});
