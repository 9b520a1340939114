// Letters come from fonts that are in the file, and none of them is an empty box.

import { mistake } from '../../model/diagnostic.ts';
import type { Finding } from '../finding.ts';
import { isOnPage, type PageCheck } from './check.ts';

export const checkFonts: PageCheck = ({ page, painted }) =>
  painted.flatMap((one): readonly Finding[] => {
    const { font, box } = one;
    if (font === undefined || (font.embedded && !font.type3)) return [];
    const variant = font.embedded ? 'type3' : 'unembedded';
    const diagnostic = mistake('preflight.font', { variant, values: { font: font.name } });
    return [{ diagnostic, subject: font.name, page, box }];
  });

export const checkMissingGlyphs: PageCheck = ({ page, painted }) =>
  painted.flatMap((one): readonly Finding[] => {
    if (one.lacksGlyph !== true || !isOnPage(page, one)) return [];
    const font = one.font?.name ?? '?';
    return [
      { diagnostic: mistake('preflight.missing-glyph', { values: { font } }), subject: font, page, box: one.box },
    ];
  });
