// What a file says about itself: well-formed XMP with every title, and dates that no machine decides.
import { describe, expect, it } from 'vitest';
import { isKind } from '../../../pipeline/pdf/object.ts';
import { readTextString } from '../../../pipeline/pdf/text-string.ts';
import { type BookFacts, informationOf, metadataPacket } from '../../../pipeline/print/finish/metadata.ts';

const facts: BookFacts = {
  titles: { ko: '자료집 <1> & "2"', en: 'Book ]]> \\ (A)' },
  title: '자료집 <1> & "2"',
  languages: ['ko', 'en'],
  date: '2019-10-01T23:59:00+09:00',
  producer: 'chaekja <0.1>',
  identity: 'one',
};
const packet = (changes: Partial<BookFacts> = {}): string =>
  Buffer.from(metadataPacket({ ...facts, ...changes })).toString('utf8');

/** Names of elements that are not closed in their order, and what of the text is no text. */
function faults(xml: string): readonly string[] {
  const open: string[] = [];
  const found: string[] = [];
  const rest = xml.replace(
    /<\?.*?\?>|<(\/?)([\w:]+)((?:\s[\w:]+="[^"<&]*")*)\s*(\/?)>/g,
    (_, close, name, __, empty) => {
      if (close && open.pop() !== name) found.push(name);
      if (name && !close && !empty) open.push(name);
      return '';
    },
  );
  const bare = rest.replace(/&(amp|lt|gt|quot|apos);/g, '').match(/[<&]|\]\]>/g) ?? [];
  return [...found, ...open, ...bare];
}

describe('metadataPacket', () => {
  it('is well-formed whatever the titles hold', () => {
    expect(faults(packet())).toEqual([]);
    expect(faults('<a><b></a></b>')).not.toEqual([]);
    expect(faults('<a>x & y</a>')).not.toEqual([]);
  });

  it('has a title for each language, the first as the default', () => {
    const titles = [...packet().matchAll(/<rdf:li xml:lang="([^"]+)">([^<]*)</g)].map(([, ...title]) => title);
    expect(titles).toEqual([
      ['x-default', '자료집 &lt;1&gt; &amp; "2"'],
      ['ko', '자료집 &lt;1&gt; &amp; "2"'],
      ['en', 'Book ]]&gt; \\ (A)'],
    ]);
  });

  it('claims PDF/UA-1 and PDF/A-2a, at midnight of the given day', () => {
    expect(packet()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(packet()).toContain('<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>');
    expect(packet().match(/2019-10-01T[^<]*/g)).toEqual(Array(3).fill('2019-10-01T00:00:00Z'));
  });

  it('has an id that depends on the identity alone', () => {
    const id = (changes: Partial<BookFacts>) => /DocumentID>uuid:([^<]+)/.exec(packet(changes))?.[1];
    expect(id({})).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(id({ title: 'x' })).toBe(id({}));
    expect(id({ identity: 'two' })).not.toBe(id({}));
  });

  it.each(['1.10.2019', '2019-10-1', '2019-10-011'])('refuses the date %s', (date) => {
    expect(() => packet({ date })).toThrow(RangeError);
    expect(() => informationOf({ ...facts, date })).toThrow(/is not a date/);
  });
});

describe('informationOf', () => {
  it('says the same as the packet', () => {
    const said = [...informationOf(facts)].map(([key, value]) => [
      key,
      isKind(value, 'string') && readTextString(value),
    ]);
    expect(said).toEqual([
      ['Title', '자료집 <1> & "2"'],
      ['Creator', 'chaekja <0.1>'],
      ['Producer', 'chaekja <0.1>'],
      ['CreationDate', "D:20191001000000+00'00'"],
      ['ModDate', "D:20191001000000+00'00'"],
    ]);
  });
});
