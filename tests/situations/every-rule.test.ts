// Every rule is tripped by something: by a folder here, or by a test that makes what no folder can hold.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Rule, rules } from '../../pipeline/model/rules.ts';

const tests = join(import.meta.dirname, '..');

/** What needs a browser, a file system or a wrong command line. */
const elsewhere: Readonly<Partial<Record<Rule, string>>> = {
  'file.missing': 'workspace/read-project.test.ts',
  'file.unreadable': 'workspace/read-project.test.ts',
  'file.outside': 'workspace/read-project.test.ts',
  'file.loop': 'workspace/read-project.test.ts',
  'file.same-name': 'workspace/read-project.test.ts',
  'file.too-large': 'workspace/read-project.test.ts',
  'file.utf16': 'workspace/text-file.test.ts',
  'file.not-utf8': 'workspace/text-file.test.ts',
  'image.too-large': 'workspace/read-project.test.ts',
  'image.unreadable': 'workspace/read-project.test.ts',
  'press.see-through': 'product/press-standard.test.ts',
  'press.jacket': 'product/cover.test.ts',
  'press.cover': 'product/cover.test.ts',
  'press.sheet': 'product/binding.test.ts',
  'preflight.unreadable': 'preflight/checks.test.ts',
  'preflight.encrypted': 'preflight/checks.test.ts',
  'preflight.damaged': 'product/preflight.test.ts',
  'preflight.page-count': 'preflight/checks.test.ts',
  'preflight.boxes': 'preflight/checks.test.ts',
  'preflight.bleed': 'preflight/checks.test.ts',
  'preflight.safety': 'preflight/checks.test.ts',
  'preflight.font': 'preflight/checks.test.ts',
  'preflight.missing-glyph': 'preflight/checks.test.ts',
  'preflight.colour-space': 'preflight/checks.test.ts',
  'preflight.spot-colour': 'preflight/checks.test.ts',
  'preflight.black-text': 'preflight/checks.test.ts',
  'preflight.white-overprint': 'preflight/checks.test.ts',
  'preflight.hairline': 'preflight/checks.test.ts',
  'preflight.registration': 'preflight/checks.test.ts',
  'preflight.ink': 'preflight/checks.test.ts',
  'preflight.resolution': 'preflight/checks.test.ts',
  'preflight.transparency': 'preflight/checks.test.ts',
  'preflight.standard': 'preflight/checks.test.ts',
  'preflight.output-intent': 'preflight/checks.test.ts',
  'preflight.interactive': 'preflight/checks.test.ts',
  'preflight.unexamined': 'preflight/checks.test.ts',
  'pair.number': 'check/pairs/seeded-mistakes.test.ts',
  'pair.number-word': 'check/pairs/seeded-mistakes.test.ts',
  'pair.date': 'check/pairs/seeded-mistakes.test.ts',
  'pair.weekday': 'check/pairs/seeded-mistakes.test.ts',
  'pair.time': 'check/pairs/seeded-mistakes.test.ts',
  'pair.markup': 'check/pairs/seeded-mistakes.test.ts',
  'pair.placeholder-particle': 'check/pairs/seeded-mistakes.test.ts',
  'pair.script': 'check/pairs/seeded-mistakes.test.ts',
  'pair.particle': 'check/pairs/seeded-mistakes.test.ts',
  'pair.range': 'check/pairs/seeded-mistakes.test.ts',
  'pair.repeated': 'check/pairs/seeded-mistakes.test.ts',
  'pair.edge-space': 'check/pairs/seeded-mistakes.test.ts',
  'pair.brackets': 'check/pairs/seeded-mistakes.test.ts',
  'pair.untranslated': 'check/pairs/seeded-mistakes.test.ts',
  'pair.two-translations': 'check/pairs/seeded-mistakes.test.ts',
  'pair.too-long': 'check/pairs/seeded-mistakes.test.ts',
  'pair.register': 'check/pairs/seeded-mistakes.test.ts',
  'pair.name': 'check/pairs/in-a-programme.test.ts',
  'pair.glossary': 'check/pairs/in-a-programme.test.ts',
  'session.time': 'check/pairs/in-a-programme.test.ts',
  'glossary.row': 'parse/glossary.test.ts',
  'glossary.column': 'parse/glossary.test.ts',
  'name.unconfirmed': 'cli/annotations.test.ts',
  'print.type3-font': 'print/gates.test.ts',
  'print.fallback-font': 'print/gates.test.ts',
  'print.missing-glyph': 'print/gates.test.ts',
  'print.clipped': 'print/gates.test.ts',
  'print.safety-margin': 'print/gates.test.ts',
  'print.stranded-heading': 'print/gates.test.ts',
  'print.page-number': 'print/gates.test.ts',
  'print.page-count': 'print/page-count.test.ts',
  'print.network': 'print/gates.test.ts',
  'print.part': 'print/chunks/damaged-part.test.ts',
  'print.damaged': 'print/chunks/damaged-part.test.ts',
  'print.stuck': 'print/steady.test.ts',
  'print.unembedded-font': 'pdf/fonts.test.ts',
  'usage.edition': 'product/cli.test.ts',
  'usage.document': 'product/translations.test.ts',
  'usage.exchange-language': 'product/exchange.test.ts',
  'exchange.damaged': 'product/exchange.test.ts',
};
/** No template is known whose page numbers never come to rest. */
const unreachable: readonly string[] = ['print.unsettled'];

it('is tripped by something, whatever the rule', () => {
  const folders = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.ts'));
  const expected = folders.map((name) => readFileSync(join(import.meta.dirname, name, 'expected.json'), 'utf8'));
  const tripped = (Object.keys(rules) as Rule[]).filter((rule) => {
    const test = elsewhere[rule];
    if (test !== undefined) return readFileSync(join(tests, test), 'utf8').includes(rule.slice(rule.indexOf('.') + 1));
    return expected.some((text) => text.includes(`"${rule}"`));
  });
  expect(Object.keys(rules).filter((rule) => !tripped.includes(rule as Rule))).toEqual(unreachable);
});
