// Holds the search for clashes against a plain count of every pair of sessions and every minute.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileProject, projectOf } from '../situations/compile-folder.ts';

const atomsOf: Readonly<Record<string, readonly string[]>> = {
  '211': ['211'],
  '212': ['212'],
  '213': ['213'],
  '212+213': ['212', '213'],
};
const programme = {
  'sources/programme.yaml':
    'id: f\nyear: 2019\ntitle: F\nstarts: 2019-09-30\nends: 2019-10-02\ntimezone: Asia/Seoul\nlanguages: [en]\nvenue: hall\ncategories: [{ id: n, label: N, letter: N, colour: "#000000" }]\nversion: { number: "1", date: 2026-11-23 }\n',
  'sources/venues.yaml':
    '- { id: hall, name: Hall, rooms: [{ id: "211", name: A }, { id: "212", name: B }, { id: "213", name: C }, { id: "212+213", name: D, combines: ["212", "213"] }] }\n',
  'sources/people.yaml':
    '- { id: alpha, name: { Latn: { family: Alpha } } }\n- { id: beta, name: { Latn: { family: Beta } } }\n',
};
const session = fc.record({
  day: fc.integer({ min: 0, max: 1 }),
  start: fc.integer({ min: 0, max: 4 }),
  length: fc.integer({ min: 1, max: 3 }),
  rooms: fc.uniqueArray(fc.constantFrom(...Object.keys(atomsOf)), { maxLength: 2 }),
  people: fc.uniqueArray(fc.constantFrom('alpha', 'beta'), { maxLength: 2 }),
  cancelled: fc.boolean(),
});
const days = ['2019-09-30', '2019-10-01'];
const clock = (half: number) => `${String(9 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;

it('reports a session exactly when it shares a room or a person with another at the same time', () => {
  fc.assert(
    fc.property(fc.array(session, { maxLength: 5 }), (sessions) => {
      const files = Object.fromEntries(
        sessions.map(({ day, start, length, rooms, people, cancelled }, index) => [
          `sources/sessions/s${index}.md`,
          `---\nlang: en\ncategory: n\ntitle: T\ndate: ${days[day]}\nstart: "${clock(start)}"\nend: "${clock(start + length)}"\nrooms: ${JSON.stringify(rooms)}\npeople: [${people.join(', ')}]\n${cancelled ? 'status: cancelled\n' : ''}---\n`,
        ]),
      );
      const { diagnostics } = compileProject(projectOf({ ...programme, ...files }));
      const found = new Set(
        diagnostics.flatMap(({ rule, place, related }) =>
          rule === 'place.double-booked' || rule === 'people.two-places'
            ? [[rule, ...[place?.file, related[0]?.place.file].sort()].join(' ')]
            : [],
        ),
      );
      const expected = new Set<string>();
      sessions.forEach((one, index) => {
        sessions.slice(index + 1).forEach((other, offset) => {
          if (one.cancelled || other.cancelled || one.day !== other.day) return;
          if (one.start >= other.start + other.length || other.start >= one.start + one.length) return;
          const files = [`sources/sessions/s${index}.md`, `sources/sessions/s${index + 1 + offset}.md`];
          const rooms = new Set(one.rooms.flatMap((room) => atomsOf[room] ?? []));
          if (other.rooms.some((room) => atomsOf[room]?.some((atom) => rooms.has(atom))))
            expected.add(['place.double-booked', ...files].join(' '));
          if (other.people.some((person) => one.people.includes(person)))
            expected.add(['people.two-places', ...files].join(' '));
        });
      });
      expect([...found].sort()).toEqual([...expected].sort());
    }),
  );
});
