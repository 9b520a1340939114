// The whole way from files to pages, short of printing and writing: what `check` says and `build` prints comes from here.
import { checkProgramme } from '../check/check.ts';
import type { Product } from '../check/check-input.ts';
import { imagePath } from '../check/references.ts';
import { pseudoWords } from '../language/pseudo.ts';
import { makeWords, type Words } from '../language/words.ts';
import { link } from '../link/link.ts';
import { type Checked, checked, type Diagnostic, inReadingOrder } from '../model/diagnostic.ts';
import { type Memory, makeMemory } from '../model/memory.ts';
import type { Programme } from '../model/programme.ts';
import { parseCatalogues } from '../parse/catalogues.ts';
import { glossaryFile, parseGlossary } from '../parse/glossary.ts';
import { parseSources } from '../parse/sources.ts';
import type { BookletHtml } from '../render/booklet-html.ts';
import { rememberedTemplates } from '../render/remembered-templates.ts';
import { makeTemplates } from '../render/templates.ts';
import { translateProgramme } from '../translate/programme.ts';
import { inPseudoLanguage } from '../translate/pseudo.ts';
import { type FindPicture, pictureAddress } from '../view/notes.ts';
import type { PlainFile } from '../workspace/project.ts';
import type { ImageFile } from '../workspace/read-project.ts';
import type { TextFile } from '../workspace/text-file.ts';
import type { OutputFile } from '../workspace/write-output.ts';
import type { CompileInput, Wanted } from './compile-input.ts';
import { readOwnFaces } from './own-faces.ts';
import { renderBooklets, renderSite } from './products.ts';
import { parseWords } from './words.ts';

export interface Compiled {
  readonly programme: Programme;
  readonly site: readonly OutputFile[];
  readonly booklets: readonly BookletHtml[];
  readonly pictures: readonly { readonly src: string; readonly diskPath: string }[];
  /** The faces that the project brings, by the names that they have in a finished booklet. */
  readonly faceNames: ReadonlySet<string>;
  /** ICC profiles that the project brings. */
  readonly colourProfiles: readonly PlainFile[];
}

/** sources, translations, templates → programme → pages. Undefined when there is too little to go on. */
export function compile(input: CompileInput): Checked<Compiled | undefined> {
  // Within one compile, too, editions share what is the same in them.
  const memory = input.memory ?? makeMemory();
  const compiled = compileWith(input, memory);
  memory.endRun();
  return compiled;
}

function compileWith(input: CompileInput, memory: Memory): Checked<Compiled | undefined> {
  const { project, house, wanted } = input;
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(result: Checked<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const finish = (value: Compiled | undefined) => checked(value, inReadingOrder(diagnostics));

  const records = keep(parseSources(project.texts, memory));
  const catalogues = keep(parseCatalogues(project.texts, memory));
  const glossary = project.texts
    .filter(({ path }) => path === glossaryFile)
    .flatMap(({ path, text }) => keep(memory.recall(readGlossary, path, text)));
  const ownWords = project.texts.filter(({ path }) => path.endsWith('.json'));
  const words = keep(
    memory.recall(readWords, memory.recognise(ownWords, 'own words'), memory.recognise(house.words, 'words')),
  );
  if (records === undefined) return finish(undefined);
  const programme = keep(link(records, memory));
  const translation = keep(translateProgramme(programme, catalogues, memory, wanted.proof));
  const images = memory.recognise(project.images, 'images');
  const paths = new Set(images.map(({ path }) => path));
  diagnostics.push(
    ...checkProgramme({
      programme,
      data: records.data,
      catalogues,
      documents: translation.documents,
      gaps: translation.gaps,
      glossary,
      products: products(wanted),
      images: paths,
      colourProfiles: new Set(project.colourProfiles?.map(({ path }) => path)),
      texts: project.texts,
      memory,
    }),
  );
  if (!sound(diagnostics)) return finish(undefined);

  const shown = wanted.pseudo ? pseudoWords(words) : words;
  const shared = {
    programme,
    translation: wanted.pseudo ? inPseudoLanguage(translation) : translation,
    words: shown,
    picture: memory.recall(findPicture, images),
    memory,
  };
  const templates = (kind: 'site' | 'booklet') => {
    const files = memory.recognise(house.templates(kind, project.templates), 'templates', kind);
    return rememberedTemplates(memory.recall(makeTemplates, files, shown), memory);
  };
  const site = wanted.site ? keep(renderSite(input, shared, templates('site'), shown)) : [];
  const faces = keep(readOwnFaces(project.templates));
  const booklets = keep(renderBooklets(input, { ...shared, ownFaces: faces.rules }, templates('booklet'), shown));
  return finish({
    programme,
    site,
    booklets,
    pictures: [
      ...project.images.map((image) => ({ src: pictureAddress(image), diskPath: image.diskPath })),
      ...faces.files,
    ],
    faceNames: faces.names,
    colourProfiles: project.colourProfiles ?? [],
  });
}

const readGlossary = (path: string, text: string) => parseGlossary({ path, text });

function readWords(own: readonly TextFile[], builtIn: readonly TextFile[]): Checked<Words> {
  const { value, diagnostics } = parseWords(own, builtIn);
  return checked(makeWords(value), diagnostics);
}

function findPicture(images: readonly ImageFile[]): FindPicture {
  const byPath = new Map(images.map((image) => [image.path, image]));
  return (file, address) => byPath.get(imagePath(file, address) ?? '');
}

/** A proof shows what is missing: nothing of that forbids it. */
const products = ({ site, booklets, press, proof }: Wanted): readonly Product[] => [
  ...(site ? (['site'] as const) : []),
  ...(proof !== true && (booklets === undefined || booklets.length > 0)
    ? ([press === true ? 'press' : 'booklets'] as const)
    : []),
];

/** Views need days that exist and a programme that hangs together. */
const sound = (diagnostics: readonly Diagnostic[]): boolean =>
  !diagnostics.some(({ rule, severity }) => severity === 'error' && rule === 'time.bad-date');
