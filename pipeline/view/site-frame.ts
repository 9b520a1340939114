// What surrounds every page of the site: menu, way back, the same page in the other languages, and what machines read about it.
import { conventions } from '../language/language.ts';
import type { Programme } from '../model/programme.ts';
import { relativeAddress } from './keys.ts';
import { programmeView } from './programme-view.ts';
import { siteAddress } from './site-addresses.ts';
import type { EveryPage, SiteTemplates } from './site-contract.ts';
import type { Texts, TextsView } from './texts.ts';

export interface SitePage {
  /** Below `output/site/`, such as `ko/sessions/network-1.html`. */
  readonly path: string;
  /** Name of the template in templates/site/. */
  readonly template: string;
  readonly languages: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** A page as its own content makes it. */
export type PageContent = { readonly [T in keyof SiteTemplates]: ContentOf<T> }[keyof SiteTemplates];

interface ContentOf<T extends keyof SiteTemplates> {
  /** Below the language's folder. */
  readonly to: string;
  readonly template: T;
  readonly title: TextsView;
  /** Leads to it from the home page, the page itself excluded. */
  readonly trail: readonly { readonly label: TextsView; readonly to: string }[];
  /** One sentence about it for search engines; empty for that of the whole programme. */
  readonly description?: TextsView;
  readonly data: SiteTemplates[T];
}

export type Frame = (content: PageContent) => SitePage;

export function makeFrame(programme: Programme, texts: Texts, language: string): Frame {
  const menu = [
    { label: texts.word('nav.programme'), to: siteAddress.programme },
    { label: texts.word('people.title'), to: siteAddress.people },
    { label: texts.word('organisations.title'), to: siteAddress.organisations },
    ...programme.pages.map((page) => ({ label: texts.of(page.title), to: siteAddress.page(page.id) })),
    { label: texts.word('downloads.title'), to: siteAddress.downloads },
  ];
  const facts = programmeView(programme, texts);
  return ({ to, template, title, trail, description = [], data }) => {
    const here = `${language}/${to}`;
    const href = (target: string) => relativeAddress(to, target);
    const frame: EveryPage = {
      root: rootFrom(here),
      here,
      canonical: href(to),
      title,
      description: description.length > 0 ? description : facts.theme,
      programme: facts,
      home: href(siteAddress.home),
      navigation: menu.map((one) => ({ label: one.label, href: href(one.to), current: one.to === to })),
      breadcrumbs: trail.map((one) => ({ label: one.label, href: href(one.to) })),
      languages: programme.languages.map((tag) => ({
        ...languageView(tag),
        href: relativeAddress(here, `${tag}/${to}`),
        current: tag === language,
      })),
    };
    return { path: here, template, languages: [language], data: { ...frame, ...data } };
  };
}

export const languageView = (tag: string) => ({ tag, endonym: conventions(tag).endonym });

/** The way from a page to the folder of the whole site: empty, or ending in a slash. */
const rootFrom = (path: string): string => relativeAddress(path, 'x').slice(0, -1);
