// Renders every page of the site.
import { type Checked, checked } from '../model/diagnostic.ts';
import type { SitePage } from '../view/site-frame.ts';
import type { Templates } from './templates.ts';

export interface SiteFile {
  readonly path: string;
  readonly content: string;
}

export function siteHtml(pages: readonly SitePage[], templates: Templates): Checked<readonly SiteFile[]> {
  const results = pages.map(({ path, template, languages, data }) => ({
    path,
    ...templates.render({ template, languages, data, name: path }),
  }));
  return checked(
    results.map(({ path, value }) => ({ path: `site/${path}`, content: value })),
    results.flatMap(({ diagnostics }) => diagnostics),
  );
}
