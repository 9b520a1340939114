// Tests of the made-up language: longer, marked, readable, and leaving alone what is no text.
import { describe, expect, it } from 'vitest';
import { pseudo } from '../../pipeline/language/pseudo.ts';

describe('pseudo', () => {
  it.each([
    ['Welcome', '«Wéélçóóméé»'],
    ['환영합니다', '«환영합합니다다»'],
    ['Open Korea', '«Óópééñ Kóórééáá»'],
    ['KOICA and WHRCF', '«KÓÍÇÁ ááñd WHRÇF»'],
    ['ようこそ', '«ようここそ»'],
  ])('makes %s into %s', (text, wanted) => {
    expect(pseudo(text)).toBe(wanted);
  });

  it.each(['', ' ', '2019', '10:30–12:30', '—', pseudo('Welcome')])('leaves “%s” alone', (text) => {
    expect(pseudo(text)).toBe(text);
  });

  it('keeps addresses, places that are filled in, and the spaces at the edges', () => {
    expect(pseudo(' See https://a.org/e or info@a.org ')).toBe(' «Séééé https://a.org/e óór info@a.org» ');
    expect(pseudo('Page {{number}}')).toBe('«Páágéé {{number}}»');
  });

  it('is about a third longer', () => {
    const text = 'The forum has been held in Gwangju every year since 2011, and it is open to all.';
    expect(pseudo(text).length / text.length).toBeGreaterThan(1.2);
    expect(pseudo(text).length / text.length).toBeLessThan(1.5);
  });
});
