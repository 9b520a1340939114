// What helps people to take part in a session: interpretation, sign language, captions, a way in without steps.
import type { Programme, Room, Session } from '../model/programme.ts';
import type { Texts, TextsView } from './texts.ts';

/** True or false when the editor said so for every room, or for one of them. */
function isStepFree(session: Session, { venues }: Programme): boolean | undefined {
  const said = new Map(venues.flatMap(({ record }) => record.rooms.map(({ id, stepFree }) => [id, stepFree] as const)));
  const ofRoom = ({ id, atoms }: Room) => said.get(id) ?? together(atoms.map((atom) => said.get(atom)));
  return together(session.rooms.map(ofRoom));
}

/** One set of steps bars the way; only when all are known to be free of them it is free. */
function together(all: readonly (boolean | undefined)[]): boolean | undefined {
  if (all.includes(false)) return false;
  return all.length > 0 && all.every((one) => one === true) ? true : undefined;
}

/** In a word each, for lists. */
export function serviceWords(session: Session, programme: Programme, texts: Texts): readonly TextsView[] {
  const modes = session.record.interpretation?.modes ?? [];
  return [...modes.map((mode) => texts.word(`interpretation.${mode}`)), ...wayIn(session, programme, texts)];
}

export function wayIn(session: Session, programme: Programme, texts: Texts): readonly TextsView[] {
  const stepFree = isStepFree(session, programme);
  return stepFree === undefined ? [] : [texts.word(stepFree ? 'site.stepFree' : 'site.notStepFree')];
}
