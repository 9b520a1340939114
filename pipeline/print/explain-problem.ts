// Puts into a diagnostic why a booklet could not be printed.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import { PartProblem } from './chunks/print-chunk.ts';
import { NotPrinted } from './not-printed.ts';
import { PartNotPrinted } from './parts/part-lengths.ts';

/** What stopped a booklet, if it is known; any other problem is a bug. */
export function explainProblem(problem: unknown, booklet: string): Diagnostic | undefined {
  if (problem instanceof PartNotPrinted) return hiddenPart(booklet, problem);
  if (problem instanceof NotPrinted) return notPrinted(booklet, problem);
  if (problem instanceof PartProblem) return damagedPart(booklet, problem);
  return undefined;
}

const hiddenPart = (booklet: string, { part }: PartNotPrinted): Diagnostic =>
  mistake('print.part', { values: { booklet, part } });

const notPrinted = (booklet: string, { job, reason }: NotPrinted): Diagnostic => {
  const values = { booklet, part: job };
  return 'seconds' in reason
    ? mistake('print.stuck', { variant: 'late', values: { ...values, seconds: reason.seconds } })
    : mistake('print.stuck', { variant: 'failed', values: { ...values, tries: reason.tries } });
};

const damagedPart = (booklet: string, { part, message }: PartProblem): Diagnostic =>
  mistake('print.damaged', { values: { booklet, part, detail: message } });

export const neverSettled = (booklet: string, passes: number): Diagnostic =>
  mistake('print.unsettled', { values: { booklet, passes } });
