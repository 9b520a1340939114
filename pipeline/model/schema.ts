// The shape of every source file, as an editor writes it. The JSON Schemas in schemas/ are generated from here.
import { z } from 'zod';
import type { PhraseKey } from './phrase.ts';

/** The library hands on what is said of a wrong value as a text: here the key of a phrase. */
const advice = (name: AdviceName) => `advice.${name}`;
type AdviceName = PhraseKey extends infer Key ? (Key extends `advice.${infer Name}` ? Name : never) : never;

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, advice('language'));
const id = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).normalize('NFC'))
  .pipe(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._+-]*$/u, advice('id')));
const text = z.string().min(1, advice('text'));
/** A text per language, or one text that is the same in every language. */
const localised = z.union([text, z.record(language, text)], advice('localised'));
const date = z.iso.date(advice('date'));
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, advice('clock'));
const millimetres = z.number().positive(advice('millimetres'));
const kept = z.unknown();

export const roleIds = [
  'moderator',
  'mc',
  'opening',
  'greeting',
  'welcoming',
  'congratulatory',
  'encouragement',
  'keynote',
  'lecture',
  'presenter',
  'panellist',
  'discussant',
  'rapporteur',
  'interpreter',
  'closing',
] as const;
export const organisationRoleIds = [
  'host',
  'co-host',
  'organiser',
  'co-organiser',
  'partner',
  'overseas-partner',
  'supporter',
  'sponsor',
] as const;

const trimSchema = z.strictObject({ width: millimetres, height: millimetres });

const partKinds = [
  'cover',
  'inside-front',
  'facts',
  'greeting',
  'organisations',
  'contents',
  'days',
  'sessions',
  'people',
  'directions',
  'notes',
  'colophon',
  'inside-back',
  'back-cover',
] as const;

const booklet = z.strictObject({
  id,
  title: localised.optional(),
  languages: z.array(language).min(1).max(2),
  trim: trimSchema.default({ width: 148, height: 210 }),
  binding: z.enum(['saddle', 'perfect']).default('saddle'),
  parts: z.array(z.enum(partKinds)).default([...partKinds]),
  notesPages: z.number().int().min(0).default(2),
  textSize: z.number().min(7, 'Type below 7 pt cannot be read.').max(30).optional(),
  paper: kept.optional(),
  profile: kept.optional(),
});

