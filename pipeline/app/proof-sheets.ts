// The sheets of a proof as a document to print: frames, numbers of lines, labels of texts, and boxes to sign.
import { type PhraseKey, phrase, type Value, type Values } from '../model/phrase.ts';
import type { Arranged } from '../proof/arrange-labels.ts';
import { labelHeight, type UnitLabel } from '../proof/proof-marks.ts';
import type { ProofSheet } from '../proof/proof-sheet.ts';
import type { PrintDocument } from '../render/booklet-documents.ts';
import { escapeHtml } from '../render/escape.ts';
import { isWaiting, type UnitMark } from '../translate/unit-mark.ts';
import type { Wording } from './messages.ts';

export type ProofRound = (typeof proofRounds)[number];
export const proofRounds = ['1', '2', 'ok'] as const;

export interface ProofDocument {
  readonly title: string;
  readonly language: string;
  readonly sheet: ProofSheet;
  /** Lengths in pt. */
  readonly bleed: number;
  readonly safety: number;
  readonly pages: readonly ProofPage[];
  readonly version: { readonly number: string; readonly date: string };
  /** Its column is marked; undefined for none. */
  readonly round: ProofRound | undefined;
}

/** Distances in pt from the upper edge of the sheet. */
export interface ProofPage {
  /** The printed page number; empty on covers. */
  readonly label: string;
  readonly lines: readonly number[];
  readonly labels: readonly Arranged<UnitLabel<UnitMark>>[];
}

/** px, multiples of 8, because the browser rounds other sizes; they end just within the sheet. */
export const overlaySize = ({ width, height }: Pick<ProofSheet, 'width' | 'height'>) => ({
  width: Math.floor(width / 6) * 8,
  height: Math.floor(height / 6) * 8,
});

/** `wordings` in the order in which their languages are to stand; `style` is the CSS of proofs. */
export function proofSheets(proof: ProofDocument, wordings: readonly Wording[], style: string): PrintDocument {
  const { width, height } = overlaySize(proof.sheet);
  const say = (key: PhraseKey, values?: Values): string => saidIn(wordings, key, values);
  const shared = { frames: frames(proof), foot: foot(proof, say), say };
  const size = `@page{size:${width}px ${height}px;margin:0}.sheet{width:${width}px;height:${height}px}`;
  return {
    language: proof.language,
    className: 'proof',
    title: proof.title,
    style: `${size}\n${style}`,
    body: proof.pages.map((page, index) => sheet(proof, page, index, shared)).join('\n'),
  };
}

type Say = (key: PhraseKey, values?: Values) => string;

const saidIn = (wordings: readonly Wording[], key: PhraseKey, values?: Values): string =>
  [...new Set(wordings.map((one) => one.phrase(phrase(key, values))))].map(escapeHtml).join(' · ');

interface SharedParts {
  readonly frames: string;
  readonly foot: string;
  readonly say: Say;
}

