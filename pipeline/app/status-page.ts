// The page that shows how complete one language is, what changed in each source, and what would be printed instead.
import { type PhraseKey, phrase, type Values } from '../model/phrase.ts';
import type { Programme } from '../model/programme.ts';
import { escapeHtml } from '../render/escape.ts';
import { type Count, type Counts, states } from '../sync/status.ts';
import type { Piece } from '../sync/word-difference.ts';
import type { Wording } from './messages.ts';
import type { DocumentStatus, Gap, LanguageStatus } from './translation-status.ts';

type Say = (key: PhraseKey, values?: Values) => string;

const columns = ['total', ...states] as const;

export function statusPage(status: LanguageStatus, programme: Programme, wording: Wording, style: string): string {
  const say: Say = (key, values) => escapeHtml(wording.phrase(phrase(key, values)));
  const title = say('status.title', { title: programme.id, language: { language: status.language } });
  return `<!doctype html>
<html lang="${escapeHtml(wording.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${ifPrintedNow(status, programme, say)}
${overview(status, say)}
${status.documents.map((one) => details(one, status.language, say)).join('')}</main>
</body>
</html>
`;
}

function ifPrintedNow({ language, documents }: LanguageStatus, { record }: Programme, say: Say): string {
  const count = documents.reduce((sum, { gaps }) => sum + gaps.length, 0);
  if (count === 0) return `<p class="now">${say('status.nothing-lacks', { language: { language } })}</p>`;
  const forbidden = (['site', 'booklets'] as const).filter((product) => record.policy[product] === 'fail');
  const sentences = [
    say('status.would-fall-back', { count }),
    ...forbidden.map((one) => say(`status.forbidden.${one}`)),
  ];
  return `<p class="now lacking">${sentences.join(' ')}</p>`;
}

function overview({ documents, counts }: LanguageStatus, say: Say): string {
  const head = columns.map((column) => `<th scope="col" class="${column}">${say(`status.${column}`)}</th>`).join('');
  const rows = documents.map(({ name, gaps, counts: its }) => {
    const link =
      gaps.length === 0 ? escapeHtml(name) : `<a href="#${escapeHtml(anchor(name))}">${escapeHtml(name)}</a>`;
    return row(link, its, say);
  });
  return `<div class="scroll" role="region" aria-labelledby="documents" tabindex="0">
<table>
<caption id="documents">${say('status.caption')}</caption>
<thead><tr><th scope="col">${say('status.document')}</th>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
<tfoot>${row(say('status.all'), counts, say)}</tfoot>
</table>
</div>`;
}

const row = (name: string, counts: Counts, say: Say): string =>
  `<tr><th scope="row">${name}</th>${columns.map((column) => `<td class="${column}">${cell(counts[column], say)}</td>`).join('')}</tr>`;

function cell({ units, words, pages }: Count, say: Say): string {
  if (units === 0) return '–';
  const printed = pages === undefined ? '' : ` · ${say('status.page-count', { pages: Math.round(pages * 10) / 10 })}`;
  return `<b>${units}</b> <small>${say('status.word-count', { count: words })}${printed}</small>`;
}

function details({ name, file, gaps }: DocumentStatus, language: string, say: Say): string {
  if (gaps.length === 0) return '';
  return `<section>
<h2 id="${escapeHtml(anchor(name))}">${escapeHtml(name)}</h2>
<p class="file">${escapeHtml(file)}</p>
${gaps.map((gap) => unit(gap, language, say)).join('\n')}
</section>
`;
}

function unit(gap: Gap, language: string, say: Say): string {
  const { state, section, source, sourceLanguage, target, difference } = gap;
  const now = { language: { language: sourceLanguage } };
  return `<article>
<h3><span class="state ${state}">${say(`status.${state}`)}</span> ${escapeHtml(section)}</h3>
<dl>
${difference === undefined ? '' : item(say('status.source-changed'), sourceLanguage, difference.map(piece).join(''))}${
  target === ''
    ? ''
    : item(
        say(state === 'outdated' ? 'status.old-translation' : 'status.draft-translation'),
        language,
        escapeHtml(target),
      )
}${item(say('status.printed-now', now), sourceLanguage, escapeHtml(source))}</dl>
</article>`;
}

const item = (label: string, lang: string, html: string): string =>
  `<dt>${label}</dt><dd lang="${escapeHtml(lang)}">${html}</dd>\n`;

const elements = { same: undefined, removed: 'del', added: 'ins' } as const;

function piece({ kind, text }: Piece): string {
  const element = elements[kind];
  return element === undefined ? escapeHtml(text) : `<${element}>${escapeHtml(text)}</${element}>`;
}

const anchor = (name: string): string => name.replace(/[^\p{L}\p{N}-]+/gu, '-');
