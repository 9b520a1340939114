// Writes the list of rules for people, one file per language with messages; with --check it only proves that they are current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { flat, messageLanguages, openMessages, readMessages } from '../pipeline/app/messages.ts';
import { type PhraseKey, phrase } from '../pipeline/model/phrase.ts';
import { type Rule, rules } from '../pipeline/model/rules.ts';

const fileOf = (language: string): string =>
  join(import.meta.dirname, language === 'en' ? 'rules.md' : `rules.${language}.md`);

function pageOf(language: string): string {
  const wording = openMessages(language);
  const texts = flat(readMessages(language));
  const say = (key: PhraseKey): string => wording.phrase(phrase(key));
  const text = (key: string): string => texts.find(([name]) => name === key)?.[1] ?? '';
  const hints = (rule: Rule): readonly string[] => {
    const own = texts.filter(([key]) => key === `${rule}.hint` || key.startsWith(`${rule}.hint.`));
    return own.length === 0 ? [say('rules.nearest')] : [...new Set(own.map(([, hint]) => withoutValues(hint)))];
  };
  const row = (rule: Rule): string => {
    const cells = [cell(text(`${rule}.about`)), hints(rule).map(cell).join('<br>')];
    return `| \`${rule}\` | ${say(`report.${rules[rule]}`)} | ${cells.join(' | ')} |`;
  };
  const groups = Map.groupBy(Object.keys(rules) as Rule[], (rule) => rule.slice(0, rule.indexOf('.')));
  const head = [say('rules.code'), say('rules.severity'), say('rules.guards'), say('rules.mend')].join(' | ');
  const tables = [...groups].map(([group, its]) =>
    [`## ${say(`group.${group}` as PhraseKey)}`, '', `| ${head} |`, '| --- | --- | --- | --- |', ...its.map(row)].join('\n'),
  );
  return `${[`# ${say('rules.title')}`, say('rules.about'), say('rules.mutes'), ...tables].join('\n\n')}\n`;
}

/** `{{name, particle(으로/로)}}`: nobody knows the name yet. */
const withoutValues = (hint: string): string =>
  hint.replace(/\{\{[\w-]+, particle\(([^/]*)\/([^)]*)\)\}\}/g, '…$2').replace(/\{\{.*?\}\}/g, '…');

const cell = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*');

const checking = process.argv.includes('--check');
const stale = messageLanguages().filter((language) => {
  const file = fileOf(language);
  const page = pageOf(language);
  if (existsSync(file) && readFileSync(file, 'utf8') === page) return false;
  if (!checking) writeFileSync(file, page);
  return true;
});
if (checking && stale.length > 0) {
  console.error(`Not current: ${stale.map((one) => `docs/${basename(fileOf(one))}`).join(', ')}. Run "npm run rules".`);
  process.exitCode = 1;
}
