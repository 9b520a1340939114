// The website as a list of pages: which there are, where each lies and which template makes it.

import { programmeView } from './programme-view.ts';
import { makeCards } from './session-card.ts';
import { siteAddress as address } from './site-addresses.ts';
import type { LooseTemplates } from './site-contract.ts';
import { languageView, makeFrame, type PageContent, type SitePage } from './site-frame.ts';
import {
  categoryPage,
  dayPage,
  downloadsPage,
  homePage,
  organisationsPage,
  peoplePage,
  programmePage,
  type Shelf,
  type SiteInput,
  sessionPage,
  textPage,
  usedCategories,
} from './site-pages.ts';
import { makeTexts } from './texts.ts';

export function siteView(input: SiteInput): readonly SitePage[] {
  const { programme, words, catalogues } = input;
  return [
    ...sharedPages(input),
    ...programme.languages.flatMap((language) => {
      const texts = makeTexts([language], catalogues, words);
      const shelf = { ...input, language, texts, card: makeCards(programme, texts) };
      return pagesOf(shelf).map(makeFrame(programme, texts, language));
    }),
  ];
}

/** The entrance, where a reader chooses a language, and the picture that browsers show beside the title. */
function sharedPages({ programme, catalogues, words }: SiteInput): readonly SitePage[] {
  const { languages } = programme;
  const texts = makeTexts(languages, catalogues, words);
  const choices = languages.map((tag) => ({ ...languageView(tag), href: `${tag}/${address.home}` }));
  const colours = programme.categories.slice(0, 8).map(({ colour }) => colour);
  const entrance: LooseTemplates['language'] = {
    root: '',
    languages: choices,
    programme: programmeView(programme, texts),
  };
  const icon: LooseTemplates['icon'] = { colours };
  return [
    { path: address.home, template: 'language', languages, data: { ...entrance } },
    { path: 'assets/icon.svg', template: 'icon', languages, data: { ...icon } },
  ];
}

const pagesOf = (shelf: Shelf): readonly PageContent[] => [
  homePage(shelf),
  programmePage(shelf),
  ...shelf.programme.days.map((day) => dayPage(shelf, day)),
  ...usedCategories(shelf).map((category) => categoryPage(shelf, category)),
  ...shelf.programme.sessions.map((session, index) => sessionPage(shelf, session, index)),
  peoplePage(shelf),
  organisationsPage(shelf),
  ...shelf.programme.pages.map((page) => textPage(shelf, page)),
  downloadsPage(shelf),
];
