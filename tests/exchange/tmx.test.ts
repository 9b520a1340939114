import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTmx, writeTmx } from '../../pipeline/exchange/tmx.ts';
import { DamagedReturn } from '../../pipeline/exchange/unit.ts';
import { anyText } from './any-units.ts';

const languages = { from: 'ko', to: 'en' };
const foreign = `<?xml version="1.0"?><tmx version="1.4"><header srclang="*all*"/><body>
  <tu><tuv xml:lang="KO-kr"><seg>좌장 <ph>&lt;br/&gt;</ph></seg></tuv><tuv xml:lang="fr"><seg>modératrice</seg></tuv><tuv xml:lang="en-GB"><seg>chair</seg></tuv></tu>
  <tu><tuv xml:lang="ko"><seg>사회</seg></tuv></tu></body></tmx>`;

describe('a translation memory', () => {
  test('comes back as it went', () => {
    const pairs = fc.array(fc.record({ source: anyText, target: anyText }), { maxLength: 5 });
    fc.assert(
      fc.property(pairs, (all) => {
        expect(readTmx(writeTmx(all, languages), languages)).toEqual(all);
      }),
    );
  });

  test('of another tool gives the pairs of the two languages', () => {
    expect(readTmx(foreign, languages)).toEqual([{ source: '좌장 <br/>', target: 'chair' }]);
  });

  test('that is cut off is refused', () => {
    expect(() => readTmx(foreign.slice(0, 200), languages)).toThrow(DamagedReturn);
  });
});
