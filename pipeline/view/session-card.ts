// One session as lists and timetables of the site show it: enough to decide whether to go there.
import type { Programme, Session } from '../model/programme.ts';
import { relativeAddress } from './keys.ts';
import { serviceWords } from './services.ts';
import { type SessionView, sessionView } from './session-view.ts';
import { siteAddress } from './site-addresses.ts';
import type { Texts, TextsView } from './texts.ts';

export interface SessionCard extends SessionView {
  /** Address of the session's page. */
  readonly href: string;
  /** Between sessions rather than one of them: a meal, a break. */
  readonly pause: boolean;
  /** The building, when it is not the programme's own. */
  readonly otherVenue: TextsView;
  /** Interpretation, sign language, captions, a way without steps: in a word each. */
  readonly services: readonly TextsView[];
}

/** The card of a session for the page at `from`. */
export type MakeCard = (session: Session, from: string) => SessionCard;

/** Every session is in many lists; all but its address is the same there. */
export function makeCards(programme: Programme, texts: Texts): MakeCard {
  const made = new Map(
    programme.sessions.map((session) => [
      session,
      {
        ...sessionView(session, { programme, texts, notes: () => [] }),
        pause: session.record.kind === 'meal' || session.record.kind === 'break',
        otherVenue: session.venue?.id === programme.venue.id ? [] : texts.optional(session.venue?.name),
        services: serviceWords(session, programme, texts),
      },
    ]),
  );
  return (session, from) => {
    const card = made.get(session);
    if (card === undefined) throw new Error(`Bug: the session "${session.id}" is not in the programme.`);
    return { ...card, href: relativeAddress(from, siteAddress.session(session.id)) };
  };
}
