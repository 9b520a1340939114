// Where the links of a page lie and lead.

import { describe, expect, it } from 'vitest';
import { readLinks } from '../../pipeline/pdf/page-links.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { tinyBook } from './tiny-pdf.ts';

describe('readLinks', () => {
  const file = readPdf(
    tinyBook({
      pages: [{ entries: '/Annots [201 0 R 202 0 R 203 0 R 204 0 R 205 0 R]' }, {}],
      catalog: '/Dests <</#25EB#2591#2590 [12 0 R /Fit]>>',
      objects: {
        201: '<</Subtype /Link /Rect [1 2 3 4.5] /Dest /#25EB#2591#2590>>',
        202: '<</Subtype /Link /Rect [1 2 3 4] /Dest [11 0 R /Fit]>>',
        203: '<</Subtype /Link /Rect [1 2 3 4] /A <</S /URI /URI (https://example.org/a\\(b\\))>>>>',
        204: '<</Subtype /Link /Rect [1 2 3 4] /Dest /nowhere>>',
        205: '<</Subtype /Text /Rect [1 2 3 4]>>',
      },
    }),
  );

  it('gives rectangle and target', () => {
    const rect = [1, 2, 3, 4];
    expect(readLinks(file, 1)).toEqual([
      { rect: [1, 2, 3, 4.5], id: '두', page: 2 },
      { rect, page: 1 },
      { rect, uri: 'https://example.org/a(b)' },
      { rect, id: 'nowhere' },
    ]);
  });

  it('is empty for a page without annotations', () => {
    expect(readLinks(file, 2)).toEqual([]);
  });

  it('refuses a page that is not there', () => {
    expect(() => readLinks(file, 3)).toThrow(/no page 3/);
  });
});
