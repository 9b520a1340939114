// Prints findings as workflow commands, which code-hosting services show beside the line in a change.
import { relative, resolve, sep } from 'node:path';
import type { Wording } from '../app/messages.ts';
import type { Diagnostic } from '../model/diagnostic.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** `::error file=…,line=…,col=…,endColumn=…,title=code::message`; paths count from the folder in which the program runs. */
export function annotation(one: Diagnostic, wording: Wording, folder: string): string {
  const { rule, severity, place } = one;
  const { message, hints } = wording.diagnostic(one);
  const path = place && relative(process.cwd(), resolve(folder, place.file)).split(sep).join('/');
  const properties = {
    ...(place && { file: path, line: place.line, col: place.column }),
    ...(place?.endColumn !== undefined && { endColumn: place.endColumn }),
    title: rule,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = [message, ...hints.map((hint) => `→ ${hint}`)].join('\n');
  return `::${commands[severity]} ${written.join(',')}::${escapeText(text)}`;
}

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Within properties a comma separates and two colons end, so neither may stand for itself. */
const escapeProperty = (text: string): string => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
