// Diagnostics with the words that a report would show.
import { openMessages } from '../pipeline/app/messages.ts';
import type { Diagnostic } from '../pipeline/model/diagnostic.ts';

export function worded(diagnostics: readonly Diagnostic[], language: string) {
  const { diagnostic } = openMessages(language);
  return diagnostics.map((one) => ({ ...one, ...diagnostic(one) }));
}

export const inEnglish = (diagnostics: readonly Diagnostic[]) => worded(diagnostics, 'en');
