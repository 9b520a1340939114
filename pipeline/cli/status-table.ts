// Shows how complete the translations are: a table of documents for a terminal, and what a gate found lacking.
import type { Wording } from '../app/messages.ts';
import type { Gap, LanguageStatus } from '../app/translation-status.ts';
import { type PhraseKey, phrase } from '../model/phrase.ts';
import { displayWidth } from '../parse/code-frame.ts';
import { type Count, type Counts, states } from '../sync/status.ts';

const columns = ['total', ...states] as const;

/** Units and, in brackets, words of the source; last the pages of those documents that were printed. */
export function describeStatus({ language, documents, counts, share }: LanguageStatus, wording: Wording): string {
  const say = (key: PhraseKey) => wording.phrase(phrase(key));
  const row = (name: string, its: Counts) => [name, ...columns.map((column) => cell(its[column])), pages(its.total)];
  const table = [
    [say('status.document'), ...columns.map((column) => say(`status.${column}`)), say('status.pages')],
    ...documents.map((one) => row(one.name, one.counts)),
    row(say('status.all'), counts),
  ];
  const title = wording.phrase(phrase('status.share', { language: { language }, share: shown(share) }));
  return `${title}\n\n${aligned(table)}\n`;
}

/** A gap is never rounded away. */
const shown = (share: number): string => String(Math.floor(share * 10) / 10);

const cell = ({ units, words }: Count): string => (units === 0 ? '–' : `${units} (${words})`);
const pages = (count: Count): string => (count.pages === undefined ? '' : String(count.pages));

function aligned(table: readonly (readonly string[])[]): string {
  const widths = table[0]?.map((_, index) => Math.max(...table.map((row) => displayWidth(row[index] ?? '')))) ?? [];
  const padded = (text: string, index: number): string => {
    const blanks = ' '.repeat((widths[index] ?? 0) - displayWidth(text));
    return index === 0 ? text + blanks : blanks + text;
  };
  return table.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}

/** One line for each unit that lacks; of an outdated one, what was taken out `[-…-]` and put in `{+…+}`. */
export function describeGaps({ language, documents }: LanguageStatus, wording: Wording): string {
  return documents
    .flatMap(({ name, gaps }) =>
      gaps.map(
        (gap) =>
          `${language}  ${name}#${gap.section}  ${wording.phrase(phrase(`status.${gap.state}`))}  “${changeIn(gap)}”`,
      ),
    )
    .join('\n');
}

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

const changeIn = ({ source, difference = [{ kind: 'same', text: source }] }: Gap): string =>
  difference
    .map(({ kind, text }) => `${marks[kind][0]}${text.trimEnd()}${marks[kind][1]}${text.slice(text.trimEnd().length)}`)
    .join('')
    .replace(/\s+/g, ' ');