function sheet(proof: ProofDocument, page: ProofPage, index: number, { frames, foot, say }: SharedParts): string {
  const { title, version, sheet, bleed, pages } = proof;
  const place: Values = { page: index + 1, count: pages.length, label: page.label };
  const date: Value = { day: version.date };
  const edges = { left: sheet.trim[0] - bleed, right: sheet.trim[2] + bleed };
  const lines = page.lines.map((top, line) => {
    const isFifth = (line + 1) % 5 === 0 ? ' fifth' : '';
    return `<div class="line${isFifth}" style="left:${pt(edges.left - 16)};top:${pt(top - 3)}">${line + 1}</div>`;
  });
  const labels = page.labels.map((label) => unitLabel(label, sheet, edges, say));
  const leaders = page.labels.map((label) => leader(label, edges));
  return `<section class="sheet">
${frames.replace('</svg>', `${leaders.join('')}</svg>`)}
<div class="title">${escapeHtml(title)}</div>
<div class="meta">${say('proof.title')} · ${say('proof.version', { version: version.number, date })}</div>
<div class="page">${say(page.label === '' ? 'proof.page' : 'proof.page-printed', place)}</div>
${lines.join('')}
${labels.join('')}
${foot}
</section>`;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Numbers of lines stand next to the page, labels outside them. */
const besideLines = 17;
const besidePage = 6;
const paperEdge = 6;

function unitLabel(
  { side, top, content }: Arranged<UnitLabel<UnitMark>>,
  { width }: ProofSheet,
  { left, right }: Edges,
  say: Say,
): string {
  const { state, at } = content;
  const place =
    side === 'left'
      ? `left:${pt(paperEdge)};width:${pt(left - besideLines - paperEdge)}`
      : `left:${pt(right + besidePage)};width:${pt(width - right - besidePage - paperEdge)}`;
  const waiting = isWaiting(state) ? `<em>${say(`status.${state}`)}</em>` : '';
  // It is HTML already, as it stood in an attribute, where authors may have written such a thing as well.
  const [, name = at, number = ''] = /^(?:sessions\/|pages\/)?(.*?)((?: \d+)?)$/s.exec(at.replace(/[<>]/g, '')) ?? [];
  return `<div class="label ${side} ${state}" style="top:${pt(top)};${place}"><div><b>${name}</b><span>${number}</span><i class="state ${state}"></i></div>${waiting}</div>`;
}

/** From the label to the first line of its text. */
function leader({ side, top, wanted }: Arranged<UnitLabel<UnitMark>>, { left, right }: Edges): string {
  const [from, to] = [top + labelHeight / 2, wanted + labelHeight / 2].map((value) => value.toFixed(1));
  const [label, page] = side === 'left' ? [left - besideLines + 1, left - 12] : [right + besidePage - 1, right];
  return `<path class="leader" d="M${label.toFixed(1)} ${from}L${page.toFixed(1)} ${to}"/>`;
}

/** Lines are drawn and not the edges of boxes, which the browser moves to whole px. */
function frames({ sheet, bleed, safety }: ProofDocument): string {
  const { trim, height } = sheet;
  const frame = (kind: string, by: number): string => {
    const [x, y] = [trim[0] - by, height - trim[3] - by].map((value) => value.toFixed(2));
    const [width, tall] = [trim[2] - trim[0] + 2 * by, trim[3] - trim[1] + 2 * by].map((value) => value.toFixed(2));
    return `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${tall}"/>`;
  };
  const { width: across, height: down } = overlaySize(sheet);
  const view = `width="${across}" height="${down}" viewBox="0 0 ${across * 0.75} ${down * 0.75}"`;
  return `<svg class="frames" ${view}>${bleed > 0 ? frame('bleed', bleed) : ''}${frame('trim', 0)}${frame('safety', -safety)}</svg>`;
}

function foot({ bleed, safety, round }: ProofDocument, say: Say): string {
  const millimetres = (points: number): number => Math.round((points * 25.4 * 10) / 72) / 10;
  // Three columns of three.
  const legend = [
    `<li><i class="trim"></i>${say('proof.trim')}</li>`,
    `<li><i class="bleed"></i>${say('proof.bleed', { bleed: millimetres(bleed) })}</li>`,
    `<li><i class="safety"></i>${say('proof.safety', { safety: millimetres(safety) })}</li>`,
    `<li><span class="state source"></span>${say('proof.source')}</li>`,
    ...(['translated', 'reviewed', 'draft', 'outdated', 'missing'] as const).map(
      (state) => `<li><span class="state ${state}"></span>${say(`status.${state}`)}</li>`,
    ),
  ];
  const isCurrent = (one: ProofRound): string => (one === round ? ' class="current"' : '');
  const heads = proofRounds.map((one) => `<th scope="col"${isCurrent(one)}>${say(`proof.round-${one}`)}</th>`);
  const row = (key: PhraseKey): string =>
    `<tr><th scope="row">${say(key)}</th>${proofRounds.map((one) => `<td${isCurrent(one)}></td>`).join('')}</tr>`;
  const rows = (['proof.date', 'proof.signature', 'proof.state'] as const).map(row);
  return `<div class="foot"><ul class="legend">${legend.join('')}</ul><table class="signing"><thead><tr><td></td>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

const pt = (value: number): string => `${Math.round(value * 100) / 100}pt`;
