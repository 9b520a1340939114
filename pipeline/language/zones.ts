// Time zones: how far a zone is from UTC on a day, how often a clock shows a time, and what abbreviations mean.
import { once } from '../model/once.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const clockIn = once(
  (zone: string) =>
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
    }),
);

export function isTimeZone(name: string): boolean {
  try {
    return clockIn(name) !== undefined;
  } catch {
    return false;
  }
}

/** Minutes that clocks in `zone` are ahead of UTC at an instant. */
function offsetAt(zone: string, instant: number): number {
  const parts = Object.fromEntries(
    clockIn(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0 } = parts;
  return (Date.UTC(year, month - 1, date, hour, minutes) - instant) / minute;
}

/** `2026-03-29`, `02:30` → how many instants of that day a clock in `zone` shows it: 0, 1 or 2. */
export function timesShown(zone: string, date: string, clock: string): number {
  const local = Date.parse(`${date}T${clock}:00Z`);
  const offsets = new Set([offsetAt(zone, local - day), offsetAt(zone, local + day)]);
  // Most days change nothing.
  if (offsets.size === 1) return 1;
  return [...offsets].filter((offset) => offsetAt(zone, local - offset * minute) === offset).length;
}

/** The distance from UTC in minutes at noon, UTC. */
const offsetOn = (zone: string, date: string): number => offsetAt(zone, Date.parse(`${date}T12:00:00Z`));

/** Whether clocks are the same in summer and winter. */
const keepsTime = (zone: string): boolean => offsetOn(zone, '2026-01-01') === offsetOn(zone, '2026-07-01');

interface Abbreviation {
  /** Minutes ahead of UTC. */
  readonly offset: number;
  /** Where it is used; none for one that the whole world uses. Right if it is right in any of them. */
  readonly zones: readonly string[];
}

const inTurn = (zones: readonly string[], winter: string, offset: number, summer: string) =>
  [
    [winter, { offset, zones }],
    [summer, { offset: offset + 60, zones }],
  ] as const;

/** Left out: abbreviations with several meanings (CST, IST), and those that some place keeps all year (MST, AEST). */
const abbreviations: ReadonlyMap<string, Abbreviation> = new Map([
  ...inTurn(['Europe/Berlin'], 'CET', 60, 'CEST'),
  ...inTurn(['Europe/Lisbon'], 'WET', 0, 'WEST'),
  ...inTurn(['Europe/Helsinki'], 'EET', 120, 'EEST'),
  ...inTurn(['America/New_York'], 'EST', -300, 'EDT'),
  ...inTurn(['America/Los_Angeles'], 'PST', -480, 'PDT'),
  ...inTurn(['Pacific/Auckland'], 'NZST', 720, 'NZDT'),
  ['CDT', { offset: -300, zones: ['America/Chicago'] }],
  ['MDT', { offset: -360, zones: ['America/Denver'] }],
  ['AEDT', { offset: 660, zones: ['Australia/Sydney'] }],
  ['BST', { offset: 60, zones: ['Europe/London'] }],
  ['GMT', { offset: 0, zones: [] }],
]);

/** A clock time with the abbreviation of a zone. Named groups: `clock`, `zone`. */
export const zonedTimes = new RegExp(
  `(?<clock>\\d{1,2}[:.]\\d{2})(?: ?[ap]\\.?m\\.?)? ?\\(?(?<zone>${[...abbreviations.keys()].join('|')})(?![A-Za-z0-9])`,
  'g',
);

/**
 * What the abbreviation should be on that date; undefined when it is right. `local` are zones of the programme: one that
 * has the abbreviation's time all year may use it.
 */
export function rightAbbreviation(written: string, date: string, local: readonly string[]): string | undefined {
  const meant = abbreviations.get(written);
  if (meant === undefined) return undefined;
  const keepers =
    meant.zones.length > 0
      ? [...meant.zones, ...local.filter(keepsTime)]
      : local.filter((zone) => zone === 'Europe/London');
  if (keepers.length === 0 || keepers.some((zone) => offsetOn(zone, date) === meant.offset)) return undefined;
  const [home = ''] = keepers;
  const real = offsetOn(home, date);
  const sibling = [...abbreviations].find(
    ([, { offset, zones }]) =>
      offset === real && (zones.includes(home) || (home === 'Europe/London' && zones.length === 0)),
  );
  return sibling?.[0] ?? `UTC${real < 0 ? '−' : '+'}${Math.abs(real) / 60}`;
}
