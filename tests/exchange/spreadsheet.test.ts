import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '../../pipeline/exchange/spreadsheet-read.ts';
import { writeSpreadsheet } from '../../pipeline/exchange/spreadsheet-write.ts';
import { DamagedReturn, type ExchangeUnit, hashOf, nameOf } from '../../pipeline/exchange/unit.ts';
import { anyUnits } from './any-units.ts';

const languages = { from: 'ko', to: 'en' };
const unit: ExchangeUnit = {
  document: 'sessions/network-1',
  section: 'body',
  source: '=인권도시는 _x0041_ 10~12시에 만난다.',
  target: 'The human rights city meets.',
  state: 'outdated',
  notes: ['paragraph'],
};

/** The workbook after somebody changed the text of its only sheet. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const path = 'xl/worksheets/sheet1.xml';
  return zipSync({ ...files, [path]: strToU8(change(strFromU8(files[path] ?? new Uint8Array()))) });
}

describe('a spreadsheet', () => {
  test('comes back as it went', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnits, async (units) => {
        expect(await readSpreadsheet(writeSpreadsheet(units, languages))).toEqual(
          units.map((one) => ({ name: nameOf(one), basis: hashOf(one.target), target: one.target, state: one.state })),
        );
      }),
    );
  });

  test('is the same bytes for the same units', () => {
    expect(writeSpreadsheet([unit], languages)).toEqual(writeSpreadsheet([unit], languages));
  });

  test('locks all but translation and state', () => {
    const files = unzipSync(writeSpreadsheet([unit], languages));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const formats = strFromU8(files['xl/styles.xml'] ?? new Uint8Array())
      .split('<cellXfs')[1]
      ?.match(/<xf [\s\S]*?<\/xf>|<xf [^>]*\/>/g);
    const isOpen = (cell: string) => {
      const format = Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet)?.[1]);
      return formats?.[format]?.includes('locked="0"');
    };
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(['A2', 'B2', 'C2', 'D2', 'E2', 'F2'].map(isOpen)).toEqual([false, false, false, true, true, false]);
  });

  test('with a new text in it counts as translated', async () => {
    const bytes = changed(writeSpreadsheet([unit], languages), (xml) => xml.replace('city meets.', 'city convenes.'));
    expect(await readSpreadsheet(bytes)).toMatchObject([
      { target: 'The human rights city convenes.', state: 'translated', basis: hashOf(unit.target) },
    ]);
  });

  test.each([
    ['a source that was changed', (xml: string) => xml.replace('만난다', '모인다'), 'source-altered', '2'],
    ['an id that is not ours', (xml: string) => xml.replace('sessions/network-1#body@', ''), 'unknown-id', '2'],
    [
      'a row twice',
      (xml: string) => xml.replace(/<row r="2"[\s\S]*?<\/row>/, (row) => row + row.replace(/ r="(\w?)2"/g, ' r="$13"')),
      'repeated-id',
      '3',
    ],
    ['a state that nobody knows', (xml: string) => xml.replace('>outdated<', '>perhaps<'), 'unknown-state', '2'],
    ['a column cut out', (xml: string) => xml.replace('>translation (en)<', '><'), 'columns-missing', '1'],
  ])('is refused with %s', async (_, damage, problem, where) => {
    const refusal = readSpreadsheet(changed(writeSpreadsheet([unit], languages), damage));
    await expect(refusal).rejects.toBeInstanceOf(DamagedReturn);
    await expect(refusal).rejects.toMatchObject({ problem, where });
  });

  test('is refused when it is none, or half of one', async () => {
    const bytes = writeSpreadsheet([unit], languages);
    for (const wrong of [bytes.slice(0, bytes.length / 2), strToU8('id;source'), zipSync({ a: strToU8('b') })])
      await expect(readSpreadsheet(wrong)).rejects.toMatchObject({ problem: 'not-this-format' });
  });
});
