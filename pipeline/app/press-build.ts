// What a build for the press makes: the files of each booklet, examined, and written only when a shop would take them.
import { type Checked, checked, type Diagnostic, hasErrors, mistake } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import { pressProfileOf } from '../model/records/press.ts';
import { type OutputFile, writeOutput } from '../workspace/write-output.ts';
import type { Compiled } from './compile.ts';
import { printJacket } from './jacket.ts';
import { readOwnProfiles } from './own-profiles.ts';
import { openPress, type PressProducts } from './press.ts';
import { examinePress, type PressInspection, pressReport } from './press-preflight.ts';
import { type PressProduct, pressKinds } from './press-product.ts';
import { pressSetting } from './press-setting.ts';
import type { PressWork } from './press-work.ts';
import type { PrintRoom } from './print-room.ts';
import type { Made, PrintedFile } from './report.ts';

/** In the order of the booklets. Without products when a profile cannot be read. */
export async function buildPress(
  home: string,
  { programme, booklets, colourProfiles }: Compiled,
  printed: readonly PrintedFile[],
  print: PrintRoom['printDocument'],
): Promise<Checked<readonly Made[]>> {
  const profiles = readOwnProfiles(programme, colourProfiles);
  if (hasErrors(profiles.diagnostics)) return checked([], profiles.diagnostics);
  const make = await openPress(profiles.value);
  const { record, at } = programme;
  const all: PressedBooklet[] = [];
  for (const [index, file] of printed.entries()) {
    const booklet = booklets[index];
    const position = record.booklets.findIndex(({ id }) => id === booklet?.id);
    const its = record.booklets[position];
    if (booklet === undefined || its === undefined) continue;
    const profile = pressProfileOf(its, record.press);
    const { version, date } = { version: record.version.number, date: record.version.date };
    const facts = { booklet, record: its, profile, printed: file, version, date, place: at(['booklets', position]) };
    all.push(await pressBooklet(facts, make, print));
  }
  return write(home, all);
}

interface PressedBooklet {
  readonly products: PressProducts;
  readonly inspections: readonly PressInspection[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Made again where black over colour would be more ink than the paper takes. */
async function pressBooklet(
  facts: Omit<PressWork, 'jacket' | 'knockOut' | 'kept'>,
  make: (work: PressWork) => PressProducts,
  print: PrintRoom['printDocument'],
): Promise<PressedBooklet> {
  const { booklet, record, profile, printed, place } = facts;
  const { spine, flaps } = pressSetting(record, printed.pageCount, profile);
  const widths = { spine: spine?.holdsText ? spine.width : 0, 'flap-front': flaps, 'flap-back': flaps };
  const { jacket, tooLong } = await printJacket(booklet, widths, print);
  const diagnostics = tooLong.map((part) =>
    mistake('press.jacket', { values: { booklet: booklet.id, part: phrase(`jacket.${part}`) }, place }),
  );
  const products = make({ ...facts, jacket, knockOut: new Set(), kept: new Map() });
  const inspections = await examinePress(products);
  const dense = densePages(inspections);
  if (dense.size === 0) return { products, inspections, diagnostics };
  const isRight = ({ shows = [] }: PressProduct): boolean => !shows.flat().some((page) => dense.has(page));
  const right = inspections.filter(({ product }) => isRight(product));
  const kept = new Map(right.map(({ product }) => [product.path, product]));
  const denser = make({ ...facts, jacket, knockOut: dense, kept });
  return { products: denser, inspections: await examinePress(denser, right), diagnostics };
}

/** Pages of the booklet on which something is more ink than the paper takes: there black is not printed over colour. */
const densePages = (inspections: readonly PressInspection[]): ReadonlySet<number> =>
  new Set(
    inspections.flatMap(({ product, inspection }) =>
      inspection.reports
        .filter(({ diagnostic }) => diagnostic.rule === 'preflight.ink')
        .flatMap(({ places }) => places.flatMap(({ page }) => product.shows?.[page - 1] ?? [])),
    ),
  );

/** Files of other booklets stay; what a booklet does not need any more goes. */
function write(home: string, all: readonly PressedBooklet[]): Checked<readonly Made[]> {
  const examined = pressReport(all.flatMap(({ inspections }) => inspections));
  const products = all.map((one) => one.products);
  const diagnostics: readonly Diagnostic[] = [
    ...all.flatMap((one) => [...one.diagnostics, ...one.products.diagnostics]),
    ...examined.diagnostics,
  ];
  const replaces = products.flatMap(({ stem }) =>
    pressKinds.map((kind) => `${stem}-${kind}.${kind === 'job' ? 'html' : 'pdf'}`),
  );
  // What a shop would refuse is not there to be handed over by mistake; the report says why.
  const files = hasErrors(examined.diagnostics)
    ? []
    : products.flatMap((one) => one.files.map(({ path, content }): OutputFile => ({ path, content })));
  writeOutput(home, [...files, examined.report], { replaces: [...replaces, examined.report.path] });
  const made =
    files.length === 0
      ? []
      : products.flatMap(({ files: its }) => its.map(({ path, remark }): Made => ({ path, remark })));
  return checked([...made, examined.made], diagnostics);
}
