// What the rules about a programme look at.
import type { Memory } from '../model/memory.ts';
import type { Programme } from '../model/programme.ts';
import type { Catalogue } from '../parse/catalogue.ts';
import type { GlossaryTerm } from '../parse/glossary.ts';
import type { SourceFile } from '../parse/place-finder.ts';
import type { SourceData } from '../parse/sources.ts';
import type { ParsedDocument } from '../translate/document.ts';
import type { Gap } from '../translate/text.ts';
import type { Passage } from './passages.ts';

export type Product = 'site' | 'booklets' | 'press';

export interface ProgrammeToCheck {
  readonly programme: Programme;
  /** The YAML of all sources, front matter included. */
  readonly data: readonly SourceData[];
  readonly documents: readonly ParsedDocument[];
  readonly catalogues: readonly Catalogue[];
  readonly gaps: readonly Gap[];
  readonly glossary: readonly GlossaryTerm[];
  /** What is about to be made: the policy for gaps is set for each product. */
  readonly products: readonly Product[];
  /** Paths of all pictures under sources/, in NFC. */
  readonly images: ReadonlySet<string>;
  /** Paths of all ICC profiles under sources/. */
  readonly colourProfiles?: ReadonlySet<string>;
  /** All texts of sources/ and translations/, as they are in the files. */
  readonly texts: readonly SourceFile[];
  readonly memory: Memory;
}

/** What a rule is given. */
export interface CheckInput extends ProgrammeToCheck {
  /** In groups, one for each file: the same groups as before for files that did not change. */
  readonly passages: readonly (readonly Passage[])[];
}
