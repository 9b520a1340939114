// What the site's pages load: one style sheet from many, and of the faces what the letters need.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { siteAssets } from '../../pipeline/app/site-assets.ts';

const builtIn = join(import.meta.dirname, '../../templates/site');

const styleOf = (files: ReturnType<typeof siteAssets>): string =>
  String(files.find(({ path }) => path === 'site/assets/site.css')?.content);
const facesOf = (files: ReturnType<typeof siteAssets>): readonly string[] =>
  files.map(({ path }) => basename(path)).filter((name) => name.endsWith('.woff2'));

function ownFile(name: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'chaekja-own-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const diskPath = join(folder, basename(name));
  writeFileSync(diskPath, text);
  return { path: `templates/site/${name}`, text, diskPath };
}

describe('the style sheet', () => {
  it('is one file', () => {
    const files = siteAssets(builtIn, [], ['가']);
    expect(files.filter(({ path }) => path.endsWith('.css'))).toHaveLength(1);
    expect(styleOf(files)).not.toContain('@import');
    expect(styleOf(files)).toContain('.timetable-rooms');
  });

  it('takes a part of the project’s own in the place of the built-in one', () => {
    const style = styleOf(siteAssets(builtIn, [ownFile('timetable.css', '.own-timetable { color: red }')], []));
    expect(style).toContain('.own-timetable');
    expect(style).not.toContain('.timetable-rooms');
  });

  it('leaves alone an import of what is not there', () => {
    const style = styleOf(siteAssets(builtIn, [ownFile('site.css', "@import 'absent.css';\np { color: red }")], []));
    expect(style).toContain("@import 'absent.css';\np { color: red }");
  });
});

describe('the faces', () => {
  it('come in slices, of which those without a letter of the site are left out', () => {
    const few = facesOf(siteAssets(builtIn, [], ['a']));
    const more = facesOf(siteAssets(builtIn, [], ['a', '뷁']));
    expect(few.length).toBeGreaterThan(0);
    expect(more.length).toBeGreaterThan(few.length);
    expect(more.length).toBeLessThan(20);
  });

  it('are all there when the style sheet names them', () => {
    const files = siteAssets(builtIn, [], ['책자 Booklet']);
    const named = [...styleOf(files).matchAll(/url\(fonts\/([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect([...named].sort()).toEqual([...facesOf(files)].sort());
  });
});

it('copies pictures and other files of the project as they are', () => {
  const own = ownFile('marks/logo.svg', '<svg/>');
  expect(siteAssets(builtIn, [own], [])).toContainEqual({
    path: 'site/assets/marks/logo.svg',
    content: { copyOf: own.diskPath },
  });
});
