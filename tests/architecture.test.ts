// Holds the layers: every room may import only the rooms below it, and nothing outside the project at run time.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const pipeline = join(import.meta.dirname, '../pipeline');

/** What each room may import, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  pdf: [],
  language: ['model'],
  workspace: ['model'],
  prose: ['model'],
  parse: ['model', 'workspace'],
  link: ['model', 'parse'],
  translate: ['language', 'model', 'parse', 'prose'],
  check: ['model', 'language', 'parse', 'prose', 'translate'],
  sync: ['model', 'parse', 'prose', 'translate'],
  exchange: ['parse', 'prose', 'sync', 'translate'],
  view: ['model', 'language', 'prose', 'translate'],
  render: ['model', 'language', 'view'],
  print: ['model', 'workspace', 'pdf', 'render'],
  press: ['pdf', 'print'],
  preflight: ['model', 'pdf', 'press'],
  proof: ['pdf', 'print', 'press', 'preflight'],
  app: [
    'model',
    'language',
    'workspace',
    'pdf',
    'parse',
    'link',
    'translate',
    'check',
    'exchange',
    'sync',
    'view',
    'render',
    'print',
    'press',
    'preflight',
    'proof',
  ],
  cli: ['model', 'workspace', 'parse', 'sync', 'print', 'preflight', 'app'],
};

const files = readdirSync(pipeline, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort();
const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s+'([^']+)'|import\('([^']+)'\)/g)].map((match) => match[1] ?? match[2] ?? '');

describe('the layers', () => {
  it.each(Object.keys(allowed))('%s imports only what lies below it', (room) => {
    for (const file of files.filter((name) => name.startsWith(`${room}/`))) {
      for (const target of importsOf(readFileSync(join(pipeline, file), 'utf8')).filter((one) => one.startsWith('.'))) {
        const other = normalize(join(dirname(file), target)).split('/')[0] ?? '';
        const may = [room, ...(allowed[room] ?? [])];
        expect(
          may,
          `${file} imports ${target}: ${room} may import ${may.slice(1).join(', ') || 'nothing else'}`,
        ).toContain(other);
      }
    }
  });

  it('has no room that the list does not know', () => {
    expect([...new Set(files.map((name) => name.split('/')[0]))].sort()).toEqual(Object.keys(allowed).sort());
  });

  it('touches the disk only where it is allowed to', () => {
    const free =
      /^(workspace|app|cli)\/|^print\/(unpack-browser|install-faces|spawn-browser|guard-requests|print-folder|fonts)\.ts$/;
    const touching = files.filter((name) =>
      importsOf(readFileSync(join(pipeline, name), 'utf8')).some((one) =>
        /^node:(fs|child_process|net|http)/.test(one),
      ),
    );
    expect(touching.filter((name) => !free.test(name))).toEqual([]);
  });

  it('opens every file with a line that says what it is for', () => {
    const silent = files.filter(
      (name) => name.endsWith('.ts') && !/^(#!.*\n)?\/\/ \S/.test(readFileSync(join(pipeline, name), 'utf8')),
    );
    expect(silent).toEqual([]);
  });

  it('names languages and scripts nowhere but in the room of languages', () => {
    const scripts = 'Hang|Hangul|Kore|Latn|Latin|Jpan|Hira|Hiragana|Kana|Katakana|Hani|Han|Hans|Hant|Cyrl|Arab|Thai';
    const languages = 'ko|en|es|ja|zh|fr|de|pt|ru|ar|hi|vi';
    const named = new RegExp(
      `['"\`](?:${languages})(?:[-_][A-Za-z]+)?['"\`]|['"\`](?:${scripts})['"\`]|\\b(?:${scripts}):|\\\\p\\{Script(?:_Extensions)?=`,
    );
    const naming = files
      .filter((name) => !name.startsWith('language/'))
      .flatMap((name) =>
        readFileSync(join(pipeline, name), 'utf8')
          .split('\n')
          // A message may give a language as an example.
          .filter((line) => named.test(line) && !/^\s*(\/\/|\/?\*)/.test(line) && !/such as|: Hang, Latn/.test(line))
          .map((line) => `${name}: ${line.trim()}`),
      );
    expect(naming, 'what a language or script needs belongs in pipeline/language/').toEqual([]);
  });
});
