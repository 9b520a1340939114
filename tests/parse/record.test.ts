import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { personSchema } from '../../pipeline/model/records/directories.ts';
import { sessionSchema } from '../../pipeline/model/records/session.ts';
import { parseRecord, parseRecords } from '../../pipeline/parse/record.ts';
import { parseYaml } from '../../pipeline/parse/yaml.ts';
import { inEnglish } from '../worded.ts';
import { brief, position, textFile } from './text-file.ts';

const record = <S extends z.ZodType>(schema: S, text: string) =>
  parseRecord(schema, parseYaml(textFile(text)).value, 'sources/a.yaml');
const session = 'lang: ko\ntitle: 개회\ncategory: plenary\ndate: 2019-09-30\nstart: 09:30\nend: 10:00\n';
const jargon = /expected|received|invalid|undefined|union|string|boolean|object|array|record|null|NaN/i;

describe('parseRecord', () => {
  it('gives the value with its places', () => {
    const { value, diagnostics } = record(sessionSchema, `${session}people: [kim]\n`);
    expect(diagnostics).toEqual([]);
    expect(value?.value).toMatchObject({ title: '개회', kind: 'workshop', people: [{ person: 'kim' }] });
    expect(value?.file).toBe('sources/a.yaml');
    // The schema wraps the id into an object that the file does not have.
    expect(position(value?.at(['people', 0, 'person']) ?? { file: '', line: 0, column: 0 })).toBe('7:10-13');
  });

  it('reports an unknown key at the key, with what was meant, and keeps the rest', () => {
    const { value, diagnostics } = record(
      sessionSchema,
      `${session}parts:\r\n  - title: 하나\r\n    starts: 09:30\r\n`,
    );
    expect(brief(diagnostics)).toEqual(['record.unknown-key 9:5-11']);
    expect(inEnglish(diagnostics)[0]?.message).toBe('Unknown key "starts" in "parts" no. 1.');
    expect(inEnglish(diagnostics)[0]?.hints).toEqual(['Did you mean "start"?']);
    expect(value?.value.parts).toEqual([{ title: '하나', people: [] }]);
  });

  it('lists the known keys when none is close', () => {
    const { diagnostics } = record(
      z.strictObject({ id: z.string(), name: z.string().optional() }),
      'id: a\ncolour: red\n',
    );
    expect(inEnglish(diagnostics)[0]?.hints).toEqual(['Known keys: id, name.']);
  });

  it('takes a misspelt key for one mistake, not two', () => {
    const { value, diagnostics } = record(sessionSchema, session.replace('category', 'categry'));
    expect(brief(diagnostics)).toEqual(['record.unknown-key 3:1-8']);
    expect(value).toBeUndefined();
  });

  it('reports a missing key and a key without value differently', () => {
    const { diagnostics } = record(sessionSchema, session.replace('lang: ko\n', '').replace('개회', ''));
    expect(brief(diagnostics)).toEqual(['record.missing 1:1-8', 'record.missing 1:1-6']);
    expect(inEnglish(diagnostics).map(({ message }) => message)).toEqual([
      '"lang" is missing.',
      '"title" has no value.',
    ]);
  });

  it('names the type that is wanted and the one that is there', () => {
    const { diagnostics } = record(
      sessionSchema,
      `${session}rooms: 백록홀\nnumber: "2"\nconfirmed: {ko: yes}\nuid: 2019\n`,
    );
    expect(brief(diagnostics).toSorted()).toEqual([
      'record.type 10:6-10',
      'record.type 7:8-11',
      'record.type 8:9-12',
      'record.type 9:17-20',
    ]);
    expect(inEnglish(diagnostics).map(({ message }) => message)).toContain(
      '"rooms" must be a list, but is the text "백록홀".',
    );
    expect(inEnglish(diagnostics).flatMap(({ hints }) => hints)).toEqual(
      expect.arrayContaining([
        'Write a list: rooms: [백록홀]',
        'Write the number without quotes.',
        'Put it in quotes: "2019".',
        'Write true or false, without quotes.',
      ]),
    );
  });

  it('gives the nearest of the possible values and all of them', () => {
    const { diagnostics } = record(sessionSchema, `${session}kind: plenery\n`);
    expect(brief(diagnostics)).toEqual(['record.value 7:7-14']);
    expect(inEnglish(diagnostics)[0]?.hints[0]).toBe('Did you mean "plenary"?');
    expect(inEnglish(diagnostics)[0]?.hints[1]).toContain('ceremony, meal');
  });

  it('passes the advice of the schema on', () => {
    const { diagnostics } = record(sessionSchema, session.replace('09:30', '9:30'));
    expect(brief(diagnostics)).toEqual(['record.value 5:8-12']);
    expect(inEnglish(diagnostics)[0]?.hints).toEqual(['Write a time as 09:30, on the 24-hour clock.']);
  });

  it('follows the branch of a union that understood most', () => {
    const people =
      'people:\n  - {persn: kim, role: mc}\n  - [lee]\n  - person: park\n    rol: mc\nnote: {title: {ko: 5}}\n';
    const { diagnostics } = record(sessionSchema, session + people);
    expect(brief(diagnostics)).toEqual([
      'record.unknown-key 8:6-11',
      'record.type 9:5-10',
      'record.unknown-key 11:5-8',
      'record.type 12:20-21',
    ]);
    expect(inEnglish(diagnostics)[1]?.hints).toEqual(["Write a person's id, or {person: …, role: …}."]);
  });

  it('reports a key of the wrong form at the key', () => {
    const { diagnostics } = record(personSchema, 'id: kim\nname:\n  Hangul: {family: 김}\n');
    expect(brief(diagnostics)).toEqual(['record.value 3:3-9']);
    expect(inEnglish(diagnostics)[0]?.hints[0]).toContain('ISO 15924');
  });

  it('says limits in words', () => {
    const schema = z.strictObject({ list: z.array(z.string()).min(1), count: z.number().min(0), url: z.url() });
    const { diagnostics } = record(schema, 'list: []\ncount: -1\nurl: x\n');
    expect(inEnglish(diagnostics).flatMap(({ hints }) => hints)).toEqual([
      'Write at least 1 entry.',
      'Write at least 0.',
      'Write a full address such as https://example.org/.',
    ]);
  });

  it('never shows the words of the schema library', () => {
    const wrong = [
      '- 1',
      'text',
      '',
      'lang: 1\ntitle: [a]\ndate: {}\nstart: true\nend: 1.5\nnumber: .nan\nrooms: {}\nkind: []\naccess:\nnote: 1\n',
    ];
    const messages = wrong.flatMap((text) =>
      inEnglish(record(sessionSchema, text).diagnostics).map(({ message }) => message),
    );
    expect(messages.length).toBeGreaterThan(12);
    expect(
      messages.filter((message) => jargon.test(message.replaceAll(/".*?"/g, '').replace('number NaN', ''))),
    ).toEqual([]);
  });
});

describe('parseRecords', () => {
  const parse = (text: string) => parseRecords(personSchema, parseYaml(textFile(text)).value, 'sources/people.yaml');

  it('keeps the valid entries, with places relative to each', () => {
    const { value, diagnostics } = parse(
      '- id: kim\n  name: {}\n- id: 이 순신\n  name: {}\n- id: park\n  name: {}\n  country: KR\n',
    );
    expect(value.map((person) => person.value.id)).toEqual(['kim', 'park']);
    expect(position(value[1]?.at(['country']) ?? { file: '', line: 0, column: 0 })).toBe('7:12-14');
    expect(brief(diagnostics)).toEqual(['record.value 3:7-11']);
  });

  it('takes an empty file for an empty list and reports anything else', () => {
    expect(parse('')).toEqual({ value: [], diagnostics: [] });
    expect(brief(parse('id: kim\n').diagnostics)).toEqual(['record.type 1:1-8']);
  });
});
