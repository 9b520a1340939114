// sources/programme.yaml: the event as a whole, its categories and its booklets.
import { z } from 'zod';
import { pressProfileSchema } from './press.ts';
import { address, advice, date, id, kept, language, localised, millimetres, text } from './values.ts';

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

/** Blank pages behind a cover would take its place. */
const insideKinds = partKinds.filter(
  (kind): kind is Exclude<(typeof partKinds)[number], 'cover' | 'inside-front' | 'inside-back' | 'back-cover'> =>
    !/^(?:cover|inside-front|inside-back|back-cover)$/.test(kind),
);

const booklet = z.strictObject({
  id,
  title: localised.optional(),
  languages: z.array(language).min(1).max(2),
  trim: trimSchema.default({ width: 148, height: 210 }),
  binding: z.enum(['saddle', 'perfect']).default('saddle'),
  parts: z.array(z.enum(partKinds)).default([...partKinds]),
  notesPages: z.number().int().min(0).default(2),
  /** Pages that fill the last sheet: the part that they follow, and whether they have lines to write on. */
  blanks: z
    .strictObject({ after: z.enum(insideKinds).default('notes'), lines: z.boolean().default(true) })
    .default({ after: 'notes', lines: true }),
  /** Sessions begin on a right-hand page, or where the one before ends. */
  sessionsStart: z.enum(['right', 'any']).default('right'),
  textSize: z.number().min(7, advice('text-size')).max(30).optional(),
  paper: kept.optional(),
  /** The id of a press profile; the first one where there is none. */
  profile: id.optional(),
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
  press: z.array(pressProfileSchema).default([]),
  policy: z
    .strictObject({ site: policy.default('mark'), booklets: policy.default('mark'), press: policy.default('fail') })
    .default({ site: 'mark', booklets: 'mark', press: 'fail' }),
  /** `forbidden`: what must not be written, and what to write instead. */
  terms: z.strictObject({ forbidden: z.record(text, text).default({}) }).default({ forbidden: {} }),
  version: z.strictObject({ number: text, date }),
  colophon: z
    .strictObject({
      published: date.optional(),
      publisher: localised.optional(),
      editor: localised.optional(),
      printer: localised.optional(),
      notForSale: z.boolean().optional(),
      copyright: localised.optional(),
      licence: z.literal([1, 2, 3, 4], advice('licence')).optional(),
    })
    .optional(),
  registrationNumber: text.optional(),
  isbn: text.optional(),
  /** 부가기호: five digits for the book trade, printed as bars beside the ISBN. */
  isbnSupplement: z
    .string()
    .regex(/^\d{5}$/, advice('isbn-supplement'))
    .optional(),
  /** What the back cover bears: the bars of the ISBN, an empty box for a label, or nothing. */
  barcode: z.enum(['isbn', 'box', 'none']).default('isbn'),
  url: address.optional(),
});

export type ProgrammeRecord = z.infer<typeof programmeSchema>;
