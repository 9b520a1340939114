// Makes the products of a checked programme, short of printing: the pages of the site, the parts of each booklet.
import type { Words } from '../language/words.ts';
import { type Checked, checked, type Diagnostic, hasErrors } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { Programme } from '../model/programme.ts';
import { pressProfileOf } from '../model/records/press.ts';
import { type BookletHtml, bookletHtml } from '../render/booklet-html.ts';
import { checkTemplates } from '../render/check-templates.ts';
import { pageStyle } from '../render/page-style.ts';
import { findSeeThrough } from '../render/see-through.ts';
import { siteHtml } from '../render/site-html.ts';
import type { Templates } from '../render/templates.ts';
import type { Translation } from '../translate/programme.ts';
import { bookletView } from '../view/booklet-view.ts';
import { bookletNotes, type FindPicture, pictureAddress, siteNotes } from '../view/notes.ts';
import { siteView } from '../view/site-view.ts';
import type { OutputFile } from '../workspace/write-output.ts';
import type { CompileInput } from './compile-input.ts';
import { settingFor, sheetFor } from './house.ts';
import { checkResolution, type PrintedNotes } from './picture-resolution.ts';
import { checkSameSessions } from './same-sessions.ts';

/** What all products are made from. */
export interface Shared {
  readonly programme: Programme;
  readonly translation: Translation;
  readonly words: Words;
  readonly picture: FindPicture;
  readonly memory: Memory;
}

export function renderSite(
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
      ...input.house.siteAssets(
        input.project.templates,
        rendered.value.map(({ content }) => content),
      ),
      ...input.project.images.map((image) => ({
        path: `site/${pictureAddress(image)}`,
        content: { copyOf: image.diskPath },
      })),
    ],
    rendered.diagnostics,
  );
}

export function renderBooklets(
  input: CompileInput,
  shared: Shared & { readonly ownFaces: string },
  templates: Templates,
  words: Words,
): Checked<readonly BookletHtml[]> {
  const { programme, translation } = shared;
  const { house, project, wanted } = input;
  const setting = house.pageSetting(project.templates);
  const style = `${shared.ownFaces}\n${house.style('booklet', project.templates)}`;
  const chosen = programme.record.booklets.filter(({ id }) => wanted.booklets?.includes(id) ?? true);
  const diagnostics: Diagnostic[] = [...setting.diagnostics];
  const printed: PrintedNotes[] = [];
  const documents = chosen.flatMap((record) => {
    const its = settingFor(record, setting.value);
    const sheet = sheetFor(record.trim, its);
    const styles = { fonts: input.fontFaces, booklet: `${pageStyle(sheet, its)}\n${style}` };
    const notes = bookletNotes({ ...shared, record, measure: input.measure, ...columnWidth(sheet.text.width, its) });
    printed.push({ record, page: sheet.text, gap: (its.columnGap * 96) / 25.4, notes });
    const view = bookletView({ ...shared, record, catalogues: translation.catalogues, notes });
    const mistaken = checkTemplates(templates, [...view.parts, ...view.jacket]);
    diagnostics.push(...mistaken);
    if (hasErrors(mistaken)) return [];
    const document = bookletHtml(view, sheet, templates, styles, words);
    diagnostics.push(...document.diagnostics);
    return document.value;
  });
  diagnostics.push(...checkResolution(programme, translation.documents, shared.picture, printed));
  diagnostics.push(...checkSameSessions(documents));
  if (
    wanted.press === true &&
    chosen.some((one) => pressProfileOf(one, programme.record.press).standard === 'PDF/X-1a')
  )
    diagnostics.push(...house.styleFiles('booklet', project.templates).flatMap(findSeeThrough));
  return checked(documents, diagnostics);
}

/** Width of both columns in em of the notes' type size; 1 px is 0.75 pt. */
const columnWidth = (
  textWidth: number,
  { noteSize, columnGap }: { readonly noteSize: number; readonly columnGap: number },
) => ({ widthInEm: (textWidth * 0.75 - (columnGap * 72) / 25.4) / noteSize });
