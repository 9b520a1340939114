// The texts of one thing as HTML, each with its language.
import type { Words } from '../language/words.ts';
import type { TextsView } from '../view/texts.ts';
import { escapeHtml } from './escape.ts';

/**
 * One text per language, each in an element with its language where that is not the page's own. The blank between two
 * stands inside the first: between two blocks it would be lost, and with it the blank in the outline's titles.
 */
export function textHtml(texts: TextsView, pageLanguages: readonly string[], words: Words): string {
  const single = pageLanguages.length === 1;
  return texts
    .map(({ text, lang, fallback, unit }, index) => {
      const body = escapeHtml(text) + (index < texts.length - 1 ? ' ' : '');
      const its = unit === undefined ? '' : ` data-unit="${escapeHtml(unit)}"`;
      if (fallback) {
        const own = pageLanguages[index] ?? pageLanguages[0] ?? lang;
        const mark = `<small class="translation-mark" lang="${escapeHtml(own)}">${escapeHtml(words.in(own)('translation.mark'))}</small>`;
        return `<span class="untranslated" lang="${escapeHtml(lang)}"${its}>${body}</span> ${mark}`;
      }
      if (single && lang === pageLanguages[0]) return its === '' ? body : `<span${its}>${body}</span>`;
      return `<span class="text" lang="${escapeHtml(lang)}"${its}>${body}</span>`;
    })
    .join('');
}
