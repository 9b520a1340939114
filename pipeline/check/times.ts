// Rules about time: days that exist, ends after starts, everything inside the programme's dates.
import { isCalendarDay, minutesOf } from '../language/calendar.ts';
import { isTimeZone } from '../language/zones.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Programme, Session } from '../model/programme.ts';
import type { CheckInput } from './check.ts';

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
      error('time.end-before-start', `The programme ends on ${record.ends}, before it starts on ${record.starts}.`, {
        place: at(['ends']),
        hints: ['Exchange "starts" and "ends", or correct the year.'],
      }),
    );
  }
  if (!isTimeZone(record.timezone)) {
    found.push(
      error('time.zone', `"${record.timezone}" is not a time zone.`, {
        place: at(['timezone']),
        hints: ['Write an IANA name such as Asia/Seoul.'],
      }),
    );
  }
  return found;
}

function checkSession(session: Session, { record }: Programme): readonly Diagnostic[] {
  const { at, date, start, end, endDate } = session;
  if (!isCalendarDay(date)) {
    return [
      error('time.bad-date', `The day ${date} does not exist.`, {
        place: at(['date']),
        hints: ['Check the day and the month.'],
      }),
    ];
  }
  const found: Diagnostic[] = [];
  if (`${endDate}T${end}` <= `${date}T${start}`) {
    found.push(
      error('time.end-before-start', `The session ends at ${end}, but starts at ${start}.`, {
        place: at(['end']),
        hints: ['Correct one of the two; for a session that lasts past midnight add endDate.'],
      }),
    );
  }
  if (date < record.starts || endDate > record.ends) {
    found.push(
      error(
        'time.outside-programme',
        `The session is on ${date}, but the programme runs from ${record.starts} to ${record.ends}.`,
        {
          place: at(['date']),
          hints: ['Correct the date here, or "starts" and "ends" in sources/programme.yaml.'],
        },
      ),
    );
  }
  session.parts.forEach((part, index) => {
    const [from, to] = [part.start ?? start, part.end ?? part.start ?? end].map(minutesOf);
    const place = at(['parts', index, part.end === undefined ? 'start' : 'end']);
    if (part.start !== undefined && part.end !== undefined && (to ?? 0) <= (from ?? 0)) {
      found.push(
        error('time.end-before-start', `This part ends at ${part.end}, but starts at ${part.start}.`, {
          place,
          hints: ['Correct one of the two times.'],
        }),
      );
    } else if (endDate === date && ((from ?? 0) < minutesOf(start) || (to ?? 0) > minutesOf(end))) {
      found.push(
        error('time.outside-session', `This part lies outside its session, which lasts from ${start} to ${end}.`, {
          place,
          hints: ['Correct the part or the session.'],
        }),
      );
    }
  });
  return found;
}
