// How a booklet goes to a print shop: named profiles in sources/programme.yaml.
import { z } from 'zod';
import { advice, id, localised, millimetres, text } from './values.ts';

/** Papers that Korean shops keep, by kind and weight in g/m². */
const paperIds = [
  ...(['mojo-80', 'mojo-100', 'white-120', 'snow-100', 'snow-120'] as const),
  ...(['art-150', 'art-200', 'art-250'] as const),
] as const;

/** In words of a shop, or weight and thickness. */
const paper = z.union([
  z.enum(paperIds),
  /** Weight in g/m² and thickness of a leaf in mm, as the shop gives them. */
  z.strictObject({ grams: z.number().positive(), caliper: z.number().positive() }),
]);

const percent = z.number().min(0).max(100);

const writtenProfile = z.strictObject({
  id,
  paper: paper.default('mojo-100'),
  /** Where it is another one. */
  coverPaper: paper.optional(),
  copies: z.number().int().positive().optional(),
  /** Lamination, folding, holes. */
  finishing: localised.optional(),
  /** The size that the shop cuts to, in mm, where it is to be checked: booklets and files of another size are refused. */
  trim: z.strictObject({ width: millimetres, height: millimetres }).optional(),
  /** In mm. */
  bleed: z.number().min(0).max(6).default(3),
  marks: z.boolean().default(true),
  colourBar: z.boolean().default(true),
  /** A line below each page, beyond the bleed, that says which page of which file it is. Only with marks. */
  slug: z.boolean().default(true),
  /** The most ink that the paper takes, in percent; 300 for coated paper and 260 for uncoated where nothing is said. */
  inkLimit: z.number().min(100).max(400).optional(),
  /** A book in black ink alone. */
  blackOnly: z.boolean().default(false),
  /** What a house colour is printed with: cyan, magenta, yellow, black in percent, by its code in the style. */
  colours: z
    .record(z.string().regex(/^#[0-9a-f]{6}$/i, advice('colour')), z.tuple([percent, percent, percent, percent]))
    .default({}),
  /** Parts of the cover of a glued book that are folded inside; width of each in mm. */
  flaps: z.strictObject({ width: millimetres }).optional(),
  /** The way to reckon the spine, or the shop's own width in mm. */
  spine: z.union([z.enum(['leaves', 'pages', 'weight']), z.number().positive()]).default('leaves'),
  /** An ICC profile of the shop's own, below sources/; ISO Coated v2 300 % where there is none. */
  icc: text.optional(),
  /** How registries call the printing that this profile describes, `FOGRA52`. */
  condition: text.default('Custom'),
  /** What the file promises. PDF/X-1a knows nothing that can be seen through. */
  standard: z.enum(['PDF/X-4', 'PDF/X-1a']).default('PDF/X-4'),
  /** For printing in the house: two pages side by side on this sheet. */
  sheet: z.enum(['A4', 'A3', 'SRA3']).default('SRA3'),
});

type WrittenProfile = z.infer<typeof writtenProfile>;

const withInkLimit = (profile: WrittenProfile): WrittenProfile & { readonly inkLimit: number } => ({
  ...profile,
  inkLimit: profile.inkLimit ?? (isUncoated(profile.paper) ? 260 : 300),
});

const isUncoated = (one: WrittenProfile['paper']): boolean => typeof one === 'string' && one.startsWith('mojo');

export const pressProfileSchema = writtenProfile.transform(withInkLimit);

export type PressProfileRecord = z.infer<typeof pressProfileSchema>;

/** The profile of a booklet: the one that it names, else the first of the programme, else the usual one. */
export const pressProfileOf = (
  booklet: { readonly profile?: string | undefined },
  profiles: readonly PressProfileRecord[],
): PressProfileRecord => profiles.find((one) => one.id === booklet.profile) ?? profiles[0] ?? usualPressProfile;

/** What is used where a programme names no profile. */
const usualPressProfile: PressProfileRecord = pressProfileSchema.parse({ id: 'usual' });
