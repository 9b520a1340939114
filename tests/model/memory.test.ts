// Tests of the memory: what it finds again, what it drops, and what counts as the same data.
import { describe, expect, it } from 'vitest';
import { makeMemory } from '../../pipeline/model/memory.ts';
import { sameData } from '../../pipeline/model/same-data.ts';

const made: string[] = [];
const join = (...words: readonly string[]): { readonly text: string } => {
  made.push(words.join('+'));
  return { text: words.join('+') };
};
const makes = (run: () => void): readonly string[] => {
  made.length = 0;
  run();
  return [...made];
};

describe('a memory', () => {
  it('makes a value once for the same arguments, in a run and in the next', () => {
    const memory = makeMemory();
    const first = memory.recall(join, 'a', 'b');
    expect(makes(() => expect(memory.recall(join, 'a', 'b')).toBe(first))).toEqual([]);
    memory.endRun();
    expect(makes(() => expect(memory.recall(join, 'a', 'b')).toBe(first))).toEqual([]);
  });

  it('keeps apart other arguments, other numbers of arguments and other functions', () => {
    const memory = makeMemory();
    memory.recall(join, 'a', 'b');
    expect(
      makes(() => {
        memory.recall(join, 'a');
        memory.recall(join, 'b', 'a');
        memory.recall(join, 'a+b');
      }),
    ).toEqual(['a', 'b+a', 'a+b']);
    expect(memory.recall((one: string, two: string) => one.length + two.length, 'a', 'b')).toBe(2);
  });

  it('drops what a whole run did not ask for', () => {
    const memory = makeMemory();
    memory.recall(join, 'a');
    memory.endRun();
    memory.endRun();
    expect(makes(() => memory.recall(join, 'a'))).toEqual(['a']);
  });

  it('remembers that there is nothing', () => {
    const memory = makeMemory();
    let calls = 0;
    const nothing = (): undefined => {
      calls += 1;
      return undefined;
    };
    memory.recall(nothing);
    memory.recall(nothing);
    expect(calls).toBe(1);
  });

  it('recognises equal data by its name, and takes other data for what it is', () => {
    const memory = makeMemory();
    const first = memory.recognise({ list: ['a'] }, 'name');
    memory.endRun();
    expect(memory.recognise({ list: ['a'] }, 'name')).toBe(first);
    expect(memory.recognise({ list: ['a'] }, 'other')).not.toBe(first);
    expect(memory.recognise({ list: ['b'] }, 'name')).toEqual({ list: ['b'] });
  });
});

describe('the same data', () => {
  const make = () => 1;
  it.each([
    [{ a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] }, true],
    [{ a: undefined }, {}, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, false],
    [[1, 2], [1, 2, 3], false],
    [[1], { 0: 1 }, false],
    [{ 0: 1 }, [1], false],
    [null, {}, false],
    [make, make, true],
    [new Map([['a', 1]]), new Map([['a', 1]]), false],
  ])('%o and %o: %s', (left, right, same) => {
    expect(sameData(left, right)).toBe(same);
  });
});
