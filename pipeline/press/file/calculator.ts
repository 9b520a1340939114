// Functions that are programs for a small stack machine, a subset of PostScript (ISO 32000-1, 7.10.5).

import { type Cursor, skipSpace, wordEnd } from '../../pdf/cursor.ts';
import type { PdfFunction } from './functions.ts';

type Step = number | string | readonly Step[];

/** Throws an Error for a word that is no operator. */
export function readCalculator(source: Uint8Array): PdfFunction {
  const cursor: Cursor = { bytes: source, position: 0 };
  if (wordAt(cursor) !== '{') throw new Error('A calculator function does not begin with a brace.');
  const program = readSteps(cursor);
  return (input) => {
    const stack = [...input];
    run(program, stack);
    return stack;
  };
}

function readSteps(cursor: Cursor): readonly Step[] {
  const steps: Step[] = [];
  for (let word = wordAt(cursor); word !== '}'; word = wordAt(cursor)) {
    if (word === '{') steps.push(readSteps(cursor));
    else if (word === '') throw new Error('A calculator function does not end.');
    else if (Number.isFinite(Number(word))) steps.push(Number(word));
    else if (operators.has(word) || word === 'if' || word === 'ifelse') steps.push(word);
    else throw new Error(`A calculator function uses "${word}", which is no operator.`);
  }
  return steps;
}

function wordAt(cursor: Cursor): string {
  skipSpace(cursor);
  const { bytes, position } = cursor;
  cursor.position = Math.max(wordEnd(bytes, position), Math.min(position + 1, bytes.length));
  return Buffer.from(bytes.subarray(position, cursor.position)).toString('latin1');
}

/** The standard allows 100 (Annex C); a program that copies its stack over and over would fill all memory. */
const deepest = 1000;

function run(steps: readonly Step[], stack: number[]): void {
  steps.forEach((step, index) => {
    if (stack.length > deepest) throw new Error('A calculator function keeps more numbers than it may.');
    if (typeof step === 'number') stack.push(step);
    else if (step === 'if') {
      if (take(stack) !== 0) run(branch(steps[index - 1]), stack);
    } else if (step === 'ifelse') run(branch(steps[index - (take(stack) !== 0 ? 2 : 1)]), stack);
    else if (typeof step === 'string') operators.get(step)?.(stack);
  });
}

const branch = (step: Step | undefined): readonly Step[] => (typeof step === 'object' ? step : []);
const take = (stack: number[]): number => stack.pop() ?? 0;
const truth = (value: boolean): number => (value ? 1 : 0);
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const unary = (make: (x: number) => number) => (stack: number[]) => void stack.push(make(take(stack)));
const binary = (make: (x: number, y: number) => number) => (stack: number[]) => {
  const y = take(stack);
  stack.push(make(take(stack), y));
};

function angle(y: number, x: number): number {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** The last `count` move up by `by`; those that fall off the top come in below. */
function roll(stack: number[]): void {
  const by = take(stack);
  const count = take(stack);
  const moved = stack.splice(stack.length - count, count);
  const shift = count === 0 ? 0 : ((by % count) + count) % count;
  stack.push(...moved.slice(count - shift), ...moved.slice(0, count - shift));
}

/** Truths are 1 and 0: `and`, `or`, `xor` and `not` of numbers are of their bits, and only comparisons make truths. */
const operators: ReadonlyMap<string, (stack: number[]) => void> = new Map([
  ['abs', unary(Math.abs)],
  ['neg', unary((x) => -x)],
  ['ceiling', unary(Math.ceil)],
  ['floor', unary(Math.floor)],
  ['round', unary(Math.round)],
  ['truncate', unary(Math.trunc)],
  ['cvi', unary(Math.trunc)],
  ['cvr', unary((x) => x)],
  ['sqrt', unary(Math.sqrt)],
  ['sin', unary((x) => Math.sin(radians(x)))],
  ['cos', unary((x) => Math.cos(radians(x)))],
  ['ln', unary(Math.log)],
  ['log', unary(Math.log10)],
  ['not', unary((x) => truth(x === 0))],
  ['add', binary((x, y) => x + y)],
  ['sub', binary((x, y) => x - y)],
  ['mul', binary((x, y) => x * y)],
  ['div', binary((x, y) => x / y)],
  ['idiv', binary((x, y) => Math.trunc(x / y))],
  ['mod', binary((x, y) => x % y)],
  ['exp', binary((x, y) => x ** y)],
  ['atan', binary(angle)],
  ['bitshift', binary((x, y) => (y < 0 ? x >> -y : x << y))],
  ['and', binary((x, y) => x & y)],
  ['or', binary((x, y) => x | y)],
  ['xor', binary((x, y) => x ^ y)],
  ['eq', binary((x, y) => truth(x === y))],
  ['ne', binary((x, y) => truth(x !== y))],
  ['gt', binary((x, y) => truth(x > y))],
  ['ge', binary((x, y) => truth(x >= y))],
  ['lt', binary((x, y) => truth(x < y))],
  ['le', binary((x, y) => truth(x <= y))],
  ['true', (stack) => void stack.push(1)],
  ['false', (stack) => void stack.push(0)],
  ['pop', (stack) => void stack.pop()],
  ['exch', (stack) => void stack.splice(-2, 2, ...stack.slice(-2).reverse())],
  ['dup', (stack) => void stack.push(...stack.slice(-1))],
  [
    'copy',
    (stack) => {
      const count = take(stack);
      stack.push(...stack.slice(stack.length - count));
    },
  ],
  ['index', (stack) => void stack.push(stack.at(-1 - take(stack)) ?? 0)],
  ['roll', roll],
]);
