// How much alike two sources are: by characters, without their numbers and addresses.
import { similarity } from '../translate/catalogues.ts';

/** Addresses, and numbers with what groups their digits: `2026-11-23`, `10:30`, `35,000`. */
export const changeable = /https?:\/\/[^\s)>\]]+|\d+(?:[.,:/-]\d+)*/gu;

export const changeableIn = (text: string): readonly string[] => text.match(changeable) ?? [];

export const masked = (text: string): string => text.replace(changeable, '0').replace(/\s+/gu, '');

/** Two texts with so few pairs of letters in common cannot be alike; counting pairs is cheaper than the distance. */
const leastCommonPairs = 0.15;

/** 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [masked(a), masked(b)];
  return sharedPairs(left, right) < leastCommonPairs ? 0 : similarity(left, right);
}

/** Dice's coefficient of the pairs of neighbouring characters. */
function sharedPairs(left: string, right: string): number {
  if (left === right) return 1;
  const [a, b] = [pairsOf(left), pairsOf(right)];
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
