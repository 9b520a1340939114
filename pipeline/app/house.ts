// What the program brings along for every project: built-in templates, words and the site's fonts.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Checked, checked, error } from '../model/diagnostic.ts';
import { makeSheet, type Sheet } from '../model/sheet.ts';
import type { TemplateFile } from '../render/templates.ts';
import { packageFolder } from '../workspace/package-folder.ts';
import type { Project } from '../workspace/read-project.ts';
import type { TextFile } from '../workspace/text-file.ts';
import type { OutputFile } from '../workspace/write-output.ts';

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
  readonly style: (kind: Kind, own: Project['templates']) => string;
  readonly pageSetting: (own: Project['templates']) => Checked<PageSetting>;
  readonly siteAssets: (own: Project['templates']) => readonly OutputFile[];
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
    style: (kind, own) => file(kind, `${kind}.css`, own),
    pageSetting: (own) => parsePageSetting(file('booklet', 'page.yaml', own)),
    siteAssets: (own) => [...staticFiles(builtIn('site'), own), ...siteFonts()],
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
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const place = { file: 'templates/booklet/page.yaml', line: 1, column: 1 };
  return checked({ inner: 20, outer: 14, top: 19, bottom: 20, noteSize: 9, columnGap: 5 }, [
    error('template.page', `The page settings cannot be used: ${problems}.`, {
      place,
      hints: ['All of inner, outer, top, bottom, noteSize and columnGap must be numbers.'],
    }),
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

/** Everything in templates/site/ that is not a template goes to the site's assets as it is. */
function staticFiles(
  builtIn: readonly { readonly path: string; readonly diskPath: string }[],
  own: Project['templates'],
): readonly OutputFile[] {
  const chosen = new Map(
    [...builtIn, ...own.filter(({ path }) => path.startsWith('templates/site/'))].map(({ path, diskPath }) => [
      path,
      diskPath,
    ]),
  );
  return [...chosen]
    .filter(([path]) => !path.endsWith('.liquid'))
    .map(([path, diskPath]) => ({
      path: `site/assets/${path.slice('templates/site/'.length)}`,
      content: { copyOf: diskPath },
    }));
}

/** The site's face in slices, so that a phone loads only the letters that a page has. */
function siteFonts(): readonly OutputFile[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pretendard/package.json')), 'dist/web/variable');
  const slices = 'woff2-dynamic-subset';
  return [
    {
      path: 'site/assets/fonts/pretendard.css',
      content: { copyOf: join(folder, 'pretendardvariable-dynamic-subset.css') },
    },
    { path: 'site/assets/fonts/LICENSE.txt', content: { copyOf: join(folder, '../../LICENSE.txt') } },
    ...readdirSync(join(folder, slices))
      .sort()
      .map((name) => ({
        path: `site/assets/fonts/${slices}/${name}`,
        content: { copyOf: join(folder, slices, name) },
      })),
  ];
}
