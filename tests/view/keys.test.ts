// Tests of names for parts and anchors, and of addresses from page to page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiKey, partKeyOf, relativeAddress, sitePathOf } from '../../pipeline/view/keys.ts';

describe('asciiKey', () => {
  it('leaves plain ids as they are and writes others by their code points', () => {
    expect(asciiKey('network-1')).toBe('network-1');
    expect(asciiKey('개회')).toMatch(/^[_a-z0-9]+$/);
  });

  it('keeps different ids different, and gives a name for HTML, CSS and PDF', () => {
    const letters = fc.constantFrom(...'가각힣개회09afAF-_.+éàกʻʰ𠮷');
    const id = fc.array(letters, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(asciiKey(one)).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(asciiKey(one) === asciiKey(other)).toBe(one === other);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['à1', 'ก'],
    ['_0', 'װ'],
    ['+b', 'ʻ'],
  ])('does not run a code point into the next letter: %s and %s', (one, other) => {
    expect(asciiKey(one)).not.toBe(asciiKey(other));
  });
});

describe('relativeAddress', () => {
  it.each([
    ['index.html', 'people.html', 'people.html'],
    ['sessions/a.html', 'sessions/b.html', 'b.html'],
    ['sessions/a.html', 'index.html', '../index.html'],
    ['ko/sessions/a.html', 'en/sessions/a.html', '../../en/sessions/a.html'],
    ['ko/sessions/a.html', 'pictures/x.svg', '../../pictures/x.svg'],
    ['ko/a.html', 'ko/b/c.html#here', 'b/c.html#here'],
    ['a.html', '내려 받기.pdf', '%EB%82%B4%EB%A0%A4%20%EB%B0%9B%EA%B8%B0.pdf'],
  ])('from %s to %s', (from, to, address) => {
    expect(relativeAddress(from, to)).toBe(address);
  });

  it('leads where a browser finds the page, below any root', () => {
    const name = fc.constantFrom('a', 'b', 'ko', '가 나', 'x+y');
    const path = fc
      .tuple(fc.array(name, { maxLength: 3 }), name)
      .map(([folders, last]) => [...folders, `${last}.html`].join('/'));
    fc.assert(
      fc.property(path, path, (from, to) => {
        const at = new URL(encodeURI(from), 'https://example.org/root/');
        const found = new URL(relativeAddress(from, to), at);
        expect(decodeURIComponent(found.pathname)).toBe(`/root/${to}`);
      }),
    );
  });
});

it('links by id lead to a page of the site and to a part of the booklet', () => {
  expect([sitePathOf('session:a'), sitePathOf('page:b'), sitePathOf('person:c')]).toEqual([
    'sessions/a.html',
    'pages/b.html',
    undefined,
  ]);
  expect([partKeyOf('session:a'), partKeyOf('page:b')]).toEqual(['session-a', 'page-b']);
});
