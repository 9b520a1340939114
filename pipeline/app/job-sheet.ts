// The job sheet of a booklet: what a print shop must be told, in the languages that the program speaks.
import { type PhraseKey, phrase, type Value, type Values } from '../model/phrase.ts';
import type { PressProfileRecord } from '../model/records/press.ts';
import type { ProgrammeRecord } from '../model/records/programme.ts';
import type { Spine } from '../press/binding/spine.ts';
import { escapeHtml } from '../render/escape.ts';
import { type BindingFacts, blankPagesOf, boundBook, signaturesOf } from './binding-facts.ts';
import type { Wording } from './messages.ts';

export interface Job {
  readonly title: string;
  readonly booklet: ProgrammeRecord['booklets'][number];
  readonly profile: PressProfileRecord;
  /** The printing that the inks are for. */
  readonly condition: string;
  /** Pages of the inside, and of the cover: 0 or 4. */
  readonly inside: number;
  readonly cover: number;
  readonly spine: Spine | undefined;
  /** Width of each in mm; 0 for none. */
  readonly flaps: number;
  readonly binding: BindingFacts;
  readonly files: readonly string[];
}

type Row = readonly [label: PhraseKey, value: Value];

/** `wordings` in the order in which their languages are to stand; `style` is the CSS of reports. */
export function jobSheet(job: Job, wordings: readonly Wording[], style: string): string {
  const inAll = (say: (wording: Wording) => string): string =>
    [...new Set(wordings.map(say))].map(escapeHtml).join('<br>');
  const rows = rowsOf(job).map(
    ([label, value]) =>
      `<tr><th scope="row">${inAll((one) => one.phrase(phrase(label)))}</th><td>${inAll((one) =>
        one.phrase(phrase('job.value', { value })),
      )}</td></tr>`,
  );
  const heading = inAll((one) => one.phrase(phrase('job.title')));
  return `<!doctype html>
<html lang="${escapeHtml(wordings[0]?.language ?? 'und')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(job.title)}</title>
<style>
${style}th, td { text-align: start; vertical-align: baseline; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(job.title)}</h1>
<p>${heading}</p>
<table>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;
}

function rowsOf({ booklet, profile, condition, inside, cover, spine, flaps, binding, files }: Job): readonly Row[] {
  const say = (key: PhraseKey, values?: Values) => phrase(key, values);
  const isStitched = booklet.binding === 'saddle';
  const trim = { width: booklet.trim.width, height: booklet.trim.height };
  const { creep, problem } = binding.plan;
  return [
    ['job.trim', say('job.millimetres', trim)],
    ['job.copies', profile.copies ?? say('job.open')],
    ['job.pages', say(cover > 0 ? 'job.pages-and-cover' : 'job.pages-only', { inside, cover })],
    ['job.inks', say(profile.blackOnly ? 'job.black' : 'job.four', { limit: profile.inkLimit })],
    ['job.paper', paperName(profile.paper)],
    ...(cover > 0 ? [['job.cover-paper', paperName(profile.coverPaper ?? profile.paper)] as const] : []),
    ['job.binding', boundBook(binding)],
    ['job.blanks', blankPagesOf(binding)],
    ['job.sheets', signaturesOf(binding)],
    ...(isStitched ? [['job.creep', say('job.of-creep', { creep })] as const] : []),
    ...(spine === undefined
      ? []
      : [['job.spine', say('job.of-spine', { ...spine.estimates, width: spine.width })] as const]),
    ...(problem === undefined ? [] : [['job.problem', say(`job.${problem}`)] as const]),
    ...(flaps > 0 ? [['job.flaps', say('job.of-flaps', { width: flaps })] as const] : []),
    ['job.bleed', say('job.of-bleed', { bleed: profile.bleed })],
    ['job.standard', say('job.of-standard', { standard: profile.standard, condition })],
    ['job.finishing', profile.finishing === undefined ? say('job.open') : finishing(profile.finishing)],
    ['job.files', { list: files }],
  ];
}

const finishing = (text: NonNullable<PressProfileRecord['finishing']>): string =>
  typeof text === 'string' ? text : [...new Set(Object.values(text))].join(' / ');

const paperName = (paper: PressProfileRecord['paper']): Value =>
  typeof paper === 'string'
    ? phrase(`paper.${paper}`)
    : phrase('paper.own', { grams: paper.grams, caliper: paper.caliper });
