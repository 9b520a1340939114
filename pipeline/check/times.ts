// Rules about time: days that exist, ends after starts, everything inside the programme's dates.
import { isCalendarDay, minutesOf } from '../language/calendar.ts';
import { isTimeZone } from '../language/zones.ts';
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { Programme, Session } from '../model/programme.ts';
import type { CheckInput } from './check-input.ts';

export function checkTimes({ programme }: CheckInput): readonly Diagnostic[] {
  return [
    ...checkProgrammeDates(programme),
    ...programme.sessions.flatMap((session) => checkSession(session, programme)),
  ];
}

function checkProgrammeDates({ record, at }: Programme): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (record.ends < record.starts) {
    found.push(
      mistake('time.end-before-start', {
        variant: 'programme',
        values: { end: { day: record.ends }, start: { day: record.starts } },
        place: at(['ends']),
      }),
    );
  }
  if (!isTimeZone(record.timezone)) {
    found.push(mistake('time.zone', { values: { zone: record.timezone }, place: at(['timezone']) }));
  }
  return found;
}

function checkSession(session: Session, { record }: Programme): readonly Diagnostic[] {
  const { at, date, start, end, endDate } = session;
  if (!isCalendarDay(date)) {
    return [mistake('time.bad-date', { values: { date }, place: at(['date']) })];
  }
  const found: Diagnostic[] = [];
  if (`${endDate}T${end}` <= `${date}T${start}`) {
    found.push(mistake('time.end-before-start', { variant: 'session', values: { end, start }, place: at(['end']) }));
  }
  if (date < record.starts || endDate > record.ends) {
    found.push(
      mistake('time.outside-programme', {
        values: { date: { day: date }, first: { day: record.starts }, last: { day: record.ends } },
        place: at(['date']),
      }),
    );
  }
  session.parts.forEach((part, index) => {
    const [from, to] = [part.start ?? start, part.end ?? part.start ?? end].map(minutesOf);
    const place = at(['parts', index, part.end === undefined ? 'start' : 'end']);
    if (part.start !== undefined && part.end !== undefined && (to ?? 0) <= (from ?? 0)) {
      const values = { end: part.end, start: part.start };
      found.push(mistake('time.end-before-start', { variant: 'part', values, place }));
    } else if (endDate === date && ((from ?? 0) < minutesOf(start) || (to ?? 0) > minutesOf(end))) {
      found.push(mistake('time.outside-session', { values: { start, end }, place }));
    }
  });
  return found;
}
