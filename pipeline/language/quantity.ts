// Amounts, dates, weekdays and times as values, so that two languages can be held against each other.

export interface Quantity {
  readonly kind: 'number' | 'month' | 'weekday' | 'time';
  /** What it may mean: `35000`, `m9`, `w1`, `t14:00`. Any of them is enough to agree with another text. */
  readonly values: readonly string[];
  /** A figure must stand in the other text; a word may; what is loose only helps others to agree. */
  readonly strength: 'figure' | 'word' | 'loose';
  /** Letters that it is written onto, as in COP28: a name that the other language may not have. */
  readonly stem?: string;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

export type Found = Pick<Quantity, 'kind' | 'values'> & Partial<Pick<Quantity, 'strength' | 'stem'>>;

/** A way of writing quantities. The pattern has the flag g. */
export interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => readonly Found[];
  /** Without the flag g, and often shared: where it finds nothing, the pattern finds nothing either. */
  readonly hint?: RegExp;
}

/** The hint of all forms with figures, of which most texts have none. */
export const anyDigit = /\d/u;

/** Words that stand alone or before the same things: one look at a text for all of them, longer words first. */
export function wordForm(forms: ReadonlyMap<string, Found>, before: string, after = ''): Form {
  const words = [...forms.keys()].sort((a, b) => b.length - a.length).join('|');
  return {
    pattern: new RegExp(`${before}(?:${words})${after}`, 'gu'),
    read: ([written]) => {
      const found = forms.get(written);
      return found === undefined ? [] : [found];
    },
  };
}

/** What is read by one form is not read by those after it. */
export function quantitiesByForms(text: string, forms: readonly Form[]): readonly Quantity[] {
  const found: Quantity[] = [];
  const hinted = new Map<RegExp, boolean>();
  let rest = text;
  for (const { pattern, read, hint } of forms) {
    if (hint !== undefined) {
      const isHinted = hinted.get(hint) ?? hint.test(rest);
      hinted.set(hint, isHinted);
      if (!isHinted) continue;
    }
    rest = rest.replace(pattern, (...given) => {
      const groups = typeof given.at(-1) === 'object' ? given.pop() : undefined;
      const [match, start] = [given.slice(0, -2), given.at(-2) as number];
      const written = String(match[0]);
      const its = read(Object.assign(match, { index: start, input: rest, groups }) as unknown as RegExpExecArray);
      for (const one of its) {
        found.push({
          strength: 'figure',
          ...one,
          start,
          end: start + written.length,
          written: written.replace(/[\s,]+$/, '').trim(),
        });
      }
      return its.length === 0 ? written : '\0'.repeat(written.length);
    });
  }
  return found;
}

export const number = (value: number, strength: Quantity['strength'] = 'figure'): Found => ({
  kind: 'number',
  values: [String(value)],
  strength,
});
export const month = (value: number): Found => ({ kind: 'month', values: [`m${value}`] });
export const weekday = (value: number): Found => ({ kind: 'weekday', values: [`w${value}`] });

export type Half = 'morning' | 'afternoon' | undefined;

/** A time on the clock; without a half of the day, an hour up to twelve may be in either. */
export function clock(hours: number, minutes: number, half: Half, isExact = false): Found {
  const write = (hour: number) => `t${hour % 24}:${String(minutes).padStart(2, '0')}`;
  const early = write(hours === 12 ? 0 : hours);
  const late = write(hours < 12 ? hours + 12 : hours);
  if (half === 'morning') return { kind: 'time', values: [early] };
  if (half === 'afternoon') return { kind: 'time', values: [late] };
  return { kind: 'time', values: isExact || hours > 12 ? [write(hours)] : [...new Set([early, late, write(hours)])] };
}

/** A number in figures, with the letters before it: `COP28`, `2019–21`, `+82`. */
export const figures: readonly Form[] = [
  {
    pattern: /(?<![\d,.])(\d{4})[–~-](\d{2})(?!\d)/gu,
    hint: anyDigit,
    read: ([, first = '', last = '']) => [
      number(Number(first)),
      { kind: 'number', values: [first.slice(0, 2) + last, String(Number(last))] },
    ],
  },
  {
    pattern: /(?:(?<stem>\p{Script=Latin}{2,})-?|(?<plus>\+)\s?)?(?<digits>\d[\d,]*(?:\.\d+)?)/gu,
    hint: anyDigit,
    read: ({ groups = {} }) => {
      const { stem, plus, digits = '' } = groups;
      const values = [String(Number(digits.replaceAll(',', '')))];
      // A list of numbers without spaces is no number with thousands.
      const isList = digits.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits.replace(/,$/, ''));
      const strength = plus === undefined ? 'figure' : 'loose';
      if (isList)
        return digits
          .split(',')
          .filter(Boolean)
          .map((one) => number(Number(one), strength));
      return [{ kind: 'number', values, strength, ...(stem !== undefined && { stem }) }];
    },
  },
];
