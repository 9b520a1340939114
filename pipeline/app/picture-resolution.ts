// Pictures have enough pixels for the size at which booklets print them.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { Document, Programme } from '../model/programme.ts';
import { placeFinder } from '../parse/place-finder.ts';
import type { ParsedDocument } from '../translate/document.ts';
import type { BookletRecord } from '../view/booklet-view.ts';
import type { FindPicture } from '../view/notes.ts';
import type { NoteView } from '../view/session-view.ts';

/** In px, of which 96 are an inch. */
interface Box {
  readonly width: number;
  readonly height: number;
}

export interface PrintedNotes {
  readonly record: BookletRecord;
  /** The text area of a page. */
  readonly page: Box;
  /** Gap between the columns of two languages. */
  readonly gap: number;
  readonly notes: (document: Document) => readonly NoteView[];
}

/** Below the first, print shops complain; below the second, readers see it. */
const [enough, least] = [300, 200];
/** A picture is never higher than this share of a page (`.note img` in the booklets' style). */
const highest = 0.6;

/** One remark for each picture, about the booklet that prints it largest. */
export function checkResolution(
  programme: Programme,
  documents: readonly ParsedDocument[],
  picture: FindPicture,
  booklets: readonly PrintedNotes[],
): readonly Diagnostic[] {
  return documents.flatMap((document) =>
    document.references.flatMap(({ kind, target, offset }) => {
      const image = kind === 'image' ? picture(document.file, target) : undefined;
      const boxes = booklets.filter(({ record }) => isPrinted(document, record, programme)).map(boxOf(document));
      if (image === undefined || /\.svg$/i.test(image.path) || boxes.length === 0) return [];
      const resolution = Math.min(...boxes.map((box) => resolutionIn(image, box)));
      if (resolution >= enough) return [];
      const needed = Math.ceil((Math.max(...boxes.map((box) => widestIn(image, box))) * enough) / 96);
      const place = placeFinder({ path: document.file, text: document.text })(offset);
      return [
        mistake('image.resolution', {
          severity: resolution < least ? 'error' : 'warning',
          values: { file: target, resolution, needed, enough },
          place,
        }),
      ];
    }),
  );
}

/** How wide a picture of that shape may be. */
const widestIn = ({ width, height }: Box, box: Box): number =>
  Math.min(box.width, (box.height * highest * width) / height);

/** Never larger than it is: a picture of few pixels is printed at 96 dots per inch. */
const resolutionIn = (image: Box, box: Box): number =>
  Math.floor((96 * image.width) / Math.min(image.width, widestIn(image, box)));

const boxOf =
  (document: Document) =>
  ({ page, gap, record, notes }: PrintedNotes): Box => {
    if (record.languages.length < 2) return page;
    const share = Math.max(...notes(document).map((note) => note.share));
    return { ...page, width: ((page.width - gap) * share) / 100 };
  };

/** Pages are parts of their own name; the page "about" stands among the facts. */
function isPrinted({ id }: Document, { parts }: BookletRecord, { sessions }: Programme): boolean {
  if (sessions.some(({ note }) => note.id === id)) return parts.includes('sessions');
  const page = id.slice(id.indexOf('/') + 1);
  return parts.some((part) => part === (page === 'about' ? 'facts' : page));
}
