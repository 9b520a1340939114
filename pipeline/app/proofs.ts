// The proofs of a build: one file for each printed booklet, in output/proof/.
import { phrase } from '../model/phrase.ts';
import { pressProfileOf } from '../model/records/press.ts';
import type { OutputFile } from '../workspace/write-output.ts';
import type { Compiled } from './compile.ts';
import type { PrintRoom } from './print-room.ts';
import { makeProof } from './proof.ts';
import type { ProofRound } from './proof-sheets.ts';
import type { Made, PrintedFile } from './report.ts';

export interface Proofs {
  readonly files: readonly OutputFile[];
  readonly made: readonly Made[];
}

/** In the order of the booklets. */
export async function makeProofs(
  { programme: { record }, booklets }: Compiled,
  printed: readonly PrintedFile[],
  round: ProofRound | undefined,
  print: PrintRoom['printDocument'],
): Promise<Proofs> {
  const { version, press } = record;
  const proofs = await Promise.all(
    printed.map(async ({ pdf, pageLabels }, index) => {
      const booklet = booklets[index];
      const its = record.booklets.find(({ id }) => id === booklet?.id);
      if (booklet === undefined || its === undefined) return [];
      const profile = pressProfileOf(its, press);
      const work = { booklet, pdf, pageLabels, trim: its.trim, profile, version, round };
      const { pdf: content, sheet } = await makeProof(work, print);
      const path = `proof/${its.id}.pdf`;
      return [{ path, content, remark: phrase('made.proof', { count: pageLabels.length, sheet: sheet.name }) }];
    }),
  );
  const made = proofs.flat();
  return {
    files: made.map(({ path, content }) => ({ path, content })),
    made: made.map(({ path, remark }) => ({ path, remark })),
  };
}
