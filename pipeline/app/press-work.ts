// A printed booklet on its way to the print shop.
import type { Place } from '../model/diagnostic.ts';
import type { PressProfileRecord } from '../model/records/press.ts';
import type { BookletHtml } from '../render/booklet-html.ts';
import type { PrintedJacket } from './jacket.ts';
import type { PressProduct } from './press-product.ts';
import type { BookletRecord } from './press-setting.ts';
import type { PrintedFile } from './report.ts';

export interface PressWork {
  readonly booklet: BookletHtml;
  readonly record: BookletRecord;
  readonly profile: PressProfileRecord;
  readonly printed: PrintedFile;
  /** Of the programme: its number and its day. */
  readonly version: string;
  readonly date: string;
  /** Pages on which black prints in a gap and not over what is below it. */
  readonly knockOut: ReadonlySet<number>;
  /** What stands on the spine and the flaps. */
  readonly jacket: PrintedJacket | undefined;
  /** Files that are right already, by their paths. */
  readonly kept: ReadonlyMap<string, PressProduct>;
  /** Where the booklet is described. */
  readonly place: Place | undefined;
}
