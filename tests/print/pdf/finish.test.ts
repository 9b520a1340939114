// The finished download file: boxes, labels, dates, and no trace of the machine.

import { describe, expect, it } from 'vitest';
import { type FinishOptions, finishDownload } from '../../../pipeline/print/pdf/finish.ts';
import { isArray, isKind, type PdfValue, serialize } from '../../../pipeline/print/pdf/object.ts';
import { listPages } from '../../../pipeline/print/pdf/pages.ts';
import { type PdfFile, readPdf } from '../../../pipeline/print/pdf/read.ts';
import { readTextString } from '../../../pipeline/print/pdf/text-string.ts';
import { tinyBook } from './tiny-pdf.ts';

const options: FinishOptions = {
  boxes: { media: [9.4961, 10, 429.0236, 605.2756], trim: [18.00004, 18.5, 420, 597], bleed: [10, 11, 428, 604] },
  pageLabels: [],
  date: '2019-10-01',
  producer: 'chaekja 0.1',
};

/** A tagged file of one table. The ids come from a counter of the browser; its tree is sorted by them. */
function printed(first: string, second: string, seconds: string, reversed = false): Uint8Array {
  const pairs = [`(${first}) 203 0 R`, `(${second}) 204 0 R`];
  const names = reversed ? pairs.toReversed() : pairs;
  const limits = reversed ? `(${second}) (${first})` : `(${first}) (${second})`;
  return tinyBook({
    pages: [{ entries: '/MediaBox [0 0 456 630]\n/TrimBox [1 2 3 4] /ArtBox [1 2 3 4] /Tabs /S' }, {}, {}],
    catalog: '/StructTreeRoot 201 0 R /Outlines 208 0 R',
    objects: {
      201: '<</Type /StructTreeRoot /IDTree 206 0 R>>',
      202: `<</S /TD\n/A [<</O /Table\n/Headers [(${first}) (${second})]>>]>>`,
      203: `<</S /TH\n/ID (${first})>>`,
      204: `<</S /TH\n/ID (${second})>>`,
      206: '<</Kids [207 0 R]>>',
      207: `<</Limits [${limits}] /Names [${names.join(' ')}]>>`,
      208: '<</Type /Outlines /Title (node00000020)>>',
      209: `<</Producer (Skia/PDF)\n/Creator (Chromium)\n/CreationDate (D:201910010000${seconds}+00'00')>>`,
    },
    trailer: '/Info 209 0 R',
  });
}

const simple = printed('node00000020', 'node00000035', '01');
const finished = (changes: Partial<FinishOptions> = {}, bytes = simple): PdfFile =>
  readPdf(finishDownload(bytes, { ...options, ...changes }));
const plain = (value: PdfValue | undefined): string => serialize(value ?? null).replaceAll('\n', ' ');
const information = (file: PdfFile, key: string): string | undefined => {
  const value = file.dictionary(file.trailer.get('Info')).get(key);
  return isKind(value, 'string') ? readTextString(value) : undefined;
};

describe('boxes', () => {
  it('are exact on every page, with four decimals at most', () => {
    const pages = listPages(finished());
    expect(pages).toHaveLength(3);
    for (const { dictionary } of pages) {
      expect(plain(dictionary.get('MediaBox'))).toBe('[9.4961 10 429.0236 605.2756]');
      expect(plain(dictionary.get('CropBox'))).toBe('[9.4961 10 429.0236 605.2756]');
      expect(plain(dictionary.get('TrimBox'))).toBe('[18 18.5 420 597]');
      expect(plain(dictionary.get('BleedBox'))).toBe('[10 11 428 604]');
    }
  });

  it('leave nothing of old ones, and the rest of the page as it was', () => {
    const { boxes } = options;
    const [page] = listPages(finished({ boxes: { media: boxes.media, trim: boxes.trim } }));
    expect(page?.dictionary.has('BleedBox')).toBe(false);
    expect(page?.dictionary.has('ArtBox')).toBe(false);
    expect(plain(page?.dictionary.get('Tabs'))).toBe('/S');
  });

  it('do not move when a finished file is finished again', () => {
    const once = finishDownload(simple, options);
    expect(Buffer.compare(finishDownload(once, options), once)).toBe(0);
  });

  it('must lie in the media box', () => {
    const boxes = { media: [0, 0, 100, 100], trim: [0, 0, 100, 101] } as const;
    expect(() => finished({ boxes })).toThrow(/does not lie in the media box/);
  });
});

