// Reads a workbook that came back from a translator's spreadsheet program.
import { unzipSync } from 'fflate';
import readSheets, { type CellValue } from 'read-excel-file/node';
import { columnNames } from './spreadsheet-write.ts';
import { DamagedReturn, type ExchangeState, exchangeStates, hashOf, type ReturnedUnit, readId } from './unit.ts';

/** Bytes that all entries together may take unpacked. */
const mostUnpacked = 200_000_000;

/**
 * In the order of the rows; rows without an id are somebody's notes and left out. Throws DamagedReturn with the number
 * of the row, counted as the program shows it. Nothing is half-read.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<readonly ReturnedUnit[]> {
  limitSize(bytes);
  const [sheet] = await readSheets(Buffer.from(bytes), { trim: false }).catch((): never => {
    throw new DamagedReturn('not-this-format', '1');
  });
  const [headings = [], ...rows] = sheet?.data ?? [];
  const columns = findColumns(headings);
  const seen = new Set<string>();
  return rows.flatMap((cells, index): readonly ReturnedUnit[] => {
    const rowNumber = String(index + 2);
    const text = (name: keyof typeof columns) => textOf(cells[columns[name]]);
    if (text('id') === '') return [];
    const id = readId(text('id'));
    if (id === undefined) throw new DamagedReturn('unknown-id', rowNumber);
    const name = [id.name.document, id.name.section, id.name.source].join('#');
    if (seen.has(name)) throw new DamagedReturn('repeated-id', rowNumber);
    seen.add(name);
    if (hashOf(text('source')) !== id.name.source) throw new DamagedReturn('source-altered', rowNumber);
    const target = text('translation');
    return [{ ...id, target, state: stateOf(text('state'), target, id.basis, rowNumber) }];
  });
}

function limitSize(bytes: Uint8Array): void {
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    throw new DamagedReturn('not-this-format', '1');
  }
  if (unpacked > mostUnpacked) throw new DamagedReturn('too-large', '1');
}

function findColumns(headings: readonly (CellValue | null)[]): Readonly<Record<(typeof columnNames)[number], number>> {
  const names = headings.map((heading) =>
    textOf(heading)
      .replace(/ \(.*\)$/, '')
      .trim(),
  );
  const found = Object.fromEntries(columnNames.map((name) => [name, names.indexOf(name)]));
  if (['id', 'source', 'translation', 'state'].some((name) => (found[name] ?? -1) < 0))
    throw new DamagedReturn('columns-missing', '1');
  return found as Record<(typeof columnNames)[number], number>;
}

/** A program may have made a number of digits; line ends are those of the machine. */
const textOf = (cell: CellValue | null | undefined): string => (cell ?? '').toString().replace(/\r\n?/g, '\n');

/** Whoever writes a new text and leaves the state alone has translated it. */
function stateOf(written: string, target: string, basis: string, rowNumber: string): ExchangeState {
  if (target === '') return 'missing';
  const state = exchangeStates.find((one) => one === written.trim());
  if (state === undefined && written.trim() !== '') throw new DamagedReturn('unknown-state', rowNumber);
  const changed = hashOf(target) !== basis;
  if (state === undefined || state === 'missing') return 'translated';
  return changed && state !== 'reviewed' ? 'translated' : state;
}
