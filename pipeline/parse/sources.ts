// Reads all source files into records; whatever is wrong with one file, the others are still read.
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import { didYouMean } from '../model/nearest.ts';
import {
  type OrganisationRecord,
  organisationSchema,
  type PersonRecord,
  personSchema,
  type VenueRecord,
  venueSchema,
} from '../model/records/directories.ts';
import { type ProgrammeRecord, programmeSchema } from '../model/records/programme.ts';
import { type PageRecord, pageSchema, type SessionRecord, sessionSchema } from '../model/records/session.ts';
import type { TextFile } from '../workspace/text-file.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Located, LocatedValue } from './located.ts';
import type { SourceFile } from './place-finder.ts';
import { parseRecord, parseRecords } from './record.ts';
import { parseYaml } from './yaml.ts';

/** The YAML of a file, whose texts may be read. */
export interface SourceData extends Pick<LocatedValue, 'texts'> {
  readonly file: SourceFile;
  /** Where the YAML begins in the file's text. */
  readonly offset: number;
  /** The language of texts that do not name theirs; undefined where all do. */
  readonly language: string | undefined;
}

export interface DocumentRecord<T> {
  /** `sessions/network-1` */
  readonly id: string;
  /** `network-1`, from the file's name. */
  readonly name: string;
  readonly language: string;
  readonly record: Located<T>;
  /** The whole file; offsets of the body count from its start. */
  readonly text: string;
  readonly data: SourceData;
}

export interface SourceRecords {
  readonly programme: Located<ProgrammeRecord>;
  readonly people: readonly Located<PersonRecord>[];
  readonly organisations: readonly Located<OrganisationRecord>[];
  readonly venues: readonly Located<VenueRecord>[];
  readonly sessions: readonly DocumentRecord<SessionRecord>[];
  readonly pages: readonly DocumentRecord<PageRecord>[];
  /** Of all files that could be read. */
  readonly data: readonly SourceData[];
  /** Ids that stand in a file but whose record could not be read. */
  readonly unread: ReadonlySet<string>;
}

const dataFiles = ['programme', 'people', 'organisations', 'venues'];

