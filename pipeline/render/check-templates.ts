// Holds every template against the data of the pages that use it.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Templates } from './templates.ts';

export function checkTemplates(
  templates: Templates,
  pages: readonly { readonly template: string; readonly data: Readonly<Record<string, unknown>> }[],
): readonly Diagnostic[] {
  const known = new Map<string, Set<string>>();
  for (const { template, data } of pages) {
    const names = known.get(template) ?? new Set<string>();
    for (const name of Object.keys(data)) names.add(name);
    known.set(template, names);
  }
  return templates.check(known);
}
