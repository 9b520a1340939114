// What the program brings along for every project: built-in templates, words and styles.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Checked, checked, mistake } from '../model/diagnostic.ts';
import { makeSheet, type Sheet } from '../model/sheet.ts';
import type { TemplateFile } from '../render/templates.ts';
import { packageFolder } from '../workspace/package-folder.ts';
import type { Project } from '../workspace/read-project.ts';
import type { TextFile } from '../workspace/text-file.ts';
import type { OutputFile } from '../workspace/write-output.ts';
import { siteAssets } from './site-assets.ts';

type Kind = 'site' | 'booklet';

export interface PageSetting {
  readonly inner: number;
  readonly outer: number;
  readonly top: number;
  readonly bottom: number;
  readonly noteSize: number;
  readonly columnGap: number;
}

export interface House {
  readonly words: readonly TextFile[];
  /** The built-in templates of a kind, with the project's own in their place where it has them. */
  readonly templates: (kind: Kind, own: Project['templates']) => readonly TemplateFile[];
  /** The built-in style or the project's in its place, and after it what the project adds in `own.css`. */
  readonly style: (kind: Kind, own: Project['templates']) => string;
  /** The files that `style` is made of. */
  readonly styleFiles: (kind: Kind, own: Project['templates']) => readonly TemplateText[];
  readonly pageSetting: (own: Project['templates']) => Checked<PageSetting>;
  /** What the site's pages load; they are given, since it depends on their letters. */
  readonly siteAssets: (own: Project['templates'], pages: readonly string[]) => readonly OutputFile[];
}

interface TemplateText {
  readonly path: string;
  readonly text: string;
}

const root = packageFolder();

export function openHouse(): House {
  const builtIn = (kind: Kind) =>
    readdirSync(join(root, 'templates', kind))
      .sort()
      .map((name) => ({
        path: `templates/${kind}/${name}`,
        diskPath: join(root, 'templates', kind, name),
      }));
  const read = (path: string): string => readFileSync(path, 'utf8');
  const file = (kind: Kind, name: string, own: Project['templates']): string =>
    own.find(({ path }) => path === `templates/${kind}/${name}`)?.text ?? read(join(root, 'templates', kind, name));

  return {
    words: [
      ...readdirSync(join(root, 'translations'))
        .sort()
        .flatMap((language) => {
          const path = `translations/${language}/interface.json`;
          try {
            return [{ path, text: read(join(root, path)), byteOrderMark: false }];
          } catch {
            return [];
          }
        }),
      {
        path: 'translations/interface.notes.json',
        text: read(join(root, 'translations/interface.notes.json')),
        byteOrderMark: false,
      },
    ],
    templates: (kind, own) => {
      const named = new Map<string, TemplateFile>();
      const add = (path: string, text: string) => {
        const name = path.slice(`templates/${kind}/`.length);
        if (name.endsWith('.liquid')) named.set(name, { name, file: path, text });
      };
      for (const { path, diskPath } of builtIn(kind)) if (path.endsWith('.liquid')) add(path, read(diskPath));
      for (const { path, text } of own)
        if (path.startsWith(`templates/${kind}/`) && text !== undefined) add(path, text);
      return [...named.values()];
    },
    style: (kind, own) => {
      const added = own.find(({ path }) => path === `templates/${kind}/own.css`)?.text ?? '';
      return `${file(kind, `${kind}.css`, own)}\n${added}`;
    },
    styleFiles: (kind, own) => {
      const path = `templates/${kind}/${kind}.css`;
      const added = own.find((one) => one.path === `templates/${kind}/own.css`)?.text;
      return [
        { path, text: file(kind, `${kind}.css`, own) },
        ...(added === undefined ? [] : [{ path: `templates/${kind}/own.css`, text: added }]),
      ];
    },
    pageSetting: (own) => parsePageSetting(file('booklet', 'page.yaml', own)),
    siteAssets: (own, pages) => siteAssets(join(root, 'templates/site'), own, pages),
  };
}

const length = z.number().nonnegative();
const pageSchema = z.strictObject({
  inner: length,
  outer: length,
  top: length,
  bottom: length,
  noteSize: z.number().positive(),
  columnGap: length,
});

function parsePageSetting(text: string): Checked<PageSetting> {
  const result = pageSchema.safeParse(parse(text));
  if (result.success) return checked(result.data);
  const keys = result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path));
  const place = { file: 'templates/booklet/page.yaml', line: 1, column: 1 };
  return checked({ inner: 20, outer: 14, top: 19, bottom: 20, noteSize: 9, columnGap: 5 }, [
    mistake('template.page', { values: { keys: { list: [...new Set(keys.map(String))] } }, place }),
  ]);
}

/** The page settings are those of an A5 page: margins grow with the page and type a little, or as the booklet asks. */
export function settingFor(
  {
    trim,
    textSize,
  }: { readonly trim: { readonly width: number; readonly height: number }; readonly textSize?: number | undefined },
  setting: PageSetting,
): PageSetting {
  const [across, down] = [trim.width / 148, trim.height / 210];
  return {
    ...setting,
    inner: setting.inner * across,
    outer: setting.outer * across,
    top: setting.top * down,
    bottom: setting.bottom * down,
    noteSize: textSize ?? Math.round(setting.noteSize * across ** 0.3 * 10) / 10,
  };
}

export const sheetFor = (trim: { readonly width: number; readonly height: number }, setting: PageSetting): Sheet =>
  makeSheet(trim, setting);
