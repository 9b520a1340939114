// A weekday printed beside a date must be that date's: in a session's data, in running text and in translations.
import { calendarDay, isCalendarDay } from '../language/calendar.ts';
import { conventions, weekdayInAnyLanguage } from '../language/language.ts';
import { type Diagnostic, mistake, type Place } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Session } from '../model/programme.ts';
import type { Catalogue } from '../parse/catalogue.ts';
import { placeFinder } from '../parse/place-finder.ts';
import type { ParsedDocument } from '../translate/document.ts';
import type { CheckInput } from './check-input.ts';

export function checkWeekdays({ programme, documents, catalogues, memory }: CheckInput): readonly Diagnostic[] {
  const { year } = programme.record;
  return [
    ...programme.sessions.flatMap(checkPrintedDate),
    ...documents.flatMap((document) => memory.recall(checkDocument, document, year)),
    ...catalogues.flatMap((catalogue) => memory.recall(checkCatalogue, catalogue, year)),
  ];
}

function checkDocument({ file, text, language, bodyOffset }: ParsedDocument, year: number): readonly Diagnostic[] {
  const place = placeFinder({ path: file, text });
  // What stands before the body is data, and checked as such.
  return wrongWeekdays(text.slice(bodyOffset), language, year).map(({ index, written, right }) => {
    const start = bodyOffset + index;
    return mistake('time.weekday', {
      variant: 'text',
      values: { written, right },
      place: place(start, start + written.length),
    });
  });
}

const checkCatalogue = ({ entries, language }: Catalogue, year: number): readonly Diagnostic[] =>
  entries
    .filter(({ obsolete }) => !obsolete)
    .flatMap((entry) =>
      wrongWeekdays(entry.target, language, year).map(({ written, right }) =>
        mistake('time.weekday', { variant: 'text', values: { written, right }, place: entry.place }),
      ),
    );

function checkPrintedDate(session: Session): readonly Diagnostic[] {
  const written = /\(([^)]+)\)/.exec(session.record.date)?.[1];
  if (written === undefined || !isCalendarDay(session.date)) return [];
  const place: Place = session.at(['date']);
  const meant = weekdayInAnyLanguage(written);
  if (meant === undefined) {
    return [
      mistake('time.weekday', {
        variant: 'unknown',
        values: { weekday: written },
        place,
        hints: [didYouMean(written, ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']) ?? 'unknown'],
      }),
    ];
  }
  if (meant === calendarDay(session.date).weekday) return [];
  const right = conventions(session.note.language).date(session.date);
  return [
    mistake('time.weekday', { variant: 'session', values: { date: session.date, weekday: written, right }, place }),
  ];
}

interface WrongWeekday {
  readonly index: number;
  /** The date as it stands there, and as it should. */
  readonly written: string;
  readonly right: string;
}

function wrongWeekdays(text: string, language: string, defaultYear: number): readonly WrongWeekday[] {
  const { printedDates, monthOf, weekdayOf, date } = conventions(language);
  const matches = printedDates.flatMap((form) => [...text.matchAll(form)]);
  return matches.flatMap((match): readonly WrongWeekday[] => {
    const [written] = match;
    const { year, month: monthWritten = '', day = '', weekday: weekdayWritten = '' } = match.groups ?? {};
    const weekday = weekdayOf(weekdayWritten);
    const month = monthOf(monthWritten);
    if (month === undefined || weekday === undefined) return [];
    const iso = `${year ?? defaultYear}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isCalendarDay(iso) || calendarDay(iso).weekday === weekday) return [];
    return [{ index: match.index, written, right: date(iso) }];
  });
}
