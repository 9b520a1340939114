// Spares a pure function from making a value twice.

interface Values<K, T> {
  readonly get: (key: K) => { readonly value: T } | undefined;
  readonly set: (key: K, made: { readonly value: T }) => unknown;
}

/** The same function, which makes its value for each key once, for as long as the function itself is kept. */
export const once = <T>(make: (key: string) => T): ((key: string) => T) => keeping(make, new Map());

/** The same for objects, which it does not keep from being forgotten. */
export const onceForEach = <K extends object, T>(make: (key: K) => T): ((key: K) => T) => keeping(make, new WeakMap());

const keeping =
  <K, T>(make: (key: K) => T, values: Values<K, T>) =>
  (key: K): T => {
    const made = values.get(key) ?? { value: make(key) };
    values.set(key, made);
    return made.value;
  };
