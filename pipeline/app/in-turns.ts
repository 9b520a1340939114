// Long work that lets others have their turn: the browser, which waits for our answers.
import { setImmediate } from 'node:timers/promises';

/** In ms: short enough for whoever waits, long enough that turns cost nothing. */
const turn = 8;

/** Takes all steps, and waits for nothing in between but what is already there to be heard. */
export async function inTurns(steps: Iterable<void>): Promise<void> {
  let begun = performance.now();
  for (const _ of steps) {
    if (performance.now() - begun < turn) continue;
    await setImmediate();
    begun = performance.now();
  }
}