/** The records of `sources/`; undefined when there is no readable `sources/programme.yaml` to start from. */
export function parseSources(files: readonly TextFile[], memory: Memory): Checked<SourceRecords | undefined> {
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(result: Checked<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const unread = new Set<string>();
  const data: SourceData[] = [];
  const sources = files.filter(({ path }) => path.startsWith('sources/'));
  for (const file of sources) keep(misplaced(file));

  const fileOf = (name: string): TextFile | undefined =>
    sources.find(({ path }) => path === `sources/${name}.yaml` || path === `sources/${name}.yml`);
  const list = <S extends ListSchema>(name: string, schema: S): readonly unknown[] => {
    const file = fileOf(name);
    if (file === undefined) return [];
    const found = keep(memory.recall(readList, schema, file.path, file.text));
    for (const id of found.unread) unread.add(id);
    data.push(found.data);
    return found.records;
  };
  const documents = (folder: DocumentFolder): readonly unknown[] =>
    documentsIn(folder, sources).flatMap(({ path, text }) => {
      const document = keep(memory.recall(readDocument, documentSchemas[folder], path, text));
      if (document === undefined) unread.add(documentId(path).slice(folder.length + 1));
      if (document !== undefined) data.push(document.data);
      return document ?? [];
    });

  const main = fileOf('programme');
  const read = main && keep(memory.recall(readProgramme, main.path, main.text));
  if (read !== undefined) data.push(read.data);
  const programme = read?.record;
  const people = list('people', personSchema) as readonly Located<PersonRecord>[];
  const organisations = list('organisations', organisationSchema) as readonly Located<OrganisationRecord>[];
  const venues = list('venues', venueSchema) as readonly Located<VenueRecord>[];
  const sessions = documents('sessions') as readonly DocumentRecord<SessionRecord>[];
  const pages = documents('pages') as readonly DocumentRecord<PageRecord>[];
  return checked(programme && { programme, people, organisations, venues, sessions, pages, data, unread }, diagnostics);
}

type ListSchema = typeof personSchema | typeof organisationSchema | typeof venueSchema;

const documentSchemas = { sessions: sessionSchema, pages: pageSchema } as const;
type DocumentFolder = keyof typeof documentSchemas;
type DocumentSchema = (typeof documentSchemas)[DocumentFolder];

const documentsIn = (folder: DocumentFolder, files: readonly TextFile[]): readonly TextFile[] =>
  files.filter(({ path }) => path.startsWith(`sources/${folder}/`) && path.endsWith('.md'));

/** Reads the documents, which are most of the work, one at each step, so that `parseSources` finds them in the memory. */
export function* readDocumentsAhead(files: readonly TextFile[], memory: Memory): Generator<void> {
  for (const folder of ['sessions', 'pages'] as const)
    for (const { path, text } of documentsIn(folder, files))
      yield void memory.recall(readDocument, documentSchemas[folder], path, text);
}

function readProgramme(path: string, text: string) {
  const { value: located, diagnostics } = parseYaml({ path, text });
  const record: Checked<Located<ProgrammeRecord> | undefined> = parseRecord(programmeSchema, located, path);
  const data = dataOf(path, text, located);
  return checked({ record: record.value, data }, withoutEchoes(diagnostics, record.diagnostics));
}

/** The records of a file that holds a list, and the ids of those that could not be read. */
function readList(schema: ListSchema, path: string, text: string) {
  const { value: located, diagnostics } = parseYaml({ path, text });
  const found = parseRecords(schema, located, path);
  const records: readonly Located<{ readonly id: string }>[] = found.value;
  const read = new Set(records.map(({ value }) => value.id));
  const unread = idsIn(located.value).filter((id) => !read.has(id));
  const data = dataOf(path, text, located);
  return checked({ records, unread, data }, withoutEchoes(diagnostics, found.diagnostics, true));
}

/** Undefined when the data at the start of the file cannot be used. */
function readDocument(
  schema: DocumentSchema,
  path: string,
  text: string,
): Checked<DocumentRecord<SessionRecord | PageRecord> | undefined> {
  const front = parseFrontMatter({ path, text });
  if (front.value === undefined) return checked(undefined, front.diagnostics);
  const found = parseRecord(schema, front.value.data, path);
  const record = found.value as Located<SessionRecord | PageRecord> | undefined;
  const id = documentId(path);
  const name = id.slice(id.indexOf('/') + 1);
  const language = record?.value.lang ?? '';
  const data = dataOf(path, text, front.value.data, front.value.dataOffset, language);
  return checked(
    record && { id, name, language, record, text, data },
    withoutEchoes(front.diagnostics, found.diagnostics),
  );
}

/**
 * What is found from a mistake of form on is most likely its echo: only what stands before it is said. In a list, whose
 * other entries can be read, it is what seems to be missing.
 */
function withoutEchoes(yaml: readonly Diagnostic[], records: readonly Diagnostic[], isList = false) {
  const lines = yaml.flatMap(({ rule, place }) => (rule === 'yaml.syntax' ? (place?.line ?? 1) : []));
  if (lines.length === 0) return [...yaml, ...records];
  const first = Math.min(...lines);
  const isOwn = ({ rule, place }: Diagnostic) => rule !== 'record.missing' && (isList || (place?.line ?? 1) < first);
  return [...yaml, ...records.filter(isOwn)];
}

const dataOf = (
  path: string,
  text: string,
  { texts }: LocatedValue,
  offset = 0,
  language: string | undefined = undefined,
): SourceData => ({ file: { path, text }, offset, language, texts });

const documentId = (path: string): string => path.slice('sources/'.length, -'.md'.length);

/** The ids that a list of records gives, whatever else is wrong with them. */
function idsIn(value: unknown): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  return entries.flatMap((entry) => {
    const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
    return typeof id === 'string' || typeof id === 'number' ? [String(id).normalize('NFC')] : [];
  });
}

/** A file that nothing reads is a mistake worth a word: its content would silently be missing from the book. */
function misplaced(file: TextFile): Checked<undefined> {
  const path = file.path.slice('sources/'.length);
  if (/^(sessions|pages)\/[^/]+\.md$/.test(path)) return checked(undefined);
  const name = path.replace(/\.ya?ml$/, '');
  if (dataFiles.includes(name)) return checked(undefined);
  return checked(undefined, [
    mistake('file.unknown', {
      values: { file: file.path },
      place: { file: file.path, line: 1, column: 1 },
      hints: [didYouMean(name, dataFiles) ?? 'place'],
    }),
  ]);
}
