// ISBNs whose last digit fits or does not, in all the ways in which they are written.
import { expect, it } from 'vitest';
import { isbnProblem } from '../../pipeline/model/isbn.ts';

it('accepts thirteen digits whose last one fits, with hyphens or without', () => {
  for (const isbn of ['978-0-306-40615-7', '9780306406157', '978 1 56619 909 4', '979-11-000-0000-7'])
    expect(isbnProblem(isbn), isbn).toBeUndefined();
});

it('says which digit would fit', () => {
  expect(isbnProblem('978-0-306-40615-1')).toEqual({ kind: 'check-digit', right: '7' });
  expect(isbnProblem('978-0-306-40651-7')).toMatchObject({ kind: 'check-digit' });
});

it('refuses other forms', () => {
  for (const isbn of ['0-306-40615-2', '977-0-306-40615-7', '978-0-306-40615-77', '978-O-306-40615-7'])
    expect(isbnProblem(isbn), isbn).toEqual({ kind: 'form' });
});
