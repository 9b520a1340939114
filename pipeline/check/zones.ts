// Local times that a change of the clocks leaves out or repeats, and abbreviations of zones that a date does not have.
import { isCalendarDay } from '../language/calendar.ts';
import { conventions } from '../language/language.ts';
import { pitfallsOf } from '../language/pitfalls.ts';
import { isTimeZone, rightAbbreviation, timesShown, zonedTimes } from '../language/zones.ts';
import { type Diagnostic, mistake, type Place } from '../model/diagnostic.ts';
import type { Session } from '../model/programme.ts';
import type { CheckInput } from './check-input.ts';
import type { Passage } from './passages.ts';

export function checkZones({ programme, passages, memory }: CheckInput): readonly Diagnostic[] {
  const { timezone, secondaryTimezones = [], year } = programme.record;
  const zones = memory.recognise([timezone, ...secondaryTimezones].filter(isTimeZone), 'zones');
  const dates = new Map(programme.sessions.map(({ note, date }) => [note.file, date]));
  return [
    ...(isTimeZone(timezone)
      ? programme.sessions.flatMap((session) => memory.recall(checkClocks, session, timezone))
      : []),
    ...passages.flatMap((group) => memory.recall(checkGroup, group, dates.get(group[0]?.file ?? ''), year, zones)),
  ];
}

function checkClocks(session: Session, zone: string): readonly Diagnostic[] {
  const { at, date, endDate, start, end } = session;
  if (!isCalendarDay(date) || !isCalendarDay(endDate)) return [];
  const judge = (day: string, clock: string, place: Place): readonly Diagnostic[] => {
    const shown = timesShown(zone, day, clock);
    if (shown === 1) return [];
    const values = { zone, clock, day: { day } };
    return [mistake(shown > 1 ? 'time.shown-twice' : 'time.not-on-clock', { values, place })];
  };
  return [
    ...judge(date, start, at(['start'])),
    ...judge(endDate, end, at(['end'])),
    ...session.parts.flatMap((part, index) =>
      date !== endDate
        ? []
        : (['start', 'end'] as const).flatMap((key) => {
            const clock = part[key];
            return clock === undefined ? [] : judge(date, clock, at(['parts', index, key]));
          }),
    ),
  ];
}

const checkGroup = (
  group: readonly Passage[],
  ownDate: string | undefined,
  year: number,
  zones: readonly string[],
): readonly Diagnostic[] => group.flatMap((passage) => checkAbbreviations(passage, ownDate, year, zones));

function checkAbbreviations(
  { words, language = '', place }: Passage,
  ownDate: string | undefined,
  year: number,
  zones: readonly string[],
): readonly Diagnostic[] {
  return [...words.matchAll(zonedTimes)].flatMap(({ 0: found, index: start, groups }) => {
    const beside = datesBeside(words, start, language, year);
    const dates = beside.length > 0 ? beside : [ownDate ?? ''].filter(isCalendarDay);
    const written = groups?.['zone'] ?? '';
    const rights = dates.map((date) => rightAbbreviation(written, date, zones));
    const [[date, right] = []] = dates.map((one, index) => [one, rights[index]] as const);
    if (date === undefined || right === undefined || rights.includes(undefined)) return [];
    return [
      mistake('time.zone-abbreviation', {
        values: { written, date: { day: date }, right },
        place: place(start, start + found.length),
      }),
    ];
  });
}

/** The last date before the time in the same text, and the first after it: it may belong to either. */
function datesBeside(words: string, at: number, language: string, defaultYear: number): readonly string[] {
  const forms = pitfallsOf(language)?.dates ?? [];
  const all = forms.flatMap((form) => [...words.matchAll(form)]).toSorted((one, other) => one.index - other.index);
  return [all.findLast(({ index }) => index < at), all.find(({ index }) => index > at)].flatMap((match) => {
    const { year = defaultYear, month: written = '', day = '' } = match?.groups ?? {};
    const month = conventions(language).monthOf(written);
    const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    return month !== undefined && isCalendarDay(date) ? [date] : [];
  });
}
