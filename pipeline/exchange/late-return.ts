// Lays what came back over what is there now. Nobody's work is overwritten: where both sides changed, a person decides.
import { type ExchangeState, type ExchangeUnit, hashOf, nameOf, type ReturnedUnit, type UnitName } from './unit.ts';

export type Arrival =
  /** Taken over. */
  | { readonly kind: 'accepted'; readonly unit: ExchangeUnit; readonly target: string; readonly state: ExchangeState }
  /** Came back as it went, or says what is there already. */
  | { readonly kind: 'unchanged'; readonly unit: ExchangeUnit }
  /** Somebody else translated it meanwhile, and otherwise. */
  | { readonly kind: 'conflict'; readonly unit: ExchangeUnit; readonly target: string }
  /** Its source changed or vanished after the export; the translation belongs into the memory. */
  | { readonly kind: 'homeless'; readonly name: UnitName; readonly target: string };

/** One arrival for each returned unit, in their order. */
export function receive(present: readonly ExchangeUnit[], returned: readonly ReturnedUnit[]): readonly Arrival[] {
  const byName = new Map(present.map((unit) => [keyOf(nameOf(unit)), unit]));
  return returned.map((back) => arrivalOf(back, byName.get(keyOf(back.name))));
}

const keyOf = ({ document, section, source }: UnitName): string => [document, section, source].join('\0');

function arrivalOf({ name, basis, target, state }: ReturnedUnit, unit: ExchangeUnit | undefined): Arrival {
  if (unit === undefined) return { kind: 'homeless', name, target };
  // An empty cell is work not done, never a wish to delete.
  if (target === '') return { kind: 'unchanged', unit };
  if (target === unit.target) {
    const confirmed = isConfirmed(state) && !isConfirmed(unit.state);
    return confirmed ? { kind: 'accepted', unit, target, state } : { kind: 'unchanged', unit };
  }
  if (hashOf(target) === basis) return { kind: 'unchanged', unit };
  if (hashOf(unit.target) !== basis) return { kind: 'conflict', unit, target };
  return { kind: 'accepted', unit, target, state };
}

const isConfirmed = (state: ExchangeState): boolean => state === 'translated' || state === 'reviewed';
