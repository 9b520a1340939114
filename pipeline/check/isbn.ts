// An ISBN is one that scanners accept, and what goes with it has one to go with.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { isbnProblem } from '../model/isbn.ts';
import type { CheckInput } from './check-input.ts';

export function checkIsbn({ programme: { record, at } }: CheckInput): readonly Diagnostic[] {
  const { isbn, isbnSupplement } = record;
  if (isbn === undefined)
    return isbnSupplement === undefined
      ? []
      : [mistake('record.isbn', { variant: 'alone', place: at(['isbnSupplement']) })];
  const problem = isbnProblem(isbn);
  if (problem === undefined) return [];
  const right = problem.kind === 'check-digit' ? problem.right : '';
  return [mistake('record.isbn', { variant: problem.kind, values: { isbn, right }, place: at(['isbn']) })];
}
