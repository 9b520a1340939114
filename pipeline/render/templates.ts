// The template engine: LiquidJS with the program's filters, strict about every name, unable to run code.
import { type Context, Liquid, type LiquidError, type Template } from 'liquidjs';
import { withParticle } from '../language/particles.ts';
import { UnknownWord, type Words } from '../language/words.ts';
import { type Checked, checked, type Diagnostic, mistake, type Place } from '../model/diagnostic.ts';
import { didYouMean } from '../model/nearest.ts';
import type { TextsView } from '../view/texts.ts';
import { escapeHtml } from './escape.ts';
import { textHtml } from './text-html.ts';

export interface TemplateFile {
  /** Name within its kind, such as `session.liquid`. */
  readonly name: string;
  /** Where it lies, for messages: `templates/site/session.liquid`. */
  readonly file: string;
  readonly text: string;
}

export interface RenderInput {
  readonly template: string;
  /** The languages of the page; texts in another language carry a `lang` attribute. */
  readonly languages: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  /** What the page is called among those of its template, for a memory; a part of a booklet has its `key`. */
  readonly name?: string;
}

export interface Templates {
  readonly render: (input: RenderInput) => Checked<string>;
  /** Proves the keys of the program's words and the global variables of every template, used or not. */
  readonly check: (known: ReadonlyMap<string, ReadonlySet<string>>) => readonly Diagnostic[];
}

export function makeTemplates(files: readonly TemplateFile[], words: Words): Templates {
  const byName = new Map(files.map((file) => [file.name, file]));
  const engine = new Liquid({
    templates: Object.fromEntries(files.map(({ name, text }) => [name, text])),
    outputEscape: 'escape',
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    cache: true,
    relativeReference: false,
    // A template from a stranger must not be able to fill the memory or run for ever.
    parseLimit: 2e6,
    renderLimit: 10_000,
    memoryLimit: 2e9,
  });
  registerFilters(engine, words);
  const parsed = new Map<string, readonly Template[]>();
  const parse = (name: string) => {
    const known = parsed.get(name);
    if (known) return known as Template[];
    const template = byName.get(name);
    if (template === undefined) throw new Error(`There is no template "${name}".`);
    const result = engine.parse(template.text, name);
    parsed.set(name, result);
    return result;
  };
  return {
    render: ({ template, languages, data }) => {
      try {
        const html: string = engine.renderSync(
          parse(`${template}.liquid`),
          { ...data },
          { globals: { lang: languages[0] ?? '', pageLanguages: languages } },
        );
        return checked(html);
      } catch (problem) {
        return checked('', [templateMistake(problem, byName, words, data)]);
      }
    },
    check: (known) =>
      files.flatMap((file) => [
        ...unknownWords(file, words),
        ...unknownGlobals(file, engine, parse, known, byName, words),
      ]),
  };
}

function registerFilters(engine: Liquid, words: Words): void {
  const pageLanguages = (context: Context) => (context.globals as { pageLanguages: readonly string[] }).pageLanguages;
  const html = (name: string, handler: (this: { context: Context }, value: never, ...rest: never[]) => string) =>
    engine.registerFilter(name, { raw: true, handler } as never);

  html('text', function (value: TextsView) {
    return textHtml(value, pageLanguages(this.context), words);
  });
  html('word', function (key: string, ...values: readonly (readonly [string, string | number])[]) {
    const languages = pageLanguages(this.context);
    const given = values.length === 0 ? undefined : Object.fromEntries(values);
    return textHtml(
      languages.map((lang) => ({ text: words.in(lang)(key, given), lang, fallback: false })),
      languages,
      words,
    );
  });
  html('page_number', (target: string) => `<span class="page-number" data-page-of="${escapeHtml(target)}">00</span>`);
  // Only for note HTML, which is sanitised where it is made.
  html('safe', (value: string) => value);
  engine.registerFilter('plain', (value: TextsView) => value.map(({ text }) => text).join(' · '));
  engine.registerFilter('particle', (word: unknown, pair: string) => withParticle(String(word), pair));
}

function placeIn(file: TemplateFile | undefined, line: number, column: number): Place | undefined {
  return file && { file: file.file, line, column };
}

function templateMistake(
  problem: unknown,
  files: ReadonlyMap<string, TemplateFile>,
  words: Words,
  data: object,
): Diagnostic {
  if (!isLiquidError(problem)) throw problem;
  const [line, column] = problem.token.getPosition();
  // The engine names the file of a tag, but not of an output; the text tells it.
  const file =
    files.get(problem.token.file ?? '') ?? [...files.values()].find(({ text }) => text === problem.token.input);
  const place = placeIn(file, line ?? 1, column ?? 1);
  const cause = problem.originalError;
  if (cause instanceof UnknownWord) return unknownWord(cause.key, words, place);
  const name = /undefined variable: ([^\s,]+)/.exec(problem.message)?.[1];
  if (name !== undefined) {
    const root = name.split(/[.[]/)[0] ?? name;
    return unknownVariable(name, root, Object.keys(data), place);
  }
  const text = problem.message.replace(/, file:.*$/s, '').replace(/, line:.*$/s, '');
  return mistake('template.syntax', { values: { detail: text }, place });
}

const unknownVariable = (name: string, root: string, known: readonly string[], place: Place | undefined): Diagnostic =>
  mistake('template.variable', {
    values: { name, known: { list: known } },
    place,
    hints: [didYouMean(root, known) ?? 'known'],
  });

const isLiquidError = (problem: unknown): problem is LiquidError & { readonly originalError?: unknown } =>
  problem instanceof Error && 'token' in problem;

const unknownWord = (key: string, words: Words, place: Place | undefined): Diagnostic =>
  mistake('template.unknown-word', { values: { key }, place, hints: [didYouMean(key, words.keys) ?? 'add'] });

function unknownWords(file: TemplateFile, words: Words): readonly Diagnostic[] {
  return [...file.text.matchAll(/(['"])([^'"]+)\1\s*\|\s*word\b/g)].flatMap((match) => {
    const key = match[2] ?? '';
    if (words.has(key)) return [];
    const before = file.text.slice(0, match.index).split('\n');
    return [
      unknownWord(key, words, { file: file.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 2 }),
    ];
  });
}

function unknownGlobals(
  file: TemplateFile,
  engine: Liquid,
  parse: (name: string) => Template[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
  files: ReadonlyMap<string, TemplateFile>,
  words: Words,
): readonly Diagnostic[] {
  const names = known.get(file.name.replace(/\.liquid$/, ''));
  try {
    const parsed = parse(file.name);
    if (names === undefined) return [];
    const { globals } = engine.analyzeSync(parsed, { partials: false });
    return Object.values(globals)
      .flat()
      .flatMap((variable) => {
        const name = String(variable.segments[0]);
        if (names.has(name) || name === 'lang' || name === 'pageLanguages') return [];
        const place = placeIn(file, variable.location.row, variable.location.col);
        return [unknownVariable(name, name, [...names], place)];
      });
  } catch (problem) {
    return [templateMistake(problem, files, words, {})];
  }
}
