// Puts labels one below the other in a margin, each as near as it can be to what it is about.

/** Distances from the top of the margin, in any unit. */
export interface Label {
  readonly wanted: number;
  readonly height: number;
}

export type Arranged<Its extends Label> = Its & { readonly top: number };

/** In the order of what they are about. Where the margin has no room for all, the last ones are left out. */
export function arrangeLabels<Its extends Label>(labels: readonly Its[], margin: number): readonly Arranged<Its>[] {
  let free = 0;
  let room = margin;
  const pushed: Arranged<Its>[] = [];
  for (const label of [...labels].sort((one, other) => one.wanted - other.wanted)) {
    room -= label.height;
    if (room < 0) break;
    const top = Math.max(free, label.wanted);
    free = top + label.height;
    pushed.push({ ...label, top });
  }
  // What was pushed below the margin's end moves up again, and what is above it with it.
  let end = margin;
  return pushed
    .toReversed()
    .map((label) => {
      end = Math.min(label.top, end - label.height);
      return { ...label, top: end };
    })
    .toReversed();
}
