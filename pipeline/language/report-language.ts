// The language in which the program reports to its users.

const names = new Intl.DisplayNames('en', { type: 'language' });

/** The name of a language as a report calls it. */
export const reportedLanguage = (tag: string): string => names.of(tag) ?? tag;
