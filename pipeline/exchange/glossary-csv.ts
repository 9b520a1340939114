// Writes a glossary as a table that Korean Excel opens without a question.
import type { GlossaryTerm } from '../parse/glossary.ts';

/** RFC 4180, with a byte order mark: without one, Excel takes Hangul for the letters of another encoding. */
export function writeGlossaryCsv(terms: readonly GlossaryTerm[], languages: readonly string[]): string {
  const rows = terms.map(({ words, use, gloss, note }) => [
    ...languages.map((language) => (words[language] ?? []).join(' | ')),
    use,
    gloss ? 'yes' : '',
    note ?? '',
  ]);
  const lines = [[...languages, 'use', 'gloss', 'note'], ...rows].map((row) => row.map(cell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

const cell = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
