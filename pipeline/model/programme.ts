// The programme with every id resolved: what the rules check and the views show.
import type { Place } from './diagnostic.ts';
import type { OrganisationRecord, PersonRecord, VenueRecord } from './records/directories.ts';
import type { ProgrammeRecord } from './records/programme.ts';
import type { PageRecord, SessionRecord } from './records/session.ts';
import type { Localised } from './records/values.ts';

/** A text as its author gave it: per language in place, or in one language and translated by a catalogue. */
export type SourceText =
  | { readonly kind: 'inline'; readonly texts: Localised; readonly place: Place }
  | {
      readonly kind: 'unit';
      /** `sessions/network-1` */
      readonly document: string;
      /** Path of the front-matter key, such as `note.title`. */
      readonly section: string;
      readonly language: string;
      readonly source: string;
      readonly place: Place;
    };

export interface Organisation {
  readonly id: string;
  readonly record: OrganisationRecord;
  readonly name: SourceText;
  readonly country?: SourceText;
}

export interface Person {
  readonly id: string;
  readonly record: PersonRecord;
  readonly organisation?: Organisation;
  readonly position?: SourceText;
  readonly country?: SourceText;
  readonly at: Session['at'];
  readonly place: Place;
}

export interface Room {
  readonly id: string;
  readonly name: SourceText;
  /** Ids of the rooms that this one consists of; its own id when it is not a combined room. */
  readonly atoms: readonly string[];
}

export interface Venue {
  readonly id: string;
  readonly record: VenueRecord;
  readonly name: SourceText;
  readonly address?: SourceText;
  readonly transport?: SourceText;
  readonly rooms: readonly Room[];
}

export interface Category {
  readonly id: string;
  readonly label: SourceText;
  readonly letter: string;
  readonly colour: string;
  readonly description?: SourceText;
}

export interface Appearance {
  readonly person: Person;
  /** A role id, or undefined when none is printed. */
  readonly role?: string;
  readonly organisation?: Organisation;
  readonly position?: SourceText;
  readonly talk?: SourceText;
  readonly place: Place;
}

export interface Part {
  readonly title: SourceText;
  readonly start?: string;
  readonly end?: string;
  readonly people: readonly Appearance[];
  readonly place: Place;
}

/** A Markdown document: its text with every offset, and the language it is written in. */
export interface Document {
  /** `sessions/network-1` */
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly language: string;
}

export interface Session {
  readonly id: string;
  readonly record: SessionRecord;
  readonly at: (path: readonly (string | number)[], part?: 'key' | 'value') => Place;
  readonly category: Category;
  readonly title: SourceText;
  readonly shortTitle?: SourceText;
  readonly theme?: SourceText;
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly endDate: string;
  /** Where its rooms are; undefined for the programme's own venue. */
  readonly venue: Venue | undefined;
  readonly rooms: readonly Room[];
  readonly notice?: SourceText;
  readonly organisers: readonly Organisation[];
  readonly people: readonly Appearance[];
  readonly parts: readonly Part[];
  readonly noteTitle?: SourceText;
  readonly note: Document;
}

export interface Page {
  readonly id: string;
  readonly record: PageRecord;
  readonly title: SourceText;
  readonly body: Document;
}

export interface OrganisationGroup {
  readonly role: string;
  readonly members: readonly Organisation[];
}

export interface Day {
  readonly date: string;
  readonly sessions: readonly Session[];
}

export interface Programme {
  readonly id: string;
  readonly record: ProgrammeRecord;
  readonly at: Session['at'];
  /** Ids that stand in a source file but could not be read: nothing more is said about them. */
  readonly unread: ReadonlySet<string>;
  readonly languages: readonly string[];
  readonly title: SourceText;
  readonly shortTitle: SourceText;
  readonly theme?: SourceText;
  readonly venue: Venue;
  readonly venues: readonly Venue[];
  readonly organisations: readonly OrganisationGroup[];
  readonly allOrganisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly categories: readonly Category[];
  readonly sessions: readonly Session[];
  readonly days: readonly Day[];
  readonly pages: readonly Page[];
  /** Names of roles that the programme adds or overrides. */
  readonly roles: ReadonlyMap<string, SourceText>;
  readonly organisationRoles: ReadonlyMap<string, SourceText>;
}
