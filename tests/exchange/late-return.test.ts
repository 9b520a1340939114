import { expect, test } from 'vitest';
import { receive } from '../../pipeline/exchange/late-return.ts';
import { type ExchangeUnit, hashOf, nameOf, type ReturnedUnit } from '../../pipeline/exchange/unit.ts';

const exported: ExchangeUnit = {
  document: 'pages/about',
  section: 'body',
  source: '인권도시를 상상하다',
  target: 'Imagine human rights cities',
  state: 'draft',
  notes: [],
};
const back = (changes: Partial<ReturnedUnit> = {}): ReturnedUnit => ({
  name: nameOf(exported),
  basis: hashOf(exported.target),
  target: exported.target,
  state: exported.state,
  ...changes,
});
const kindOf = (present: readonly ExchangeUnit[], returned: ReturnedUnit) => receive(present, [returned])[0]?.kind;

test('a new translation is taken over', () => {
  expect(receive([exported], [back({ target: 'Imagining cities', state: 'translated' })])).toEqual([
    { kind: 'accepted', unit: exported, target: 'Imagining cities', state: 'translated' },
  ]);
});

test('a draft that came back confirmed is taken over', () => {
  expect(kindOf([exported], back({ state: 'translated' }))).toBe('accepted');
});

test('what came back untouched changes nothing, also when somebody improved it meanwhile', () => {
  expect(kindOf([exported], back())).toBe('unchanged');
  expect(kindOf([{ ...exported, target: 'Better', state: 'translated' }], back())).toBe('unchanged');
});

test('a state never falls back', () => {
  expect(kindOf([{ ...exported, state: 'reviewed' }], back({ state: 'translated' }))).toBe('unchanged');
});

test('an empty cell deletes nothing', () => {
  expect(kindOf([exported], back({ target: '', state: 'missing' }))).toBe('unchanged');
});

test('two different translations are a conflict, two equal ones are none', () => {
  const meanwhile = { ...exported, target: 'Reimagining' };
  expect(kindOf([meanwhile], back({ target: 'Imagining' }))).toBe('conflict');
  expect(kindOf([meanwhile], back({ target: 'Reimagining' }))).toBe('unchanged');
});

test('a translation of a source that changed is kept apart', () => {
  expect(receive([{ ...exported, source: '인권도시를 다시 상상하다' }], [back({ target: 'New' })])).toEqual([
    { kind: 'homeless', name: nameOf(exported), target: 'New' },
  ]);
});
