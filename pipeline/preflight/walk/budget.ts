// How much of a file is looked at before it counts as one that never ends.

/** More than a book of thousands of pages has: content that calls itself over and over would never end. */
const most = { operators: 30e6, forms: 1e6, bytes: 500e6 } as const;

export interface Budget {
  /** Each throws an Error when there is nothing left. */
  readonly operator: () => void;
  readonly form: () => void;
  /** Content that is long but paints nothing takes its time as well. */
  readonly bytes: (count: number) => void;
}

export function makeBudget(): Budget {
  let [operators, forms, bytes]: [number, number, number] = [most.operators, most.forms, most.bytes];
  return {
    operator: () => {
      operators -= 1;
      if (operators < 0) throw new Error(`Its pages have more than ${most.operators / 1e6} million operators.`);
    },
    form: () => {
      forms -= 1;
      if (forms < 0) throw new Error(endlessForms);
    },
    bytes: (count) => {
      bytes -= count;
      if (bytes < 0) throw new Error(`Its pages have more than ${most.bytes / 1e6} MB of content.`);
    },
  };
}

export const endlessForms = 'A form shows itself, or forms lie within each other without end.';
