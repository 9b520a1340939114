// How things are painted: nothing white vanishes, no line breaks up, and what is see-through is allowed.

import { mistake } from '../../model/diagnostic.ts';
import { resolutions, thinnestLine } from '../asked.ts';
import type { Finding } from '../finding.ts';
import type { Painted } from '../walk/painted.ts';
import { isWhite } from '../walk/plates.ts';
import { isOnPage, type PageCheck } from './check.ts';

/** White is the paper: set to print over what is below, it leaves that and is gone. */
export const checkWhiteOverprint: PageCheck = ({ page, painted }) =>
  painted.flatMap((one): readonly Finding[] =>
    one.overprint && one.kind !== 'image' && isWhite(one.plates) && isOnPage(page, one)
      ? [{ diagnostic: mistake('preflight.white-overprint'), page, box: one.box }]
      : [],
  );

export const checkHairlines: PageCheck = ({ page, painted }) =>
  painted.flatMap((one): readonly Finding[] => {
    const { thickness = thinnestLine, plates, box } = one;
    if (thickness > thinnestLine - 0.005 || isWhite(plates) || !isOnPage(page, one)) return [];
    const values = { width: Math.round(thickness * 100) / 100, least: thinnestLine };
    return [{ diagnostic: mistake('preflight.hairline', { values }), weight: 1 - thickness, page, box }];
  });

export const isSeeThrough = ({ opacity, blend, masked }: Painted): boolean =>
  opacity < 1 || blend !== 'Normal' || masked;

export const checkTransparency: PageCheck = ({ page, painted, asked }) =>
  asked.standard === 'PDF/X-4'
    ? []
    : painted.flatMap((one): readonly Finding[] =>
        isSeeThrough(one) ? [{ diagnostic: mistake('preflight.transparency'), page, box: one.box }] : [],
      );

export const checkResolution: PageCheck = ({ page, painted }) =>
  painted.flatMap((one): readonly Finding[] => {
    const { image, box } = one;
    if (image === undefined || !isOnPage(page, one)) return [];
    const { resolution, bits } = image;
    const wanted = bits === 1 ? resolutions.lineArt : resolutions.wanted;
    if (resolution > wanted * 0.98) return [];
    const variant = bits === 1 ? 'line-art' : resolution < resolutions.least * 0.98 ? 'low' : 'fair';
    const severity = variant === 'low' ? 'error' : variant === 'fair' ? 'info' : 'warning';
    const values = { resolution: Math.round(resolution), wanted };
    return [
      {
        diagnostic: mistake('preflight.resolution', { variant, values, severity }),
        weight: 1e6 - resolution,
        page,
        box,
      },
    ];
  });

export const checkUnread: PageCheck = ({ page, painted }) =>
  painted.flatMap((one): readonly Finding[] => {
    const reason = one.image?.unread;
    if (reason === undefined) return [];
    const diagnostic = mistake('preflight.unexamined', { variant: 'image', values: { reason } });
    return [{ diagnostic, subject: reason, page, box: one.box }];
  });
