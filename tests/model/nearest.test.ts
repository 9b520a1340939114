// Tests of the guess what a misspelt word was meant to be.
import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../pipeline/model/nearest.ts';
import { phrase } from '../../pipeline/model/phrase.ts';

describe('nearest', () => {
  it.each([
    ['titel', ['title', 'start'], 'title'],
    ['ROOMS', ['rooms'], 'rooms'],
    ['organizers', ['organisers', 'people'], 'organisers'],
    ['네트워그', ['네트워크', '전체회의'], '네트워크'],
    ['Monn', ['Mon', 'Tue'], 'Mon'],
  ] as const)('takes %s for a slip', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  it.each([
    ['room', ['part', 'people']],
    ['ab', ['xy']],
    ['name', []],
    ['date', ['gate', 'rates'].slice(1)],
  ] as const)('guesses nothing for %s', (word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined();
  });

  it('takes the closest, and of equally close ones the first', () => {
    expect(nearest('sessions', ['session', 'sessionss', 'cessions'])).toBe('session');
    expect(nearest('moderator', ['moderatorin', 'moderater'])).toBe('moderater');
  });
});

describe('didYouMean', () => {
  it('asks, or says nothing', () => {
    expect(didYouMean('titel', ['title'])).toEqual(phrase('nearest', { nearest: 'title' }));
    expect(didYouMean('colour', ['title'])).toBeUndefined();
  });
});