const category = z.strictObject({
  id,
  label: localised,
  short: localised.optional(),
  letter: text,
  colour: z.string().regex(/^#[0-9a-f]{6}$/i, advice('colour')),
  description: localised.optional(),
  numbering: z.boolean().default(true),
});

const policy = z.enum(['mark', 'fail']);

export const programmeSchema = z.strictObject({
  id,
  ordinal: z.number().int().positive().optional(),
  year: z.number().int(),
  title: localised,
  shortTitle: localised.optional(),
  theme: localised.optional(),
  starts: date,
  ends: date,
  timezone: text,
  secondaryTimezones: z.array(text).optional(),
  languages: z.array(language).min(1),
  venue: id,
  organisations: z.array(z.strictObject({ role: id, members: z.array(id).min(1) })).default([]),
  roles: z.record(id, localised).default({}),
  organisationRoles: z.record(id, localised).default({}),
  countries: z.record(z.string().regex(/^[A-Z]{2}$/, advice('country')), localised).default({}),
  notices: z.record(id, localised).default({}),
  categories: z.array(category).min(1),
  booklets: z.array(booklet).default([]),
  policy: z
    .strictObject({ site: policy.default('mark'), booklets: policy.default('mark') })
    .default({ site: 'mark', booklets: 'mark' }),
  version: z.strictObject({ number: text, date }),
  colophon: z
    .strictObject({
      published: date.optional(),
      publisher: localised.optional(),
      editor: localised.optional(),
      printer: localised.optional(),
      notForSale: z.boolean().optional(),
      copyright: localised.optional(),
      licence: z.literal([1, 2, 3, 4], 'Write the type of the 공공누리 licence: 1, 2, 3 or 4.').optional(),
    })
    .optional(),
  registrationNumber: text.optional(),
  isbn: text.optional(),
  url: z.url({ protocol: /^https?$/, error: advice('address') }).optional(),
});

const personName = z.strictObject({
  family: text.optional(),
  given: text.optional(),
  order: z.enum(['family-first', 'given-first']).default('family-first'),
  capitals: z.boolean().default(true),
  confirmed: z.boolean().default(true),
});

export const personSchema = z.strictObject({
  id,
  name: z.record(z.string().regex(/^[A-Z][a-z]{3}$/, advice('script')), personName),
  organisation: id.optional(),
  position: localised.optional(),
  country: text.optional(),
  honorific: localised.optional(),
  biography: localised.optional(),
  photo: z.strictObject({ file: text, alt: localised, consent: z.boolean() }).optional(),
  sort: z.record(language, text).optional(),
  variants: z.array(text).optional(),
  distinctFrom: z.array(id).optional(),
});

export const organisationSchema = z.strictObject({
  id,
  name: localised,
  abbreviation: localised.optional(),
  parent: id.optional(),
  country: text.optional(),
  variants: z.array(text).optional(),
  logo: text.optional(),
  url: z.url({ protocol: /^https?$/, error: advice('address') }).optional(),
  confirmed: z.boolean().default(true),
});

const room = z.strictObject({
  id,
  name: localised,
  floor: z.union([z.number(), text]).optional(),
  capacity: z.number().int().positive().optional(),
  combines: z.array(id).optional(),
  stepFree: z.boolean().optional(),
});

export const venueSchema = z.strictObject({
  id,
  name: localised,
  address: localised.optional(),
  transport: localised.optional(),
  rooms: z.array(room).default([]),
});

const fullAppearance = z.strictObject({
  person: id,
  role: id.optional(),
  organisation: id.optional(),
  position: localised.optional(),
  title: localised.optional(),
});
const appearance = z.union(
  [id.transform((person): z.output<typeof fullAppearance> => ({ person })), fullAppearance],
  advice('appearance'),
);

const part = z.strictObject({
  id: id.optional(),
  title: localised,
  kind: id.optional(),
  start: clock.optional(),
  end: clock.optional(),
  people: z.array(appearance).default([]),
});

export const sessionSchema = z.strictObject({
  lang: language,
  uid: text.optional(),
  category: id,
  number: z.number().int().positive().optional(),
  title: localised,
  shortTitle: localised.optional(),
  theme: localised.optional(),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}\s*(\([^)]+\))?$/, advice('session-date')),
  start: clock,
  end: clock,
  endDate: date.optional(),
  rooms: z.array(id).default([]),
  kind: z.enum(['plenary', 'workshop', 'ceremony', 'meal', 'break', 'tour', 'exhibition']).default('workshop'),
  format: z.enum(['on-site', 'online', 'hybrid']).default('on-site'),
  access: z.enum(['public', 'registration', 'invitation', 'staff']).default('public'),
  notice: id.optional(),
  interpretation: z
    .strictObject({
      languages: z.array(language).min(1),
      modes: z.array(z.enum(['simultaneous', 'consecutive', 'sign', 'captions'])).min(1),
    })
    .optional(),
  organisers: z.array(id).default([]),
  people: z.array(appearance).default([]),
  parts: z.array(part).default([]),
  note: z.strictObject({ title: localised.optional() }).optional(),
  status: z.enum(['confirmed', 'changed', 'cancelled']).default('confirmed'),
  confirmed: z.record(language, z.boolean()).default({}),
});

export const pageSchema = z.strictObject({
  lang: language,
  title: localised,
  order: z.number().default(0),
});

export const peopleSchema = z.array(personSchema);
export const organisationsSchema = z.array(organisationSchema);
export const venuesSchema = z.array(venueSchema);

export type Localised = z.infer<typeof localised>;
export type ProgrammeRecord = z.infer<typeof programmeSchema>;
export type PersonRecord = z.infer<typeof personSchema>;
export type OrganisationRecord = z.infer<typeof organisationSchema>;
export type VenueRecord = z.infer<typeof venueSchema>;
export type SessionRecord = z.infer<typeof sessionSchema>;
export type PageRecord = z.infer<typeof pageSchema>;
