// Where the pages of one language lie, below the language's own folder.
import { asciiKey } from './keys.ts';

export const siteAddress = {
  home: 'index.html',
  programme: 'programme.html',
  people: 'people.html',
  organisations: 'organisations.html',
  downloads: 'downloads.html',
  day: (date: string) => `days/${date}.html`,
  category: (id: string) => `categories/${asciiKey(id)}.html`,
  session: (id: string) => `sessions/${asciiKey(id)}.html`,
  page: (id: string) => `pages/${asciiKey(id)}.html`,
} as const;
