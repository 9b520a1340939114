// A language without data of its own: international forms, weekday and month names from the ICU of the pinned Node.
import type { LanguageConventions } from './conventions.ts';
import { likelyScripts } from './scripts.ts';

export function plain(language: string): LanguageConventions {
  const part = (iso: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
  const date = (iso: string) => part(iso, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDate = (iso: string) => part(iso, { weekday: 'long', day: 'numeric', month: 'long' });
  return {
    tag: language,
    get endonym() {
      return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
    },
    nameScripts: likelyScripts(language),
    date,
    shortDate,
    dateRange: (first, last) => (first === last ? date(first) : `${date(first)} – ${date(last)}`),
    timeRange: (start, end) => `${start}–${end}`,
    list: (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
    series: (items) => items.join(', '),
    affiliation: (organisation, position) => `${organisation}, ${position}`,
    indexHeading: (name) => name.normalize('NFD').slice(0, 1).toUpperCase(),
    standsLast: () => false,
    printedDates: [],
    monthOf: () => undefined,
    weekdayOf: () => undefined,
    bind: (text) => text,
  };
}
