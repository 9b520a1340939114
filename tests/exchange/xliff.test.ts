import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutCodes, joinCodes } from '../../pipeline/exchange/inline-codes.ts';
import { DamagedReturn, type ExchangeUnit, hashOf, nameOf } from '../../pipeline/exchange/unit.ts';
import { readXliff } from '../../pipeline/exchange/xliff-read.ts';
import { writeXliff } from '../../pipeline/exchange/xliff-write.ts';
import { anyText, anyUnits } from './any-units.ts';

const languages = { from: 'ko', to: 'en' };
const unit: ExchangeUnit = {
  document: 'sessions/network-1',
  section: 'body',
  source: '**인권도시**는 [포럼](https://example.org)에서 만난다.',
  target: 'The **human rights city** meets at the [forum](https://example.org).',
  state: 'translated',
  notes: ['paragraph'],
};

test('words and codes joined again are the text', () => {
  fc.assert(fc.property(anyText, (text) => joinCodes(cutCodes(text)) === text));
});

describe('XLIFF', () => {
  test('shows a tool the words and protects the codes, with the same number on both sides', () => {
    const text = writeXliff([unit], languages);
    expect(text).toContain('<g id="1" ctype="bold" c:open="**" c:close="**">인권도시</g>는 <g id="2" ctype="link"');
    expect(text).toContain('The <g id="1" ctype="bold" c:open="**" c:close="**">human rights city</g> meets');
  });

  test('comes back as it went', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        expect(readXliff(writeXliff(units, languages))).toEqual(
          [...Map.groupBy(units, ({ document }) => document).values()]
            .flat()
            .map((one) => ({ name: nameOf(one), basis: hashOf(one.target), target: one.target, state: one.state })),
        );
      }),
    );
  });

  test('is understood when a tool drops foreign attributes of the target, reorders codes and adds marks', () => {
    const text = writeXliff([{ ...unit, target: '', state: 'missing' }], languages).replace(
      /<target[^>]*><\/target>/,
      '<target>At the <g id="2">forum</g> the <g id="1"><mrk mtype="term">city</mrk></g> meets.</target>',
    );
    expect(readXliff(text)).toMatchObject([
      { target: 'At the [forum](https://example.org) the **city** meets.', state: 'translated' },
    ]);
  });

  test.each([
    ['a unit that is not ours', (text: string) => text.replace(/id="sessions[^"]*"/, 'id="17"'), 'unknown-id', '17'],
    [
      'a unit twice',
      (text: string) => text.replace(/<trans-unit[\s\S]*<\/trans-unit>/, '$&$&'),
      'repeated-id',
      'network-1#body',
    ],
    [
      'a source that was changed',
      (text: string) => text.replace('에서 만난다', '에서 모인다'),
      'source-altered',
      'network-1#body',
    ],
    [
      'a code that nobody knows',
      (text: string) => text.replace('meets', '<g id="9">meets</g>'),
      'unknown-code',
      'network-1#body',
    ],
    ['a file that was cut off', (text: string) => text.slice(0, text.indexOf('</target>')), 'not-this-format', ''],
    ['a spreadsheet', () => 'PK\u0003\u0004', 'not-this-format', ''],
    [
      'entities of its own',
      (text: string) => text.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'),
      'foreign-entities',
      '',
    ],
  ])('is refused with %s', (_, damage, problem, where) => {
    const damaged = damage(writeXliff([unit], languages));
    const refusal = (() => {
      try {
        return readXliff(damaged);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(refusal).toBeInstanceOf(DamagedReturn);
    expect(refusal).toMatchObject({ problem, where: expect.stringContaining(where) });
  });
});
