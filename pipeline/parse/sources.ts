// Reads all source files into records; whatever is wrong with one file, the others are still read.
import { type Checked, checked, type Diagnostic, error } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import {
  type OrganisationRecord,
  organisationSchema,
  type PageRecord,
  type PersonRecord,
  type ProgrammeRecord,
  pageSchema,
  personSchema,
  programmeSchema,
  type SessionRecord,
  sessionSchema,
  type VenueRecord,
  venueSchema,
} from '../model/schema.ts';
import type { TextFile } from '../workspace/text-file.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { Located, LocatedValue } from './located.ts';
import { parseRecord, parseRecords } from './record.ts';
import { parseYaml } from './yaml.ts';

export interface DocumentRecord<T> {
  /** `sessions/network-1` */
  readonly id: string;
  /** `network-1`, from the file's name. */
  readonly name: string;
  readonly language: string;
  readonly record: Located<T>;
  /** The whole file; offsets of the body count from its start. */
  readonly text: string;
}

export interface SourceRecords {
  readonly programme: Located<ProgrammeRecord>;
  readonly people: readonly Located<PersonRecord>[];
  readonly organisations: readonly Located<OrganisationRecord>[];
  readonly venues: readonly Located<VenueRecord>[];
  readonly sessions: readonly DocumentRecord<SessionRecord>[];
  readonly pages: readonly DocumentRecord<PageRecord>[];
  /** Ids that stand in a file but whose record could not be read. */
  readonly unread: ReadonlySet<string>;
}

const dataFiles = ['programme', 'people', 'organisations', 'venues'];

/** The records of `sources/`; undefined when there is no readable `sources/programme.yaml` to start from. */
export function parseSources(files: readonly TextFile[]): Checked<SourceRecords | undefined> {
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(result: Checked<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const unread = new Set<string>();
  const sources = files.filter(({ path }) => path.startsWith('sources/'));
  for (const file of sources) keep(misplaced(file));

  const data = (name: string): { readonly file: TextFile; readonly located: LocatedValue } | undefined => {
    const file = sources.find(({ path }) => path === `sources/${name}.yaml` || path === `sources/${name}.yml`);
    return file && { file, located: keep(parseYaml(file)) };
  };
  const list = <S extends typeof personSchema | typeof organisationSchema | typeof venueSchema>(
    name: string,
    schema: S,
  ) => {
    const found = data(name);
    if (found === undefined) return [];
    const records: readonly Located<{ readonly id: string }>[] = keep(
      parseRecords(schema, found.located, found.file.path),
    ) as never;
    const read = new Set(records.map(({ value }) => value.id));
    for (const id of idsIn(found.located.value)) if (!read.has(id)) unread.add(id);
    return records;
  };
  const documents = <S extends typeof sessionSchema | typeof pageSchema>(folder: string, schema: S) =>
    sources
      .filter(({ path }) => path.startsWith(`sources/${folder}/`) && path.endsWith('.md'))
      .flatMap((file) => {
        const front = keep(parseFrontMatter(file));
        const record =
          front &&
          (keep(parseRecord(schema, front.data, file.path)) as Located<SessionRecord | PageRecord> | undefined);
        const id = file.path.slice('sources/'.length, -'.md'.length);
        if (!record) {
          unread.add(id.slice(folder.length + 1));
          return [];
        }
        return [{ id, name: id.slice(folder.length + 1), language: record.value.lang, record, text: file.text }];
      });

  const main = data('programme');
  const programme = main && keep(parseRecord(programmeSchema, main.located, main.file.path));
  const people = list('people', personSchema) as readonly Located<PersonRecord>[];
  const organisations = list('organisations', organisationSchema) as readonly Located<OrganisationRecord>[];
  const venues = list('venues', venueSchema) as readonly Located<VenueRecord>[];
  const sessions = documents('sessions', sessionSchema) as readonly DocumentRecord<SessionRecord>[];
  const pages = documents('pages', pageSchema) as readonly DocumentRecord<PageRecord>[];
  return checked(programme && { programme, people, organisations, venues, sessions, pages, unread }, diagnostics);
}

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
  const hint =
    didYouMean(name, dataFiles) ??
    'Sessions belong in sources/sessions/, pages in sources/pages/; ids have no folders.';
  return checked(undefined, [
    error('file.unknown', `Nothing reads "${file.path}".`, {
      place: { file: file.path, line: 1, column: 1 },
      hints: [hint],
    }),
  ]);
}
