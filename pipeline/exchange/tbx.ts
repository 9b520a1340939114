// Writes a glossary as a termbase: TBX-Basic in DCA style (ISO 30042:2019).
import type { GlossaryTerm, Use } from '../parse/glossary.ts';
import { escapeXml } from './xliff-write.ts';

interface Concept {
  readonly rows: readonly GlossaryTerm[];
}

/** `title` names the termbase; the first of `languages` is the one that terms are gathered by. */
export function writeTbx(terms: readonly GlossaryTerm[], languages: readonly string[], title: string): string {
  const [main = 'und'] = languages;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tbx style="dca" type="TBX-Basic" xml:lang="${escapeXml(main)}" xmlns="urn:iso:std:iso:30042:ed-2">`,
    '<tbxHeader>',
    `<fileDesc><titleStmt><title>${escapeXml(title)}</title></titleStmt><sourceDesc><p>${escapeXml(title)}</p></sourceDesc></fileDesc>`,
    '</tbxHeader>',
    '<text>',
    '<body>',
    ...concepts(terms, main).map((concept, index) => writeConcept(concept, index + 1, languages)),
    '</body>',
    '</text>',
    '</tbx>',
    '',
  ].join('\n');
}

/** What is forbidden for a word belongs to the concept of the word. */
function concepts(terms: readonly GlossaryTerm[], main: string): readonly Concept[] {
  const key = ({ words }: GlossaryTerm, index: number) => words[main]?.[0] ?? `\0${index}`;
  const byWord = Map.groupBy(
    terms.map((term, index) => ({ term, word: key(term, index) })),
    ({ word }) => word,
  );
  return [...byWord.values()].map((rows) => ({ rows: rows.map(({ term }) => term) }));
}

function writeConcept({ rows }: Concept, number: number, languages: readonly string[]): string {
  const notes = rows.flatMap(({ note, use }) => [
    ...(use === 'do-not-translate' ? ['Do not translate.'] : []),
    ...(note === undefined ? [] : [note]),
  ]);
  const sections = languages.flatMap((language, index) => {
    const all = rows.flatMap(({ words, use }) =>
      (words[language] ?? []).map((word, place) => ({ word, status: statusOf(use, index, place) })),
    );
    const unique = new Map(all.map((one) => [one.word, one]).reverse() as [string, (typeof all)[number]][]);
    return unique.size === 0
      ? []
      : [
          `<langSec xml:lang="${escapeXml(language)}">${[...unique.values()].reverse().map(writeTerm).join('')}</langSec>`,
        ];
  });
  const said = notes.map((note) => `<note>${escapeXml(note)}</note>`).join('');
  return `<conceptEntry id="c${number}">${said}${sections.join('')}</conceptEntry>`;
}

const writeTerm = ({ word, status }: { readonly word: string; readonly status: string }): string =>
  `<termSec><term>${escapeXml(word)}</term><termNote type="administrativeStatus">${status}</termNote></termSec>`;

/** Only the translation is forbidden, not the word that it translates. */
function statusOf(use: Use, language: number, place: number): string {
  if (use === 'forbidden' && language > 0) return 'deprecatedTerm-admn-sts';
  return place === 0 ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts';
}
