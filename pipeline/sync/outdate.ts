// Step 6: where the words changed but are still much the same, the old translation waits for its revision.
import { likeness } from './likeness.ts';
import { takenOver } from './planned-entry.ts';
import { awaitsRevision } from './revision.ts';
import { samePlaceIn } from './same-place.ts';
import type { Match, Step } from './situation.ts';

const alike = 0.6;

export const outdate: Step = (situation) => {
  const isSamePlace = samePlaceIn(situation);
  const pairs = situation.freeUnits.flatMap((unit) =>
    situation.freeEntries
      .filter((entry) => isSamePlace(unit, entry))
      .map((entry) => ({ unit, entry, score: likeness(entry.source, unit.source) }))
      .filter(({ score }) => score >= alike),
  );
  // The best pair first, so that no unit takes what fits its neighbour better.
  return pairs
    .sort((a, b) => b.score - a.score)
    .map(
      ({ unit, entry }): Match =>
        entry.target === ''
          ? { step: 'missing', unit, taken: [entry], planned: takenOver(entry, unit) }
          : { step: 'outdated', unit, taken: [entry], planned: awaitsRevision(entry, unit) },
    );
};
