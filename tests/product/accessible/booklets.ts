// The booklets whose accessibility is proved, each with the HTML it was made from: the sample's and a rich programme's.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { PartHtml } from '../../../pipeline/render/booklet-html.ts';
import { readProject } from '../../../pipeline/workspace/read-project.ts';
import { compileProject } from '../../situations/compile-folder.ts';
import { type BookletStructure, readBookletStructure } from '../booklet-structure.ts';
import { checkout, runCli } from '../run-cli.ts';
import { type Edition, editions, sampleBuild } from '../sample-build.ts';
import { readStructure, type StructureTree } from '../structure-tree.ts';

export interface ProvedBooklet {
  readonly file: string;
  readonly languages: readonly string[];
  /** In the order in which they are bound. */
  readonly parts: readonly PartHtml[];
  readonly tree: StructureTree;
  readonly structure: BookletStructure;
}

const rich = join(import.meta.dirname, '../../situations-accessible/paper-lantern-meeting');
const richEditions = ['ko-en', 'en'] as const;
const richName = (edition: string): string => `lanterns-${edition}`;

export const bookletNames: readonly string[] = [...editions, ...richEditions.map(richName)];

/** Opens all booklets before the tests of a file; the result gives one by its name. */
export function provedBooklets(): (name: string) => ProvedBooklet {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-accessible-'));
  const booklets = new Map<string, ProvedBooklet>();
  beforeAll(async () => {
    const sample = await sampleBuild();
    const sampleParts = await partsOf(checkout);
    for (const edition of editions) booklets.set(edition, await open(sample.booklet(edition), edition, sampleParts));
    cpSync(rich, folder, { recursive: true });
    const { code, stderr } = await runCli(['build', folder, '--only', 'booklets']);
    if (code !== 0) throw new Error(`The rich programme cannot be built: ${stderr}`);
    const richParts = await partsOf(folder);
    for (const edition of richEditions) {
      const file = join(folder, `output/booklets/paper-lanterns-${edition}.pdf`);
      booklets.set(richName(edition), await open(file, edition, richParts));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return (name) => {
    const booklet = booklets.get(name);
    if (booklet === undefined) throw new Error(`There is no booklet ${name}.`);
    return booklet;
  };
}

type Parts = ReadonlyMap<string, readonly PartHtml[]>;

async function partsOf(folder: string): Promise<Parts> {
  const { value } = await readProject(folder);
  const compiled = compileProject(value, { site: false, booklets: undefined }).value;
  return new Map(compiled?.booklets.map(({ id, parts }) => [id, parts] as const));
}

async function open(file: string, edition: Edition, parts: Parts): Promise<ProvedBooklet> {
  return {
    file,
    languages: edition.split('-'),
    parts: parts.get(edition) ?? [],
    tree: readStructure(readFileSync(file)),
    structure: await readBookletStructure(file),
  };
}
