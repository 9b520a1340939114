// What goes wrong in writing Korean.
import type { Pitfalls } from './pitfall.ts';

/** Free-standing: a whole text, in brackets, or after a colon. `미정` is a given name, too. */
const alone = (words: string) =>
  new RegExp(`(?<=^\\s*|[(\\[（［:：|/\\0]\\s*)(?:${words})(?=\\s*(?:$|[)\\]）］,.|/\\0]))`, 'gmu');

export const koreanPitfalls: Pitfalls = {
  dates: [
    /(?:(?<year>\d{4})년\s*)?(?<month>\d{1,2})월\s*(?<day>\d{1,2})일/gu,
    /(?<year>\d{4})\.\s*(?<month>\d{1,2})\.\s*(?<day>\d{1,2})\b/gu,
    /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/gu,
  ],
  placeholders: [
    alone('미정|미확정|확정 예정|추후\\s?(?:공지|안내|확정|결정)(?:\\s?예정)?'),
    /(?<!\p{L})추후\s?(?:공지|확정)(?:\s?예정)?(?!\p{L})/gu,
  ],
  quotes: { apostrophes: false, double: ['“', '”'], single: ['‘', '’'] },
  // `2026. 11. 23.(월)`, and `11. 23.(월)` with its weekday.
  datesLikeLists: /^(?:\d{4}\.\s+\d{1,2}\.(?=\s|\d|$)|\d{1,2}\.(?=\s+\d{1,2}\.\s?\([일월화수목금토]\)))/u,
  particles:
    /(?:에서|에게|에는|에도|으로|부터|까지|이나|이며|이고|입니다|이다|처럼|보다|마다|만|로|은|는|이|가|을|를|과|와|의|에|도)$/u,
};
