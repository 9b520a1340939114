// What goes wrong in writing English.
import type { Pitfalls } from './pitfall.ts';

const month =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const day = '(?<day>\\d{1,2})(?![\\d:])';
const year = '(?:,? (?<year>\\d{4}))?';

export const englishPitfalls: Pitfalls = {
  dates: [
    `\\b${day} ${month}\\b${year}`,
    `\\b${month} ${day}${year}`,
    '\\b(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})\\b',
  ].map((form) => new RegExp(form, 'g')),
  placeholders: [
    /(?<![\p{L}\p{N}-])(?:TBC|TBD|TBA|T\.B\.[CDA]\.|TODO|FIXME)(?![\p{Script=Latin}\p{N}-])/gu,
    /\blorem ipsum\b/giu,
    // Roman thirty: Article XXX, the XXX Olympiad.
    /(?<![\p{L}\p{N}])(?<!\b(?:Article|Chapter|Part|Volume|Book|Title|Annex|Appendix|Act|Canto|Session) )(?:X{3}|X{4,}|x{3,})(?![\p{Script=Latin}\p{N}])(?! (?:Olympi|Congress|Assembly|Conference|Session|Summit))/gu,
    /(?<=^\s*|[([:|/\0]\s*)to be (?:confirmed|announced|decided|determined)(?=\s*(?:$|[)\].,|/\0]))/gimu,
  ],
  foreignMarks: {
    marks: /[「」『』]/gu,
    kept: /[「『][^「」『』]*[\p{Script=Hangul}\p{Script=Han}][^「」『』]*[」』]/gu,
    instead: '“ ”',
  },
  quotes: { apostrophes: true, double: ['“', '”'], single: ['‘', '’'] },
  datesLikeLists: /^\d{4}\.\s+\d{1,2}\.(?=\s|\d|$)/u,
};
