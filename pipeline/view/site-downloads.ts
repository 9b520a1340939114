// The booklets as files to download. They lie inside the site, so that the one folder can be published anywhere.
import { conventions } from '../language/language.ts';
import type { Programme } from '../model/programme.ts';
import { relativeAddress } from './keys.ts';
import type { Texts, TextsView } from './texts.ts';

interface Offer {
  readonly programme: Programme;
  /** Ids of the booklets that exist. */
  readonly available: ReadonlySet<string>;
  readonly texts: Texts;
  readonly language: string;
}

export interface DownloadView {
  /** Name of the file. */
  readonly file: string;
  /** Address of the file. */
  readonly href: string;
  /** What it is and in which languages. */
  readonly title: TextsView;
  /** Size of the trimmed page, such as `148 × 210 mm`. */
  readonly trim: string;
}

/** `from` is the page that offers them, below the site's root. */
export function downloadViews({ programme, available, texts, language }: Offer, from: string): readonly DownloadView[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return programme.record.booklets
    .filter(({ id }) => available.has(id))
    .map((booklet) => {
      const file = `${programme.id}-${booklet.id}.pdf`;
      const languages = conventions(language).list(booklet.languages.map((tag) => names.of(tag) ?? tag));
      return {
        file,
        href: relativeAddress(from, `downloads/${file}`),
        title: texts.word('downloads.booklet', { languages }),
        trim: `${booklet.trim.width} × ${booklet.trim.height} mm`,
      };
    });
}
