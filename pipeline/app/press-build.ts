// What a build for the press makes: the files of each booklet, examined, and written only when a shop would take them.
import { type Checked, checked, type Diagnostic, hasErrors, mistake } from '../model/diagnostic.ts';
import { phrase } from '../model/phrase.ts';
import { pressProfileOf } from '../model/records/press.ts';
import { explainProblem } from '../print/explain-problem.ts';
import { type OutputFile, writeOutput } from '../workspace/write-output.ts';
import type { Compiled } from './compile.ts';
import { type PrintedJacket, printJacket } from './jacket.ts';
import { readOwnProfiles } from './own-profiles.ts';
import { openPress, type PressProducts } from './press.ts';
import { examinePress, type PressInspection, pressReport } from './press-preflight.ts';
import { type PressProduct, pressKinds } from './press-product.ts';
import { pressSetting } from './press-setting.ts';
import type { PressWork } from './press-work.ts';
import type { PrintRoom } from './print-room.ts';
import type { Made, PrintedFile } from './report.ts';

/** In the order of the booklets. Without products when a profile cannot be read; what is refused is not written. */
export async function buildPress(
  home: string,
  { programme, booklets, colourProfiles }: Compiled,
  printed: readonly PrintedFile[],
  print: PrintRoom['printDocument'],
  isRefused: (diagnostics: readonly Diagnostic[]) => boolean,
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
  return write(home, all, isRefused);
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
  const { jacket, diagnostics } = await jacketOf(facts, print);
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

async function jacketOf(
  { booklet, record, profile, printed, place }: Pick<PressWork, 'booklet' | 'record' | 'profile' | 'printed' | 'place'>,
  print: PrintRoom['printDocument'],
): Promise<{ readonly jacket: PrintedJacket | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const { cover, spine, flaps } = pressSetting(record, printed.pageCount, profile);
  if (record.binding === 'perfect' && cover.length === 0)
    return { jacket: undefined, diagnostics: [mistake('press.cover', { values: { booklet: booklet.id }, place })] };
  const widths = { spine: spine?.holdsText ? spine.width : 0, 'flap-front': flaps, 'flap-back': flaps };
  try {
    const { jacket, tooLong, refused } = await printJacket(booklet, widths, print);
    const values = { booklet: booklet.id };
    const diagnostics = [
      ...refused.map((address) => mistake('print.network', { values: { ...values, address } })),
      ...tooLong.map((part) =>
        mistake('press.jacket', { values: { ...values, part: phrase(`jacket.${part}`) }, place }),
      ),
    ];
    return { jacket, diagnostics };
  } catch (problem) {
    const found = explainProblem(problem, booklet.id);
    if (found === undefined) throw problem;
    return { jacket: undefined, diagnostics: [found] };
  }
}

/** Pages of the booklet on which something is more ink than the paper takes: there black is not printed over colour. */
const densePages = (inspections: readonly PressInspection[]): ReadonlySet<number> =>
  new Set(
    inspections.flatMap(({ product, inspection }) =>
      inspection.reports
        .filter(({ diagnostic }) => diagnostic.rule === 'preflight.ink')
        .flatMap(({ pages }) => pages.flatMap((page) => product.shows?.[page - 1] ?? [])),
    ),
  );

/**
 * Files of other booklets stay; what a booklet does not need any more goes. What a shop would refuse is not there to be
 * handed over by mistake; the report says why.
 */
function write(
  home: string,
  all: readonly PressedBooklet[],
  isRefused: (diagnostics: readonly Diagnostic[]) => boolean,
): Checked<readonly Made[]> {
  const examined = pressReport(all.flatMap(({ inspections }) => inspections));
  const found = all.map(({ diagnostics, products, inspections }) => [
    ...diagnostics,
    ...products.diagnostics,
    ...pressReport(inspections).diagnostics,
  ]);
  const good = all.filter((_, index) => !isRefused(found[index] ?? [])).map(({ products }) => products);
  const replaces = all.flatMap(({ products: { stem } }) =>
    pressKinds.map((kind) => `${stem}-${kind}.${kind === 'job' ? 'html' : 'pdf'}`),
  );
  const files = good.flatMap((one) => one.files);
  const written = files.map(({ path, content }): OutputFile => ({ path, content }));
  writeOutput(home, [...written, examined.report], { replaces: [...replaces, examined.report.path] });
  return checked([...files.map(({ path, remark }): Made => ({ path, remark })), examined.made], found.flat());
}
