// The sample on a bad day: a session cancelled, one moved beside another, rooms with and without steps, a yellow category and a black one, a wide table.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySample } from './files.ts';
import { runCli } from './run-cli.ts';

type Change = readonly [from: string | RegExp, to: string];

const columns = Array.from({ length: 9 }, (_, index) => `조례의 ${index + 1}번째 조항`);
const wideTable = [columns, columns.map(() => '---'), columns.map(() => '지방정부위원회')]
  .map((row) => `| ${row.join(' | ')} |`)
  .join('\n');

const changes: Readonly<Record<string, readonly Change[]>> = {
  'sources/sessions/network-1.md': [[/^access: invitation$/m, 'access: invitation\nstatus: cancelled']],
  'sources/sessions/network-2.md': [
    [/^access: public$/m, 'access: staff\nstatus: changed\nnotice: moved'],
    ['modes: [simultaneous]', 'modes: [simultaneous, sign, captions]'],
    [/$/, `\n${wideTable}\n`],
  ],
  'sources/sessions/network-3.md': [
    ['category: network', 'category: special'],
    ['date: 2019-10-02 (Wed)', 'date: 2019-10-01 (Tue)'],
    ['start: 09:00', 'start: 16:00'],
    ['end: 12:00', 'end: 18:00'],
    ['access: invitation', 'access: invitation\nformat: hybrid'],
  ],
  'sources/venues.yaml': [
    ['name: { ko: 211호, en: Room 211 }', 'name: { ko: 211호, en: Room 211 }\n      stepFree: true'],
    ['name: { ko: 212호, en: Room 212 }', 'name: { ko: 212호, en: Room 212 }\n      stepFree: false'],
  ],
  'sources/programme.yaml': [
    ['"#0b5fa5"', '"#ffe600"'],
    ['"#6a3d9a"', '"#08000a"'],
    [/^notices:$/m, 'notices:\n  moved: { ko: 211호에서 옮겼습니다., en: Moved from Room 211. }'],
  ],
};

export interface EventfulSite {
  readonly site: string;
  readonly remove: () => void;
}

/** Throws what the program said when it cannot be built. */
export async function eventfulSite(): Promise<EventfulSite> {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-eventful-'));
  copySample(folder);
  for (const [path, replacements] of Object.entries(changes)) {
    let text = readFileSync(join(folder, path), 'utf8');
    for (const [from, to] of replacements) {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${path} has no ${from}.`);
      text = changed;
    }
    writeFileSync(join(folder, path), text);
  }
  const { code, stdout, stderr } = await runCli(['build', folder, '--only', 'site']);
  if (code !== 0) throw new Error(`The programme cannot be built (exit code ${code}):\n${stdout}\n${stderr}`);
  return {
    site: join(folder, 'output/site'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
