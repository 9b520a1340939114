// Builds small booklets for real, each with one thing wrong: every gate must stop the file it is there for.
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../pipeline/app/build.ts';
import type { Report } from '../../pipeline/app/report.ts';
import { inEnglish } from '../worded.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';

const fixtures = join(import.meta.dirname, '../situations-print');

async function buildFixture(name: string): Promise<{ readonly report: Report; readonly output: string }> {
  const folder = temporaryFolder();
  cpSync(join(fixtures, name), folder, { recursive: true });
  const report = await build(folder, { site: false, booklets: ['book'], strict: false, progress: () => undefined });
  return { report, output: join(folder, 'output') };
}

/** Folder, rule, and what the message must say: where it is, and what is wrong. */
const gates: readonly (readonly [folder: string, rule: string, messages: readonly RegExp[]])[] = [
  ['type-3-font', 'print.type3-font', [/page 5 \(printed number 3\)/, /Pretendard-ExtraBold/]],
  ['fallback-font', 'print.fallback-font', [/page 5 \(printed number 3\)/, /OpenSans/]],
  ['missing-glyph', 'print.missing-glyph', [/page 5 \(printed number 3\)/]],
  ['clipped-cover', 'print.clipped', [/page 1:/, /Forum of the many/]],
  ['clipped-box', 'print.clipped', [/page 3 \(printed number 1\)/, /reaches \d+ px over/]],
  ['word-wider-than-its-column', 'print.clipped', [/page 5 \(printed number 3\)/, /derechosderechos/]],
  ['word-over-the-other-language', 'print.clipped', [/page 5 \(printed number 3\)/, /derechosderechos/]],
  ['picture-wider-than-its-column', 'print.clipped', [/page 5 \(printed number 3\)/]],
  ['picture-higher-than-its-page', 'print.clipped', [/page [5-8] \(printed number 3\)/]],
  [
    'wrong-contents-number',
    'print.page-number',
    [/page 2 \(printed number i\)/, /"session-opening" is 7, but it is on page 3/],
  ],
  ['number-of-nothing', 'print.page-number', [/page 2 \(printed number i\)/, /"session-closing"/]],
  ['network-request', 'print.network', [/http:\/\/fonts\.example\/paper\.png/]],
  ['network-picture', 'print.network', [/https:\/\/fonts\.example\/logo\.png/]],
];

/** What a print shop or a reader would mind, and what only looks like it. */
const remarks: readonly (readonly [folder: string, rule: string | undefined, message: RegExp | undefined])[] = [
  ['heading-at-the-foot', 'print.stranded-heading', /page 5 \(printed number 3\).*The harbour/],
  ['heading-that-ends-its-part', undefined, undefined],
  ['words-at-the-edge', 'print.safety-margin', /page 1: .*Small Forum/],
  ['ground-over-the-edge', undefined, undefined],
  ['narrow-margin', 'print.safety-margin', /the margin "outer" is less than 3 mm/],
];

describe('the gates before a booklet leaves the house', () => {
  it.each(gates)('%s stops the booklet with %s', async (name, rule, messages) => {
    const { report, output } = await buildFixture(name);
    const errors = inEnglish(report.diagnostics).filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => one.rule)).toContain(rule);
    const its = errors.filter((one) => one.rule === rule).map(({ message }) => message);
    for (const message of messages) expect(its).toContainEqual(expect.stringMatching(message));
    expect([...new Set(errors.map((one) => one.rule))]).toEqual([rule]);
    expect(report.made).toEqual([]);
    expect(existsSync(output)).toBe(false);
  });

  it.each(remarks)('%s is made, and %s reported', async (name, rule, message) => {
    const { report, output } = await buildFixture(name);
    expect([...new Set(report.diagnostics.map((one) => one.rule))]).toEqual(rule === undefined ? [] : [rule]);
    const its = inEnglish(report.diagnostics).map((one) => one.message);
    if (message !== undefined) expect(its).toContainEqual(expect.stringMatching(message));
    expect(existsSync(output)).toBe(true);
  });

  it('lets a booklet pass with which nothing is wrong', async () => {
    const { report, output } = await buildFixture('nothing-wrong');
    expect(report.diagnostics).toEqual([]);
    expect(readdirSync(join(output, 'booklets'))).toEqual(['small-forum-book.pdf']);
  });

  it('reports a part that prints no page instead of falling over', async () => {
    const { report, output } = await buildFixture('part-without-a-page');
    expect(
      inEnglish(report.diagnostics)
        .map(({ message }) => message)
        .join(),
    ).toContain('contents');
    expect(existsSync(output)).toBe(false);
  });

  it('has a test for every fixture', () => {
    const tested = [...[...gates, ...remarks].map(([name]) => name), 'nothing-wrong', 'part-without-a-page'];
    expect(readdirSync(fixtures).sort()).toEqual(tested.sort());
  });
});
