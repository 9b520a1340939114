// The rows of the colophon: what a publication says about itself. A fact that nobody gave has no row.
import { conventions } from '../language/language.ts';
import type { Programme } from '../model/programme.ts';
import type { Localised } from '../model/records/values.ts';
import type { Texts, TextsView } from './texts.ts';

export interface ColophonRow {
  /** What the fact is, such as “Published”. */
  readonly label: TextsView;
  /** The fact itself. */
  readonly value: TextsView;
}

type Written = 'publisher' | 'editor' | 'printer' | 'copyright';

/** What the editor wrote of one of them. */
export function colophonText(key: Written, { record, at }: Programme, texts: Texts): TextsView | undefined {
  const its: Localised | undefined = record.colophon?.[key];
  return its === undefined ? undefined : texts.of({ kind: 'inline', texts: its, place: at(['colophon', key]) });
}

export function colophonRows(programme: Programme, texts: Texts): readonly ColophonRow[] {
  const { record, title } = programme;
  const { colophon = {}, version, isbn, registrationNumber } = record;
  const row = (key: string, value: TextsView | undefined): readonly ColophonRow[] =>
    value === undefined ? [] : [{ label: texts.word(key), value }];
  const written = (key: Written) => colophonText(key, programme, texts);
  const plain = (value: string | undefined) => (value === undefined ? undefined : texts.each(() => value).slice(0, 1));
  const day = (date: string) => texts.each((language) => conventions(language).date(date));
  return [
    ...row('facts.name', texts.of(title)),
    ...row('colophon.published', day(colophon.published ?? version.date)),
    ...row('colophon.version', plain(version.number)),
    ...row('colophon.publisher', written('publisher')),
    ...row('colophon.editor', written('editor')),
    ...row('colophon.printer', written('printer')),
    ...row('booklet.registrationNumber', plain(registrationNumber)),
    ...row('colophon.isbn', plain(isbn)),
    ...row('colophon.price', colophon.notForSale ? texts.word('colophon.notForSale') : undefined),
    ...row('colophon.copyright', written('copyright')),
    ...row(
      'colophon.licence',
      colophon.licence === undefined ? undefined : texts.word(`colophon.licence${colophon.licence}`),
    ),
  ];
}
