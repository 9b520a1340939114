// What a build for the press makes: the files of each booklet, examined, and written only when a shop would take them.
import { type Checked, checked, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import { type OutputFile, writeOutput } from '../workspace/write-output.ts';
import type { Compiled } from './compile.ts';
import { readOwnProfiles } from './own-profiles.ts';
import { openPress, type PressProducts, pressKinds } from './press.ts';
import { examinePress, type PressInspection, pressReport } from './press-preflight.ts';
import type { Made, PrintedFile } from './report.ts';

/** In the order of the booklets. Without products when a profile cannot be read. */
export async function buildPress(
  home: string,
  { programme, booklets, colourProfiles }: Compiled,
  printed: readonly PrintedFile[],
): Promise<Checked<readonly Made[]>> {
  const profiles = readOwnProfiles(programme, colourProfiles);
  if (hasErrors(profiles.diagnostics)) return checked([], profiles.diagnostics);
  const make = await openPress(profiles.value);
  const { record, at } = programme;
  const all: { readonly products: PressProducts; readonly inspections: readonly PressInspection[] }[] = [];
  for (const [index, file] of printed.entries()) {
    const booklet = booklets[index];
    const position = record.booklets.findIndex(({ id }) => id === booklet?.id);
    const its = record.booklets[position];
    if (booklet === undefined || its === undefined) continue;
    const facts = { booklet, record: its, profiles: record.press, printed: file };
    const work = {
      ...facts,
      version: record.version.number,
      date: record.version.date,
      place: at(['booklets', position]),
    };
    const products = make({ ...work, knockOut: new Set() });
    const inspections = await examinePress(products.files);
    const dense = densePages(inspections);
    if (dense.size === 0) all.push({ products, inspections });
    else {
      const denser = make({ ...work, knockOut: dense });
      all.push({ products: denser, inspections: await examinePress(denser.files) });
    }
  }
  return write(
    home,
    all.map(({ products }) => products),
    all.flatMap(({ inspections }) => inspections),
  );
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
function write(
  home: string,
  products: readonly PressProducts[],
  inspections: readonly PressInspection[],
): Checked<readonly Made[]> {
  const examined = pressReport(inspections);
  const diagnostics: readonly Diagnostic[] = [...products.flatMap((one) => one.diagnostics), ...examined.diagnostics];
  const replaces = products.flatMap(({ stem }) =>
    pressKinds.map((kind) => `${stem}-${kind}.${kind === 'job' ? 'html' : 'pdf'}`),
  );
  // What a shop would refuse is not there to be handed over by mistake; the report says why.
  const files = hasErrors(examined.diagnostics)
    ? []
    : products.flatMap((one) => one.files.map(({ path, content }): OutputFile => ({ path, content })));
  writeOutput(home, [...files, examined.report], { replaces: [...replaces, examined.report.path] });
  const made = files.length === 0 ? [] : products.flatMap((one) => one.made);
  return checked([...made, examined.made], diagnostics);
}
