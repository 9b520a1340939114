// Sends translations out as files for other tools, and takes them back: nobody's work is overwritten.
import { readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { type Arrival, receive } from '../exchange/late-return.ts';
import { returnedEntries, unitKey, writePo } from '../exchange/po.ts';
import { readSpreadsheet } from '../exchange/spreadsheet-read.ts';
import { writeSpreadsheet } from '../exchange/spreadsheet-write.ts';
import { readTmx, writeTmx } from '../exchange/tmx.ts';
import { DamagedReturn, type ExchangeUnit, hashOf, nameOf, type ReturnedUnit } from '../exchange/unit.ts';
import { readXliff } from '../exchange/xliff-read.ts';
import { writeXliff } from '../exchange/xliff-write.ts';
import { type Diagnostic, hasErrors, mistake } from '../model/diagnostic.ts';
import { parseCatalogue } from '../parse/catalogue.ts';
import { isReview } from '../parse/catalogue-entry.ts';
import { changed, type PlannedEntry } from '../sync/planned-entry.ts';
import { currentComments } from '../sync/revision.ts';
import { isDone } from '../sync/status.ts';
import { normalised } from '../translate/catalogues.ts';
import { replaceFiles } from '../workspace/replace-files.ts';
import { exchangeUnits, wordsDocument } from './exchange-units.ts';
import { asTheyAre, planTranslations } from './translation-plan.ts';
import { openTranslationProject, type TranslationProject } from './translation-project.ts';
import { withWords } from './words-file.ts';

export const exchangeFormats = ['xlsx', 'xliff', 'po', 'tmx'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

export interface ExchangeReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

export interface Sent extends ExchangeReport {
  /** Name and bytes of each file. */
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
}

export interface ExportOptions {
  readonly format: ExchangeFormat;
  /** Undefined for all of the programme. */
  readonly language: string | undefined;
  /** For the header of a PO file. */
  readonly date: string;
}

/** One file for each pair of languages. A memory (TMX) holds what is translated, the others hold everything. */
export async function exportTranslations(folder: string, { format, language, date }: ExportOptions): Promise<Sent> {
  const { opened, diagnostics, texts } = await openTranslationProject(folder);
  if (opened === undefined) return { diagnostics, texts, files: [] };
  const project = opened.programme.id;
  const wanted = opened.programme.languages.filter((one) => language === undefined || one === language);
  const files = wanted.flatMap((to) =>
    [...exchangeUnits(opened, to)].map(([from, units]) => ({
      name: `${project}-${from}-${to}.${format}`,
      content: written(format, units, { project, language: to, sourceLanguage: from, date }),
    })),
  );
  return { diagnostics, texts, files };
}

type Head = Parameters<typeof writePo>[1];

function written(format: ExchangeFormat, units: readonly ExchangeUnit[], head: Head): Uint8Array {
  const languages = { from: head.sourceLanguage, to: head.language };
  if (format === 'xlsx') return writeSpreadsheet(units, languages);
  if (format === 'po') return Buffer.from(writePo(units, head));
  if (format === 'xliff') return Buffer.from(writeXliff(units, languages));
  const done = units.filter(({ state }) => isDone(state));
  return Buffer.from(writeTmx(done, languages));
}

export interface Received extends ExchangeReport {
  /** One for each unit that came back. */
  readonly arrivals: readonly Arrival[];
  /** Files of the project that changed. */
  readonly changed: readonly string[];
}

export interface ImportOptions {
  readonly language: string | undefined;
  readonly date: string;
}

/** Nothing is written when the file is damaged or its language is not one of the programme. */
export async function importTranslations(
  folder: string,
  file: string,
  { language, date }: ImportOptions,
): Promise<Received> {
  const { opened, diagnostics, texts } = await openTranslationProject(folder);
  const nothing = { diagnostics, texts, arrivals: [], changed: [] };
  if (opened === undefined) return nothing;
  const known = opened.programme.languages;
  const named = known.find((one) => basename(file, extname(file)).endsWith(`-${one}`));
  const to = language ?? named ?? '';
  if (!known.includes(to))
    return {
      ...nothing,
      diagnostics: [mistake('usage.exchange-language', { values: { file, known: { list: known } } })],
    };
  let returned: readonly ReturnedUnit[];
  try {
    returned = /\.tmx$/i.test(file) ? fromMemory(opened, file, to) : await readReturned(file);
  } catch (problem) {
    if (!(problem instanceof DamagedReturn)) throw problem;
    const values = { file, where: problem.where };
    return { ...nothing, diagnostics: [mistake('exchange.damaged', { variant: problem.problem, values })] };
  }
  const present = [...exchangeUnits(opened, to).values()].flat();
  const arrivals = receive(present, returned);
  const accepted = arrivals.filter((one) => one.kind === 'accepted');
  const replaced = [...catalogues(opened, to, accepted, date), ...words(opened, to, accepted)];
  replaceFiles(resolve(folder), replaced);
  return { diagnostics, texts, arrivals, changed: replaced.map(({ path }) => path) };
}

/** A memory of another tool: what it knows of texts that nobody has translated yet, as drafts. */
function fromMemory(opened: TranslationProject, file: string, to: string): readonly ReturnedUnit[] {
  const text = readFileSync(file, 'utf8');
  return [...exchangeUnits(opened, to)].flatMap(([from, units]) => {
    const known = new Map(readTmx(text, { from, to }).map(({ source, target }) => [normalised(source), target]));
    return units
      .filter(({ state, document }) => state === 'missing' && document !== wordsDocument)
      .flatMap((unit) => {
        const target = known.get(normalised(unit.source));
        if (target === undefined || target.trim() === '') return [];
        return [{ name: nameOf(unit), basis: hashOf(unit.target), target, state: 'draft' as const }];
      });
  });
}

async function readReturned(file: string): Promise<readonly ReturnedUnit[]> {
  const bytes = readFileSync(file);
  if (/\.xlsx$/i.test(file)) return readSpreadsheet(bytes);
  const text = bytes.toString('utf8');
  if (!/\.po$/i.test(file)) return readXliff(text);
  const catalogue = parseCatalogue({ path: join('translations', 'und', basename(file)), text });
  const broken = catalogue.diagnostics.filter(({ rule }) => rule !== 'po.language');
  if (hasErrors(broken)) throw new DamagedReturn('not-this-format', String(broken[0]?.place?.line ?? 1));
  return returnedEntries(catalogue.value);
}

type Accepted = Extract<Arrival, { readonly kind: 'accepted' }>;
type Replaced = readonly { readonly path: string; readonly text: string }[];

function catalogues(opened: TranslationProject, to: string, accepted: readonly Accepted[], date: string): Replaced {
  const byKey = new Map(accepted.map((one) => [unitKey(one.unit), one]));
  const documents = new Set(accepted.map(({ unit }) => unit.document));
  const revised = (document: string) => (entries: readonly PlannedEntry[]) =>
    asTheyAre(
      entries.map((entry) => {
        const section = entry.context.slice(entry.context.indexOf('#') + 1);
        const unit = { document, section, source: entry.source, target: '', state: 'missing' as const, notes: [] };
        const one = entry.obsolete ? undefined : byKey.get(unitKey(unit));
        return one === undefined ? entry : withArrival(entry, one);
      }),
    );
  const files = planTranslations(opened, {
    date,
    reviseFor: ({ id }) => (documents.has(id) ? revised(id) : undefined),
  });
  return files.flatMap(({ file, language, text }) =>
    text === undefined || language !== to ? [] : [{ path: file, text }],
  );
}

function withArrival(entry: PlannedEntry, { target, state }: Accepted): PlannedEntry {
  const fuzzy = !isDone(state);
  const comments = currentComments(entry.comments.translator).filter((line) => !isReview(line));
  return changed(entry, {
    target,
    fuzzy,
    previousSource: fuzzy ? entry.previousSource : undefined,
    comments: { translator: state === 'reviewed' ? [...comments, 'reviewed'] : comments },
  });
}

function words({ project }: TranslationProject, to: string, accepted: readonly Accepted[]): Replaced {
  const own = accepted.filter(({ unit }) => unit.document === wordsDocument);
  if (own.length === 0) return [];
  const path = `translations/${to}/interface.json`;
  const before = project.texts.find((one) => one.path === path)?.text ?? '{}';
  return [
    {
      path,
      text: withWords(
        before,
        own.map(({ unit, target }) => [unit.section, target]),
      ),
    },
  ];
}
