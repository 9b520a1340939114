// Escapes text for HTML and for CSS strings: no source text reaches a page unescaped.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** A CSS string in double quotes. `<` is escaped too, so that the text cannot end a style element. */
export const cssString = (text: string): string =>
  `"${text.replace(/[\\"<\n\r\f]/g, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
