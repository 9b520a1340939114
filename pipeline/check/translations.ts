// Texts that would appear in another language: warnings, or errors where a product's policy forbids them.
import { type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { CheckInput } from './check-input.ts';

export function checkTranslations({ programme, gaps, products }: CheckInput): readonly Diagnostic[] {
  const { policy } = programme.record;
  const isForbidden = products.some((product) => policy[product] === 'fail');
  return gaps.map((gap) =>
    mistake(`translation.${gap.state}`, {
      values: { language: { language: gap.language }, source: excerpt(gap.source), tag: gap.language, file: gap.file },
      place: gap.place,
      hints: [gap.document === undefined ? 'inline' : 'entry'],
      ...(isForbidden && { severity: 'error' }),
    }),
  );
}

function excerpt(source: string): string {
  const words = source.replace(/\s+/g, ' ');
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
