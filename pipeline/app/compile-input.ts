// What pages are made from, and which of them.
import type { Memory } from '../model/memory.ts';
import type { Programme } from '../model/programme.ts';
import type { MeasureText } from '../view/columns.ts';
import type { Project } from '../workspace/read-project.ts';
import type { House } from './house.ts';

/** What is to be made; everything is checked whatever is made. */
export interface Wanted {
  readonly site: boolean;
  /** Ids of booklets; undefined for all. */
  readonly booklets: readonly string[] | undefined;
  /** Files for the print shop instead of the downloads; false when left out. */
  readonly press?: boolean;
  /** Proofs instead of the downloads: texts say where they are kept; false when left out. */
  readonly proof?: boolean;
  /** All texts in a made-up language, to try layouts; false when left out. */
  readonly pseudo?: boolean;
}

export interface CompileInput {
  readonly project: Project;
  readonly house: House;
  readonly wanted: Wanted;
  readonly fontFaces: string;
  readonly measure: MeasureText;
  /** Booklets that exist or are about to, so that the site can offer them. */
  readonly available: (programme: Programme) => ReadonlySet<string>;
  /**
   * What the last compile made, for a process that compiles again and again: `makeMemory()` once, and the same one for
   * every compile of the project. It finds the more the less of the input changed: keep `measure` and `house`, too.
   */
  readonly memory?: Memory;
}
