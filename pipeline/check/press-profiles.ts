// A booklet is made for a print shop by a profile that the programme has.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { didYouMeanOr } from '../model/nearest.ts';
import type { CheckInput } from './check-input.ts';

export function checkPressProfiles({ programme }: CheckInput): readonly Diagnostic[] {
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