describe('page labels', () => {
  it('become a number tree', () => {
    const pageLabels = [
      { from: 0, style: 'none' },
      { from: 1, style: 'r', start: 3 },
      { from: 2, style: 'D', prefix: '부록 ' },
    ] as const;
    const labels = plain(finished({ pageLabels }).catalog.get('PageLabels'));
    expect(labels).toBe('<</Nums [0 <<>> 1 <</S /r /St 3>> 2 <</S /D /P <FEFFBD80B85D0020>>>]>>');
  });

  it('are not written when there are none', () => {
    expect(finished().catalog.has('PageLabels')).toBe(false);
  });

  it.each([
    [[{ from: 1, style: 'D' }], /ascend from page 0/],
    [
      [
        { from: 0, style: 'D' },
        { from: 0, style: 'r' },
      ],
      /ascend/,
    ],
    [
      [
        { from: 0, style: 'D' },
        { from: 3, style: 'r' },
      ],
      /page 3 of 3/,
    ],
  ] as const)('refuse %j', (pageLabels, message) => {
    expect(() => finished({ pageLabels })).toThrow(message);
  });
});

describe('information', () => {
  it('takes the given words and midnight of the given day', () => {
    const file = finished({ title: '자료집', author: 'A (B)', date: '2019-10-01T23:59:00+09:00' });
    const keys = ['Title', 'Author', 'Producer', 'CreationDate', 'ModDate', 'Creator'];
    expect(keys.map((key) => information(file, key))).toEqual([
      '자료집',
      'A (B)',
      'chaekja 0.1',
      "D:20191001000000+00'00'",
      "D:20191001000000+00'00'",
      'Chromium',
    ]);
  });

  it('is added to a file without any', () => {
    expect(information(finished({}, tinyBook({})), 'Producer')).toBe('chaekja 0.1');
  });

  it('refuses a date that is none', () => {
    expect(() => finished({ date: '1.10.2019' })).toThrow(/not a date/);
  });
});

describe('table header ids', () => {
  const namesOf = (file: PdfFile): readonly string[] => {
    const names = file.dictionary(file.object(207)).get('Names');
    return (isArray(names) ? names : []).map(plain);
  };

  it('are numbered in the order of appearance, everywhere they occur', () => {
    const file = finished();
    expect(plain(file.dictionary(file.object(203)).get('ID'))).toBe('(node00000001)');
    expect(plain(file.object(202) as PdfValue)).toContain('/Headers [(node00000001) (node00000002)]');
    expect(namesOf(file)).toEqual(['(node00000001)', '203 0 R', '(node00000002)', '204 0 R']);
    expect(plain(file.dictionary(file.object(207)).get('Limits'))).toBe('[(node00000001) (node00000002)]');
  });

  it('leave the same text elsewhere alone', () => {
    expect(plain(finished().object(208) as PdfValue)).toContain('(node00000020)');
  });

  it('make two prints from different processes equal', () => {
    const other = printed('node00004811', 'node00004999', '59');
    expect(Buffer.compare(simple, other)).not.toBe(0);
    expect(Buffer.compare(finishDownload(other, options), finishDownload(simple, options))).toBe(0);
  });

  it('are sorted anew when the counters ran the other way', () => {
    const other = printed('node00000900', 'node00000100', '59', true);
    expect(Buffer.compare(finishDownload(other, options), finishDownload(simple, options))).toBe(0);
  });

  it('do not hide a real difference', () => {
    const swapped = Buffer.from(Buffer.from(simple).toString('latin1').replace('/S /TD', '/S /TH'), 'latin1');
    expect(Buffer.compare(finishDownload(swapped, options), finishDownload(simple, options))).not.toBe(0);
  });
});
