// Tests of the glossary as a table and as a termbase.
import { expect, it } from 'vitest';
import { writeGlossaryCsv } from '../../pipeline/exchange/glossary-csv.ts';
import { descendants, readXml } from '../../pipeline/exchange/read-xml.ts';
import { writeTbx } from '../../pipeline/exchange/tbx.ts';
import { parseGlossary } from '../../pipeline/parse/glossary.ts';

const table = `ko,en,use,gloss,note
인권도시,human rights city | human rights cities,required,yes,
시민,citizen,preferred,,"not ""civilian"", never"
시민,civilian,forbidden,,
UCLG,,do-not-translate,,
도시 & 마을,<town>,required,,
`;
const terms = (text: string) => parseGlossary({ path: 'translations/glossary.csv', text }).value;

it('writes a table that reads as the same glossary', () => {
  const written = writeGlossaryCsv(terms(table), ['ko', 'en']);
  expect(written.startsWith('\ufeffko,en,use,gloss,note\r\n')).toBe(true);
  expect(terms(written)).toEqual(terms(table));
  expect(terms(table)).toHaveLength(5);
});

it('writes a termbase with a concept for each word, and says what is ruled out', () => {
  const root = readXml(writeTbx(terms(table), ['ko', 'en'], 'Glossary'));
  const text = (node: unknown): string => JSON.stringify(node);
  const concepts = descendants(root, 'conceptEntry');
  expect(concepts).toHaveLength(4);
  const [city, citizen, kept, town] = concepts.map(text);
  expect(city).toMatch(/human rights city.*preferredTerm-admn-sts.*human rights cities.*admittedTerm-admn-sts/);
  expect(citizen).toMatch(/citizen.*preferredTerm-admn-sts.*civilian.*deprecatedTerm-admn-sts/);
  expect(kept).toContain('Do not translate.');
  expect(town).toContain('도시 & 마을');
  expect(descendants(concepts[1]?.children ?? [], 'term')).toHaveLength(3);
});
