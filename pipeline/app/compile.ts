// The whole way from files to pages, short of printing and writing: what `check` says and `build` prints comes from here.
import { checkProgramme } from '../check/check.ts';
import { imagePath } from '../check/references.ts';
import { makeWords, type Words } from '../language/words.ts';
import { link } from '../link/link.ts';
import { type Checked, checked, type Diagnostic, hasErrors, inReadingOrder } from '../model/diagnostic.ts';
import type { Programme } from '../model/programme.ts';
import { parseCatalogues } from '../parse/catalogues.ts';
import { parseSources } from '../parse/sources.ts';
import { type BookletHtml, bookletHtml } from '../render/booklet-html.ts';
import { checkTemplates } from '../render/check-templates.ts';
import { siteHtml } from '../render/site-html.ts';
import type { Templates } from '../render/templates.ts';
import { makeTemplates } from '../render/templates.ts';
import { type Translation, translateProgramme } from '../translate/programme.ts';
import { bookletView } from '../view/booklet-view.ts';
import type { MeasureText } from '../view/columns.ts';
import { bookletNotes, pictureAddress, siteNotes } from '../view/notes.ts';
import { siteView } from '../view/site-view.ts';
import type { Project } from '../workspace/read-project.ts';
import type { OutputFile } from '../workspace/write-output.ts';
import { type House, sheetFor } from './house.ts';
import { parseWords } from './words.ts';

/** What is to be made; everything is checked whatever is made. */
export interface Wanted {
  readonly site: boolean;
  /** Ids of booklets; undefined for all. */
  readonly booklets: readonly string[] | undefined;
}

export interface Compiled {
  readonly programme: Programme;
  readonly site: readonly OutputFile[];
  readonly booklets: readonly BookletHtml[];
  readonly pictures: readonly { readonly src: string; readonly diskPath: string }[];
}

export interface CompileInput {
  readonly project: Project;
  readonly house: House;
  readonly wanted: Wanted;
  readonly fontFaces: string;
  readonly measure: MeasureText;
  /** Booklets that exist or are about to, so that the site can offer them. */
  readonly available: (programme: Programme) => ReadonlySet<string>;
}

/** sources, translations, templates → programme → pages. Undefined when there is too little to go on. */
export function compile(input: CompileInput): Checked<Compiled | undefined> {
  const { project, house, wanted } = input;
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(result: Checked<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const finish = (value: Compiled | undefined) => checked(value, inReadingOrder(diagnostics));

  const records = keep(parseSources(project.texts));
  const catalogues = keep(parseCatalogues(project.texts));
  const words = makeWords(keep(parseWords(project.texts, house.words)));
  if (records === undefined) return finish(undefined);
  const programme = keep(link(records));
  const translation = keep(translateProgramme(programme, catalogues));
  const images = new Map(project.images.map((image) => [image.path, image]));
  diagnostics.push(
    ...checkProgramme({
      programme,
      catalogues,
      documents: translation.documents,
      gaps: translation.gaps,
      products: products(wanted),
      images: new Set(images.keys()),
    }),
  );
  if (!sound(diagnostics)) return finish(undefined);

  const shared = {
    programme,
    translation,
    words,
    image: (file: string, address: string) => images.get(imagePath(file, address) ?? ''),
  };
  const siteTemplates = makeTemplates(house.templates('site', project.templates), words);
  const bookletTemplates = makeTemplates(house.templates('booklet', project.templates), words);
  const site = wanted.site ? keep(renderSite(input, shared, siteTemplates, words)) : [];
  const booklets = keep(renderBooklets(input, shared, bookletTemplates, words));
  return finish({
    programme,
    site,
    booklets,
    pictures: project.images.map((image) => ({ src: pictureAddress(image), diskPath: image.diskPath })),
  });
}

const products = ({ site, booklets }: Wanted): readonly ('site' | 'booklets')[] => [
  ...(site ? (['site'] as const) : []),
  ...(booklets === undefined || booklets.length > 0 ? (['booklets'] as const) : []),
];

/** Views need days that exist and a programme that hangs together. */
const sound = (diagnostics: readonly Diagnostic[]): boolean =>
  !diagnostics.some(({ rule, severity }) => severity === 'error' && rule === 'time.bad-date');

interface Shared {
  readonly programme: Programme;
  readonly translation: Translation;
  readonly words: Words;
  readonly image: Parameters<typeof siteNotes>[0]['image'];
}

function renderSite(
  input: CompileInput,
  shared: Shared,
  templates: Templates,
  words: Words,
): Checked<readonly OutputFile[]> {
  const { programme, translation } = shared;
  const pages = siteView({
    programme,
    catalogues: translation.catalogues,
    words,
    available: input.available(programme),
    notes: siteNotes(shared),
  });
  const mistaken = checkTemplates(templates, pages);
  if (hasErrors(mistaken)) return checked([], mistaken);
  const rendered = siteHtml(pages, templates);
  return checked(
    [
      ...rendered.value,
      ...input.house.siteAssets(input.project.templates),
      ...input.project.images.map((image) => ({
        path: `site/${pictureAddress(image)}`,
        content: { copyOf: image.diskPath },
      })),
    ],
    rendered.diagnostics,
  );
}

function renderBooklets(
  input: CompileInput,
  shared: Shared,
  templates: Templates,
  words: Words,
): Checked<readonly BookletHtml[]> {
  const { programme, translation } = shared;
  const { house, project, wanted } = input;
  const setting = house.pageSetting(project.templates);
  const styles = { fonts: input.fontFaces, booklet: house.style('booklet', project.templates) };
  const chosen = programme.record.booklets.filter(({ id }) => wanted.booklets?.includes(id) ?? true);
  const diagnostics: Diagnostic[] = [...setting.diagnostics];
  const documents = chosen.flatMap((record) => {
    const sheet = sheetFor(record.trim, setting.value);
    const view = bookletView({
      programme,
      record,
      catalogues: translation.catalogues,
      words,
      notes: bookletNotes({
        ...shared,
        record,
        measure: input.measure,
        ...columnWidth(sheet.text.width, setting.value),
      }),
    });
    const mistaken = checkTemplates(templates, view.parts);
    diagnostics.push(...mistaken);
    if (hasErrors(mistaken)) return [];
    const document = bookletHtml(view, sheet, templates, styles, words);
    diagnostics.push(...document.diagnostics);
    return document.value;
  });
  return checked(documents, diagnostics);
}

/** Width of both columns in em of the notes' type size; 1 px is 0.75 pt. */
const columnWidth = (
  textWidth: number,
  { noteSize, columnGap }: { readonly noteSize: number; readonly columnGap: number },
) => ({ widthInEm: (textWidth * 0.75 - (columnGap * 72) / 25.4) / noteSize });
