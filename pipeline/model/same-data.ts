// Tells whether two values are the same data: lists and records by content, all else by identity.

/** Keys count in their order too: a template or a serialiser can see it. */
export function sameData(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left))
    return (
      Array.isArray(right) && left.length === right.length && left.every((one, index) => sameData(one, right[index]))
    );
  if (!isRecord(left) || !isRecord(right)) return false;
  const [keys, others] = [Object.keys(left), Object.keys(right)];
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && sameData(left[key], right[key]))
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
