// What the program knows of one language: dates, names, lists, words that stay together.

export interface LanguageConventions {
  /** BCP 47 tag, used for `lang` attributes and collation. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly endonym: string;
  /** ISO 15924 scripts in which a person's name is looked for, best first. */
  readonly nameScripts: readonly string[];
  /** `2019년 9월 30일(월)`. The day is an ISO 8601 calendar date. */
  readonly date: (day: string) => string;
  /** The same without the year, for headings inside one programme. */
  readonly shortDate: (day: string) => string;
  /** The shortest form that still names month, day and weekday, for a row of days; absent where `shortDate` is as short. */
  readonly briefDate?: (day: string) => string;
  readonly dateRange: (first: string, last: string) => string;
  /** `10:30~12:30`; both are `HH:MM` on the 24-hour clock. */
  readonly timeRange: (start: string, end: string) => string;
  /** Joins the items of an enumeration: `uno, dos y tres`. */
  readonly list: (items: readonly string[]) => string;
  /** Joins what describes one thing, such as a country and an affiliation. */
  readonly series: (items: readonly string[]) => string;
  /** Joins an organisation and a position into one affiliation. */
  readonly affiliation: (organisation: string, position: string) => string;
  /** The heading under which a name stands in an index. */
  readonly indexHeading: (name: string) => string;
  /** True for a name in a foreign script that an index puts after all others. */
  readonly standsLast: (name: string) => boolean;
  /**
   * Dates with a printed weekday in running text. Named groups: `year` (may be absent), `month`, `day`, `weekday`, each
   * as it is written. One pattern for each form, because Node 22 lets no pattern have two groups of one name.
   */
  readonly printedDates: readonly RegExp[];
  /** The month (1–12) that a written month means, or undefined. */
  readonly monthOf: (written: string) => number | undefined;
  /** The weekday (0 = Sunday) that a written weekday means, or undefined. */
  readonly weekdayOf: (written: string) => number | undefined;
  /** Binds what must not be parted at a line end, with no-break spaces and word joiners. */
  readonly bind: (text: string) => string;
}
