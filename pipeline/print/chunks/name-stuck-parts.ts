// Prints parts together; when that cannot be done, finds out which of them are guilty by printing each alone.

import type { PrintDocument } from '../../render/booklet-documents.ts';
import type { PartHtml } from '../../render/booklet-html.ts';
import { NotPrinted, type Press } from '../press.ts';
import type { Printed, PrintJob } from '../tab.ts';

/** A style that keeps the browser busy makes every part guilty: nobody should wait for all of them. */
const mostGuilty = 3;

/** Throws NotPrinted with the keys of the guilty parts, or of all when each can be printed alone. */
export async function namingStuckParts(
  press: Press,
  job: PrintJob,
  parts: readonly PartHtml[],
  alone: (part: PartHtml) => PrintDocument,
): Promise<Printed> {
  try {
    return await press.print(job);
  } catch (problem) {
    if (!(problem instanceof NotPrinted) || parts.length < 2) throw problem;
    const guilty = await stuckParts(press, job, parts, alone);
    throw new NotPrinted(guilty.join(', ') || job.name, problem.reason, problem.cause);
  }
}

/** One after the other: a browser that is killed for one part would take another's print with it. */
async function stuckParts(
  press: Press,
  job: PrintJob,
  parts: readonly PartHtml[],
  alone: (part: PartHtml) => PrintDocument,
): Promise<readonly string[]> {
  const guilty: string[] = [];
  for (const part of parts) {
    const isStuck = await press.print({ ...job, name: part.key, document: alone(part), waits: 1 }).then(
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
