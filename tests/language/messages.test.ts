// Holds the messages of every language against the rules, against each other and against what the program says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askedLanguage, flat, messageLanguages, openMessages, readMessages } from '../../pipeline/app/messages.ts';
import { mistake } from '../../pipeline/model/diagnostic.ts';
import { phrase } from '../../pipeline/model/phrase.ts';
import { rules } from '../../pipeline/model/rules.ts';

const languages = messageLanguages();
const textsOf = (language: string) => new Map(flat(readMessages(language)));
/** Languages differ in how many forms a number asks for. */
const withoutPlural = (key: string) =>
  key.startsWith('phrases.') ? key.replace(/_(one|two|few|many|other)$/, '') : key;
const placesIn = (text: string) => [...text.matchAll(/\{\{\s*([\w-]+)/g)].map((match) => match[1] ?? '');

const pipeline = join(import.meta.dirname, '../../pipeline');
const code = readdirSync(pipeline, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== join('model', 'rules.ts'))
  .map((name) => readFileSync(join(pipeline, name), 'utf8'))
  .concat(readFileSync(join(pipeline, '../docs/write-rules.ts'), 'utf8'))
  .join('\n');
const quoted = new Set([...code.matchAll(/'([^'\n]*)'/g)].map((match) => match[1] ?? ''));
/** `block.${role}` stands for all that begin and end like it. */
const patterns = [...code.matchAll(/`([a-z.-]*)\$\{[^`\n{}]*\}([a-z.-]*)`/g)]
  .filter(([, start = '', end = '']) => /[a-z][.-]$|^[.-][a-z]/.test(`${start}${end}`) || /^limit/.test(start))
  .map(([, start = '', end = '']) => ({ start, end }));
const isUsed = (name: string) =>
  quoted.has(name) ||
  patterns.some(
    ({ start, end }) => name.startsWith(start) && name.endsWith(end) && name.length > start.length + end.length,
  );

describe.each(languages)('the messages in %s', (language) => {
  const messages = readMessages(language);
  const texts = textsOf(language);

  it('speak of every rule, say why it exists, and of no other', () => {
    expect(
      Object.keys(messages)
        .filter((key) => key !== 'phrases')
        .sort(),
    ).toEqual(Object.keys(rules).sort());
    expect(Object.keys(rules).filter((rule) => !texts.get(`${rule}.about`))).toEqual([]);
  });

  it('have the same texts as English', () => {
    const keys = (of: ReadonlyMap<string, string>) => [...new Set([...of.keys()].map(withoutPlural))].sort();
    expect(keys(texts)).toEqual(keys(textsOf('en')));
  });

  it('fill in the same values as English', () => {
    const values = (of: ReadonlyMap<string, string>) => {
      const found = new Map<string, Set<string>>();
      for (const [key, text] of of) {
        const plain = withoutPlural(key);
        found.set(plain, new Set([...(found.get(plain) ?? []), ...placesIn(text)]));
      }
      return Object.fromEntries([...found].sort().map(([key, names]) => [key, [...names].sort()]));
    };
    expect(values(texts)).toEqual(values(textsOf('en')));
  });
});

it('has no message that nothing says', () => {
  const unused = [...textsOf('en').keys()].map(withoutPlural).filter((key) => {
    if (key.startsWith('phrases.')) return !isUsed(key.slice('phrases.'.length));
    const rule = Object.keys(rules).find((one) => key.startsWith(`${one}.`)) ?? '';
    const [, variant] = key.slice(rule.length + 1).split('.');
    return !isUsed(rule) || (variant !== undefined && !isUsed(variant));
  });
  expect(unused).toEqual([]);
});

describe('a mistake', () => {
  const found = mistake('record.type', {
    variant: 'wanted',
    values: {
      path: phrase('path.number', { list: phrase('path.key', { key: 'parts' }), number: 2 }),
      wanted: { list: [phrase('type.array'), phrase('type.string')], or: true },
      shown: phrase('shown.number', { number: 7 }),
      value: '7',
    },
    hints: ['quote'],
  });

  it('is worded in each language down to its values', () => {
    expect(openMessages('en').diagnostic(found)).toEqual({
      message: '"parts" no. 2 must be a list or a text, but is the number 7.',
      hints: ['Put it in quotes: "7".'],
      related: [],
    });
    expect(openMessages('ko').diagnostic(found).message).toBe(
      '“parts” 2번째 자리에는 목록 또는 글이 와야 합니다. 지금은 수 7이 있습니다.',
    );
  });

  it('shows a value as it is, whatever looks like a message in it', () => {
    const odd = mistake('time.zone', { values: { zone: '{{zone}} $t(bug) <b>' } });
    expect(openMessages('en').diagnostic(odd).message).toBe('"{{zone}} $t(bug) <b>" is not a time zone.');
  });
});

describe('the language of messages', () => {
  it.each([
    [[], { LANG: 'ko_KR.UTF-8' }, 'ko'],
    [[], { LANG: 'ko_KR.UTF-8', LC_ALL: 'C' }, 'en'],
    [[], { LANG: 'en_GB', LC_MESSAGES: 'ko_KR' }, 'ko'],
    [[], { LANG: 'fr_FR.UTF-8' }, 'en'],
    [[], {}, 'en'],
    [['check', '--messages', 'en'], { LANG: 'ko_KR.UTF-8' }, 'en'],
    [['check', '--messages=ko'], {}, 'ko'],
    [['check', '--messages', 'xx'], {}, 'en'],
  ])('of %j under %j is %s', (parameters, environment, language) => {
    expect(askedLanguage(parameters, environment)).toBe(language);
  });
});
