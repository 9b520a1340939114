// What an editor does to a generated programme between two builds; nothing of it may have been printed before.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSession } from './generate-programme.ts';

/** Puts another word into the first paragraph of a session's translation: the pages stay as many as they are. */
export function changeText(project: string, session: number): void {
  const path = join(project, `translations/en/sessions/s${session}.po`);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(/(#body"\nmsgid .*\nmsgstr ")The /, '$1One ');
  if (after === before) throw new Error(`The text of session ${session} was changed before.`);
  writeFileSync(path, after);
}

/** Gives a session a note of twice the length: every page after it moves. */
export function addPages(project: string, session: number, sessions: number): void {
  writeSession(project, session, { sessions, notes: 2 });
}
