// The data at the head of a note in sources/sessions/ and of a page in sources/pages/.
import { z } from 'zod';
import { advice, clock, date, id, language, localised, text } from './values.ts';

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

export type SessionRecord = z.infer<typeof sessionSchema>;
export type PageRecord = z.infer<typeof pageSchema>;
