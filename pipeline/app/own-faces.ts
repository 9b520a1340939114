// The faces that a project brings for its booklets: templates/booklet/fonts/<family>-<weight>.ttf, used by its own.css.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import { postScriptNameOf } from '../print/face-name.ts';
import type { Picture } from '../print/print-folder.ts';
import type { Project } from '../workspace/read-project.ts';

export interface OwnFaces {
  /** `@font-face` rules with addresses below the folder that is printed from. */
  readonly rules: string;
  readonly files: readonly Picture[];
  /** PostScript names that a booklet may contain because of them. */
  readonly names: ReadonlySet<string>;
}

const folder = 'templates/booklet/fonts/';
const fileName = /^(?<family>[^"\\<>]+)-(?<weight>[1-9]00)\.ttf$/i;

export function readOwnFaces(templates: Project['templates']): Checked<OwnFaces> {
  const diagnostics: Diagnostic[] = [];
  const found = templates
    .filter(({ path }) => path.startsWith(folder) && !/\.(txt|md)$/i.test(path))
    .flatMap(({ path, diskPath }) => {
      const { family, weight } = fileName.exec(path.slice(folder.length))?.groups ?? {};
      const bytes = readFileSync(diskPath);
      const name = postScriptNameOf(bytes);
      if (family === undefined || weight === undefined || name === undefined) {
        diagnostics.push(unusable(path, family === undefined));
        return [];
      }
      const src = `faces/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.ttf`;
      const rule = `@font-face{font-family:"${family}";font-weight:${weight};src:url("${src}")}`;
      return [{ rule, name, file: { src, diskPath } }];
    });
  return checked(
    {
      rules: found.map(({ rule }) => rule).join('\n'),
      files: found.map(({ file }) => file),
      names: new Set(found.map(({ name }) => name)),
    },
    diagnostics,
  );
}

const unusable = (path: string, misnamed: boolean): Diagnostic =>
  mistake('template.font', {
    values: { file: path },
    place: { file: path, line: 1, column: 1 },
    hints: [misnamed ? 'name' : 'outlines'],
  });
