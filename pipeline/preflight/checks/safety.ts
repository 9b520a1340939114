// Words stay away from the cut: no knife cuts every book at the same place.

import { mistake } from '../../model/diagnostic.ts';
import { millimetres } from '../asked.ts';
import type { Finding } from '../finding.ts';
import { isOnPage, type PageCheck } from './check.ts';

/** In mm: how exactly the place of a letter is known. */
const tolerance = 0.15;

export const checkSafety: PageCheck = ({ page, painted, asked }) =>
  painted.flatMap((one): readonly Finding[] => {
    if (one.kind !== 'text' || !isOnPage(page, one)) return [];
    const { box } = one;
    const { trim } = page;
    const distance = millimetres(Math.min(box[0] - trim[0], box[1] - trim[1], trim[2] - box[2], trim[3] - box[3]));
    if (distance >= asked.safety - tolerance) return [];
    const values = { distance: Math.max(0, Math.round(distance * 10) / 10), safety: asked.safety };
    return [{ diagnostic: mistake('preflight.safety', { values }), weight: 100 - distance, page, box }];
  });
