// Types that PDF 1.7 does not know are mapped to ones that it knows, all others are not.
import { describe, expect, it } from 'vitest';
import { serialize } from '../../../pipeline/pdf/object.ts';
import { roleMap } from '../../../pipeline/print/finish/role-map.ts';

describe('roleMap', () => {
  it('says what foreign types mean, once each and sorted', () => {
    const map = roleMap(['Title', 'P', 'Strong', 'FENote', 'H6', 'Aside', 'Strong', 'TOCI']);
    expect(serialize(map)).toBe('<</Aside /Div\n/FENote /Note\n/Strong /Span\n/Title /P>>');
  });

  it('is empty for standard types', () => {
    expect(roleMap(['Document', 'H1', 'Note', 'Reference', 'Figure', 'NonStruct']).size).toBe(0);
  });
});
