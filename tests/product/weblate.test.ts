// docs/weblate.json fits the files that an export writes: one component for each language that sources are written in.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporarySample } from './files.ts';
import { checkout, runCli } from './run-cli.ts';

interface Component {
  readonly slug: string;
  readonly source_language: { readonly code: string };
  readonly filemask: string;
  readonly file_format: string;
  readonly language_regex: string;
}

it('has a component for every exported file, by its source language', async () => {
  const components = JSON.parse(readFileSync(join(checkout, 'docs/weblate.json'), 'utf8')) as readonly Component[];
  const folder = temporarySample();
  const out = join(folder, 'weblate');
  const { code, stdout } = await runCli(['translations', 'export', folder, '--format', 'po', '--out', out]);
  expect(code).toBe(0);
  const files = stdout.trim().split('\n');
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const path = `weblate/${basename(file)}`;
    const fitting = components.filter(({ filemask }) => {
      const [start = '', end = ''] = filemask.split('*');
      return path.startsWith(start) && path.endsWith(end);
    });
    expect(fitting, path).toHaveLength(1);
    const [component] = fitting;
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`"X-Source-Language: ${component?.source_language.code}\\n"`);
    const language = path.slice(component?.filemask.indexOf('*'), -'.po'.length);
    expect(language).toMatch(new RegExp(component?.language_regex ?? '(?!)'));
    expect(text).toContain(`"Language: ${language}\\n"`);
  }
  expect(components.map(({ file_format }) => file_format)).toEqual(['po', 'po']);
});
