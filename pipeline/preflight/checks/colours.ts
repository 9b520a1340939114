// Colours are inks of the press: none of the screen, none beyond those that were ordered, marks only outside the page.

import { mistake } from '../../model/diagnostic.ts';
import type { Finding } from '../finding.ts';
import { isOnPage, type PageCheck, percent } from './check.ts';

export const checkColourSpaces: PageCheck = ({ page, painted, asked }) =>
  painted.flatMap((one): readonly Finding[] => {
    const { space, box, plates } = one;
    const at = { page, box, subject: space.name };
    const values = { space: space.name };
    if (space.kind === 'screen')
      return [{ ...at, diagnostic: mistake('preflight.colour-space', { variant: 'screen', values }) }];
    if (asked.standard === 'PDF/X-1a' && /^(ICCBased|Cal)/.test(space.name))
      return [{ ...at, diagnostic: mistake('preflight.colour-space', { variant: 'profile', values }) }];
    const [cyan = 0, magenta = 0, yellow = 0] = plates.process ?? [];
    if (!asked.blackOnly || cyan + magenta + yellow < 0.004 || !isOnPage(page, one)) return [];
    return [{ ...at, diagnostic: mistake('preflight.colour-space', { variant: 'coloured', values }) }];
  });

export const checkSpotColours: PageCheck = ({ page, painted }) =>
  painted.flatMap(({ plates, box }) =>
    [...plates.spots.keys()].map(
      (ink): Finding => ({
        ...{ page, box, subject: ink },
        diagnostic: mistake('preflight.spot-colour', { values: { ink } }),
      }),
    ),
  );

export const checkRegistration: PageCheck = ({ page, painted }) =>
  painted.flatMap((one): readonly Finding[] =>
    one.plates.registration && isOnPage(page, one)
      ? [{ diagnostic: mistake('preflight.registration'), page, box: one.box }]
      : [],
  );

/** Type of this size in points and more stands plates that do not meet exactly. */
const large = 24;

/** Less is meant to be grey. */
const nearlyBlack = 0.93;

/** Black and grey letters in several inks get coloured edges when the plates do not meet. */
export const checkBlackText: PageCheck = ({ page, painted }) =>
  painted.flatMap((one): readonly Finding[] => {
    const { kind, plates, size = 0, box } = one;
    if (kind !== 'text' || size >= large || plates.process === undefined || plates.registration) return [];
    const [cyan, magenta, yellow, black] = plates.process;
    if (!isOnPage(page, one)) return [];
    if (cyan + magenta + yellow < 0.01 && black >= nearlyBlack && black < 0.995) {
      const values = { black: percent(black) };
      const diagnostic = mistake('preflight.black-text', { variant: 'screened', values, severity: 'warning' });
      return [{ diagnostic, page, box }];
    }
    if (Math.max(cyan, magenta, yellow) < 0.01 || !looksGrey(plates.process)) return [];
    const values = { cyan: percent(cyan), magenta: percent(magenta), yellow: percent(yellow), black: percent(black) };
    return [
      {
        diagnostic: mistake('preflight.black-text', { variant: 'mixed', values }),
        weight: cyan + magenta + yellow,
        page,
        box,
      },
    ];
  });

/** Light of the three colours that is left by the inks, hardly different, and little of it or no colour at all. */
function looksGrey([cyan, magenta, yellow, black]: readonly [number, number, number, number]): boolean {
  const light = [cyan, magenta, yellow].map((ink) => (1 - ink) * (1 - black));
  const [most, least] = [Math.max(...light), Math.min(...light)];
  return most - least < 0.14 && (most < 0.4 || black > 0);
}
