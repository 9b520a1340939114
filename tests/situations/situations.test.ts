// Runs `check` on every folder beside this file and holds what it says, and the note it shows, against what is expected.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../pipeline/app/build.ts';
import type { Diagnostic } from '../../pipeline/model/diagnostic.ts';
import { inEnglish, worded } from '../worded.ts';
import { compileFolder, noteOf, sitePage } from './compile-folder.ts';

interface Expected {
  readonly rule: string;
  /** `file:line:column` */
  readonly place: string;
  readonly severity: string;
  /** A regular expression that one of the hints must match. */
  readonly hint?: string;
}

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const placed = ({ rule, place, severity }: Pick<Diagnostic, 'rule' | 'place' | 'severity'>): string =>
  `${severity} ${rule} ${place === undefined ? '' : `${place.file}:${place.line}:${place.column}`}`;

describe.each(folders)('%s', (name) => {
  const folder = join(import.meta.dirname, name);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as readonly Expected[];

  it('is reported as expected, no more and no less', async () => {
    const { diagnostics } = await check(folder, { progress: () => undefined });
    // Nearly every name here is nobody's, and says so.
    const found = inEnglish(diagnostics).filter(({ rule }) => rule !== 'name.unconfirmed');
    expect(found.map(placed).sort()).toEqual(
      expected.map(({ rule, place, severity }) => `${severity} ${rule} ${place}`).sort(),
    );
    const said = [found, worded(diagnostics, 'ko')].flat().flatMap(({ message, hints }) => [message, ...hints]);
    expect(said.filter((one) => one.includes('{{'))).toEqual([]);
    for (const { rule, place, severity, hint } of expected) {
      if (hint === undefined) continue;
      const its = found.filter((one) => placed(one) === `${severity} ${rule} ${place}`).flatMap(({ hints }) => hints);
      expect(
        its.some((one) => new RegExp(hint, 'u').test(one)),
        `no hint of ${rule} at ${place} matches ${hint}: ${its.join(' ~ ')}`,
      ).toBe(true);
    }
  });

  const languages = ['ko', 'en'].filter((language) => existsSync(join(folder, `expected.${language}.html`)));
  it.each(languages)('shows the note of the session "opening" in %s', async (language) => {
    const { value } = await compileFolder(folder);
    const wanted = readFileSync(join(folder, `expected.${language}.html`), 'utf8');
    expect(`${noteOf(sitePage(value, `${language}/sessions/opening.html`))}\n`).toBe(wanted);
  });
});

it('has situations to run', () => {
  expect(folders.length).toBeGreaterThan(60);
});
