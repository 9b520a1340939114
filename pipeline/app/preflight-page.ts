// The preflight report as a page, in all languages that the program speaks: the verdict, the checks, pages with outlines.
import { type Phrase, type PhraseKey, phrase, type Values } from '../model/phrase.ts';
import type { Rect } from '../pdf/rect.ts';
import type { Inspection, Thumbnail } from '../preflight/inspect.ts';
import { shareOf } from '../preflight/page-picture.ts';
import { escapeHtml } from '../render/escape.ts';
import type { Wording } from './messages.ts';
import { type CheckResult, resultsOf, summaryOf, verdictOf } from './preflight-results.ts';

export interface Preflighted {
  /** As the editor knows the file. */
  readonly name: string;
  readonly inspection: Inspection;
  /** What else there is to say of it. */
  readonly remarks?: readonly Phrase[];
}

/** `wordings` in the order in which their languages are to stand; `style` is the CSS of reports. */
export function preflightPage(files: readonly Preflighted[], wordings: readonly Wording[], style: string): string {
  const speak = makeSpeaker(wordings);
  return `<!doctype html>
<html lang="${escapeHtml(wordings[0]?.language ?? 'und')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${speak.plain('preflight.title')}</title>
<style>
${style}</style>
</head>
<body>
<main class="preflight">
<h1>${speak.plain('preflight.title')}</h1>
${files.map((file) => section(file, speak)).join('\n')}
</main>
</body>
</html>
`;
}

interface Speaker {
  /** A sentence in every language, each marked as such. */
  readonly say: (make: (wording: Wording) => string) => string;
  readonly phrase: (one: Phrase) => string;
  /** Words on one line. */
  readonly plain: (key: PhraseKey, values?: Values) => string;
}

function makeSpeaker(wordings: readonly Wording[]): Speaker {
  const say: Speaker['say'] = (make) =>
    wordings
      .map((one) => [one.language, make(one)] as const)
      .filter(([, text], index, all) => all.findIndex(([, other]) => other === text) === index)
      .map(([language, text]) => `<span lang="${escapeHtml(language)}">${escapeHtml(text)}</span>`)
      .join('');
  return {
    say,
    phrase: (one) => say((wording) => wording.phrase(one)),
    plain: (key, values) =>
      escapeHtml([...new Set(wordings.map((one) => one.phrase(phrase(key, values))))].join(' · ')),
  };
}

function section({ name, inspection, remarks = [] }: Preflighted, speak: Speaker): string {
  const results = resultsOf(inspection);
  const summary = summaryOf(inspection);
  const isBad = results.some(({ severity }) => severity === 'error');
  return `<section>
<h2>${escapeHtml(name)}</h2>
<p class="verdict ${isBad ? 'error' : 'fine'}">${speak.phrase(verdictOf(inspection))}</p>
${[summary, ...remarks].map((one) => (one === undefined ? '' : `<p class="file">${speak.phrase(one)}</p>`)).join('\n')}
<table class="checks">
<caption>${speak.plain('preflight.checks')}</caption>
<tbody>
${results.map((one) => row(one, speak)).join('\n')}
</tbody>
</table>
${inspection.thumbnails.map((one) => figure(one, inspection, speak)).join('\n')}
</section>`;
}

const signs: Readonly<Record<CheckResult['severity'], string>> = { fine: '✓', info: '•', warning: '!', error: '✗' };

function row({ severity, fine, unseen, reports }: CheckResult, speak: Speaker): string {
  const found = reports.map(
    ({ diagnostic }) =>
      `<div class="found">${speak.say((wording) => {
        const { message, hints } = wording.diagnostic(diagnostic);
        return [message, ...hints.map((hint) => `→ ${hint}`)].join(' ');
      })}</div>`,
  );
  const said = fine ?? unseen;
  const text = said === undefined ? found.join('') : speak.phrase(said);
  const shown = unseen === undefined ? severity : 'info';
  return `<tr class="${shown}"><th scope="row"><abbr title="${shown}">${signs[shown]}</abbr></th><td>${text}</td></tr>`;
}

/** Outlines are drawn by the page: the picture shows the paper as it is. */
function figure({ page, png, width, height }: Thumbnail, { reports }: Inspection, speak: Speaker): string {
  const here = reports.flatMap(({ diagnostic, places }) =>
    places.flatMap((place) => (place.page === page.number ? [{ diagnostic, box: place.box }] : [])),
  );
  const outlines = here.flatMap(({ diagnostic, box }) =>
    box === undefined ? [] : [outline(box, page, diagnostic.severity, diagnostic.rule)],
  );
  const rules = [...new Set(here.map(({ diagnostic }) => diagnostic.rule.replace('preflight.', '')))];
  return `<figure>
<div class="page" style="aspect-ratio: ${width} / ${height}"><img src="data:image/png;base64,${png.toString('base64')}" width="${width}" height="${height}" alt="">${outlines.slice(0, 200).join('')}</div>
<figcaption>${speak.plain('where.page', { page: page.number })}<br>${speak.plain('preflight.outlined', { rules: { list: rules } })}</figcaption>
</figure>`;
}

function outline(box: Rect, page: Thumbnail['page'], severity: string, rule: string): string {
  const [one, other] = [shareOf(page, box[0], box[1]), shareOf(page, box[2], box[3])];
  const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 100;
  const [left, right] = [Math.min(one[0], other[0]), Math.max(one[0], other[0])].map(share) as [number, number];
  const [top, bottom] = [Math.min(one[1], other[1]), Math.max(one[1], other[1])].map(share) as [number, number];
  const place = `left:${left}%;top:${top}%;width:${Math.round((right - left) * 100) / 100}%;height:${Math.round((bottom - top) * 100) / 100}%`;
  return `<i class="${severity}" style="${place}" title="${escapeHtml(rule)}"></i>`;
}
