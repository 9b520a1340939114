// Prints parts together; when that cannot be done, finds out which of them are guilty by printing each alone.

import type { PrintDocument } from '../../render/booklet-documents.ts';
import type { PartHtml } from '../../render/booklet-html.ts';
import { NotPrinted } from '../not-printed.ts';
import type { Printer } from '../printer.ts';
import type { Printed, PrintJob } from '../tab.ts';

/** A style that keeps the browser busy makes every part guilty: nobody should wait for all of them. */
const mostGuilty = 3;

/** Throws NotPrinted with the keys of the guilty parts, or of all when each can be printed alone. */
export async function namingStuckParts(
  printer: Printer,
  job: PrintJob,
  parts: readonly PartHtml[],
  alone: (part: PartHtml) => PrintDocument,
): Promise<Printed> {
  try {
    return await printer.print(job);
  } catch (problem) {
    if (!(problem instanceof NotPrinted) || parts.length < 2) throw problem;
    const guilty = await stuckParts(printer, job, parts, alone);
    throw new NotPrinted(guilty.join(', ') || job.name, problem.reason, problem.cause);
  }
}

/** One after the other: a browser that is killed for one part would take another's print with it. */
async function stuckParts(
  printer: Printer,
  job: PrintJob,
  parts: readonly PartHtml[],
  alone: (part: PartHtml) => PrintDocument,
): Promise<readonly string[]> {
  const guilty: string[] = [];
  for (const part of parts) {
    const isStuck = await printer.print({ ...job, name: part.key, document: alone(part), waits: 1 }).then(
      () => false,
      (problem: unknown) => {
        if (problem instanceof NotPrinted) return true;
        throw problem;
      },
    );
    if (isStuck) guilty.push(part.key);
    if (guilty.length >= mostGuilty) break;
  }
  return guilty;
}
