// sources/people.yaml, organisations.yaml and venues.yaml: what sessions refer to by id.
import { z } from 'zod';
import { address, advice, id, language, localised, text } from './values.ts';

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
  url: address.optional(),
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

export const peopleSchema = z.array(personSchema);
export const organisationsSchema = z.array(organisationSchema);
export const venuesSchema = z.array(venueSchema);

export type PersonRecord = z.infer<typeof personSchema>;
export type OrganisationRecord = z.infer<typeof organisationSchema>;
export type VenueRecord = z.infer<typeof venueSchema>;
