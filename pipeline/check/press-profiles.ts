// A booklet is made for a print shop by a profile that the programme has, in a size that the shop cuts, with inks it knows.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { didYouMeanOr } from '../model/nearest.ts';
import { pressProfileOf } from '../model/records/press.ts';
import type { CheckInput } from './check-input.ts';

export function checkPressProfiles(input: CheckInput): readonly Diagnostic[] {
  return [...unknownProfiles(input), ...otherSizes(input), ...missingFiles(input), ...vainFlaps(input)];
}

function unknownProfiles({ programme }: CheckInput): readonly Diagnostic[] {
  const { booklets, press } = programme.record;
  const known = press.map(({ id }) => id);
  return booklets.flatMap(({ profile }, index) =>
    profile === undefined || known.includes(profile)
      ? []
      : [
          mistake('reference.press-profile', {
            values: { id: profile },
            place: programme.at(['booklets', index, 'profile']),
            hints: [known.length > 0 ? didYouMeanOr(profile, known) : 'none'],
          }),
        ],
  );
}

function otherSizes({ programme }: CheckInput): readonly Diagnostic[] {
  const { booklets, press } = programme.record;
  return booklets.flatMap((booklet, index) => {
    const { id, trim } = pressProfileOf(booklet, press);
    const { width, height } = booklet.trim;
    if (trim === undefined || (trim.width === width && trim.height === height)) return [];
    const values = {
      booklet: booklet.id,
      width,
      height,
      profile: id,
      wantedWidth: trim.width,
      wantedHeight: trim.height,
    };
    return [mistake('press.trim', { values, place: programme.at(['booklets', index]) })];
  });
}

function missingFiles({ programme, colourProfiles = new Set() }: CheckInput): readonly Diagnostic[] {
  return programme.record.press.flatMap(({ icc }, index) =>
    icc === undefined || colourProfiles.has(`sources/${icc}`)
      ? []
      : [
          mistake('press.profile-file', {
            variant: 'missing',
            values: { file: icc },
            place: programme.at(['press', index, 'icc']),
          }),
        ],
  );
}

/** A flap is folded inside and must lie there. */
function vainFlaps({ programme }: CheckInput): readonly Diagnostic[] {
  const { booklets, press } = programme.record;
  return booklets.flatMap((booklet, index) => {
    const { id, flaps } = pressProfileOf(booklet, press);
    if (flaps === undefined) return [];
    const isGlued = booklet.binding === 'perfect';
    if (isGlued && flaps.width < booklet.trim.width) return [];
    const values = { booklet: booklet.id, profile: id, width: flaps.width, most: booklet.trim.width };
    const place = programme.at(['booklets', index]);
    return [
      isGlued
        ? mistake('press.flaps', { variant: 'wide', values, place, severity: 'error' })
        : mistake('press.flaps', { variant: 'stitched', values, place }),
    ];
  });
}
