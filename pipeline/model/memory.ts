// Remembers what pure functions gave, so that a run after a small change makes only what the change touched.
import { sameData } from './same-data.ts';

export interface Memory {
  /**
   * `make(...given)`, or what it gave for the same arguments in this run or the one before. Arguments are compared as a
   * `Map` compares its keys: texts by content, objects by identity. So `make` must be pure, take all it depends on as
   * arguments, and be a function of its module: one that is made at every run is never found again.
   */
  readonly recall: <A extends readonly unknown[], T>(make: (...given: A) => T, ...given: A) => T;
  /**
   * The value that was known by this name, if it is equal in content, else `value`, which is known by it from now on.
   * What was made anew from unchanged sources can then be an argument of `recall`.
   */
  readonly recognise: <T>(value: T, ...name: readonly unknown[]) => T;
  /** Ends a run: what it did not ask for is dropped. */
  readonly endRun: () => void;
}

/** A shelf for each argument: the next one's shelves by its value, and the result when it is the last. */
interface Shelf {
  readonly next: Map<unknown, Shelf>;
  result?: { readonly value: unknown };
}

const emptyShelf = (): Shelf => ({ next: new Map() });

/** Nothing is ever wrong in an empty memory: it only makes a run slower. */
export function makeMemory(): Memory {
  let before = emptyShelf();
  let now = emptyShelf();
  return {
    recall: (make, ...given) => {
      const path = [make, ...given];
      const place = shelfFor(now, path);
      place.result ??= findShelf(before, path)?.result ?? { value: make(...given) };
      return place.result.value as ReturnType<typeof make>;
    },
    recognise: (value, ...name) => {
      const path = [sameData, ...name];
      const known = findShelf(now, path)?.result ?? findShelf(before, path)?.result;
      const result = known !== undefined && sameData(known.value, value) ? known : { value };
      shelfFor(now, path).result = result;
      return result.value as typeof value;
    },
    endRun: () => {
      before = now;
      now = emptyShelf();
    },
  };
}

function shelfFor(root: Shelf, path: readonly unknown[]): Shelf {
  let shelf = root;
  for (const step of path) {
    const next = shelf.next.get(step) ?? emptyShelf();
    shelf.next.set(step, next);
    shelf = next;
  }
  return shelf;
}

function findShelf(root: Shelf, path: readonly unknown[]): Shelf | undefined {
  let shelf: Shelf | undefined = root;
  for (const step of path) shelf = shelf?.next.get(step);
  return shelf;
}
