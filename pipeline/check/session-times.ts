// A session's note names the session's own day and hours as its data do, in every language.
import { calendarDay, minutesOf } from '../language/calendar.ts';
import { quantitiesIn } from '../language/quantities.ts';
import type { Quantity } from '../language/quantity.ts';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { Session } from '../model/programme.ts';
import type { CheckInput } from './check-input.ts';
import type { Passage } from './passages.ts';

export const checkSessionTimes = ({ programme, passages, memory }: CheckInput): readonly Diagnostic[] => {
  const sessions = new Map(programme.sessions.map((session) => [session.id, session]));
  return passages.flatMap((group) => {
    const [, id = ''] =
      /(?:^sources|^translations\/[^/]+)\/sessions\/(.+)\.(?:md|po)$/.exec(group[0]?.file ?? '') ?? [];
    const session = sessions.get(id);
    return session === undefined
      ? []
      : memory.recall(checkGroup, group, session.date, session.start, session.end, session.endDate);
  });
};

const checkGroup = (
  group: readonly Passage[],
  date: Session['date'],
  start: Session['start'],
  end: Session['end'],
  endDate: Session['endDate'],
): readonly Diagnostic[] =>
  date === endDate ? group.flatMap((passage) => checkPassage(passage, date, start, end)) : [];

/** Only a span of hours in a text that names the session's day and no other is surely the session's. */
function checkPassage({ words, language, path, place }: Passage, date: string, start: string, end: string) {
  if (language === undefined || path !== undefined || !/\d/.test(words)) return [];
  const found = quantitiesIn(words, language) ?? [];
  const { month, day } = calendarDay(date);
  const months = found.filter(({ kind }) => kind === 'month');
  const isItsDay =
    months.length === 1 &&
    months[0]?.values.includes(`m${month}`) &&
    found.some(({ kind, values }) => kind === 'number' && values.includes(String(day)));
  if (!isItsDay) return [];
  const times = found.filter(({ kind }) => kind === 'time').sort((a, b) => a.start - b.start);
  const [first, last] = times;
  if (times.length !== 2 || first === undefined || last === undefined || !isSpan(words, first, last)) return [];
  const [from, to] = [minutesOf(start), minutesOf(end)];
  const fits = (time: Quantity) => time.values.some((value) => isWithin(minutesOf(value.slice(1)), from, to));
  if (fits(first) && fits(last)) return [];
  return [
    mistake('session.time', {
      values: { found: words.slice(first.start, last.end).trim(), start, end },
      place: place(first.start, last.end),
    }),
  ];
}

const isWithin = (time: number, from: number, to: number): boolean => from <= time && time <= to;

const isSpan = (words: string, first: Quantity, last: Quantity): boolean =>
  /^[^\p{L}\d]*(?:부터|에서|to|until|a|から)?[^\p{L}\d]*$/u.test(words.slice(first.end, last.start));
