// Finds the rules of a style that make something see-through, for a standard of printing that knows no transparency.

import { type Diagnostic, mistake } from '../model/diagnostic.ts';

export interface StyleFile {
  /** As the designer knows it. */
  readonly path: string;
  readonly text: string;
}

/** One mistake for each declaration, at its place. */
export function findSeeThrough({ path, text }: StyleFile): readonly Diagnostic[] {
  return declarationsIn(text).flatMap(({ selector, property, value, offset }) => {
    if (!isSeeThrough(property, value.toLowerCase())) return [];
    const before = text.slice(0, offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const place = { file: path, line: before.length, column, endColumn: column + property.length };
    return [mistake('press.see-through', { values: { selector, declaration: `${property}: ${value}` }, place })];
  });
}

interface Declaration {
  readonly selector: string;
  readonly property: string;
  readonly value: string;
  /** Of the property, in the text. */
  readonly offset: number;
}

/** Comments and strings are blanked out, so that what they hold is no rule; lengths stay. */
function declarationsIn(text: string): readonly Declaration[] {
  const blank = (found: string): string => found.replace(/[^\n]/g, ' ');
  const bare = text
    .replace(/\/\*[\s\S]*?(\*\/|$)/g, blank)
    .replace(/"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/g, blank)
    .replace(/url\([^)]*\)/gi, blank);
  const declarations: Declaration[] = [];
  const selectors: string[] = [];
  let start = 0;
  const end = (at: number): void => {
    const found = /^\s*([-\w]+)\s*:\s*([\s\S]*?)\s*$/.exec(bare.slice(start, at));
    const [whole, property, value] = found ?? [];
    if (whole === undefined || property === undefined || value === undefined || selectors.length === 0) return;
    const offset = start + whole.indexOf(property);
    declarations.push({ selector: selectors.at(-1) ?? '', property, value: value.replace(/\s+/g, ' '), offset });
  };
  for (let at = 0; at < bare.length; at += 1) {
    const character = bare[at];
    if (character === '{') selectors.push(bare.slice(start, at).trim().replace(/\s+/g, ' '));
    else if (character === ';' || character === '}') end(at);
    else continue;
    if (character === '}') selectors.pop();
    start = at + 1;
  }
  return declarations;
}

/** With `none` and `normal` nothing happens, whatever the property. */
function isSeeThrough(property: string, value: string): boolean {
  if (/^(none|normal|initial|unset|inherit)$/.test(value)) return false;
  if (/^(-webkit-)?(mask|mask-image|filter|backdrop-filter)$/.test(property)) return true;
  if (/^(mix|background)-blend-mode$/.test(property)) return true;
  if (/^(box|text)-shadow$/.test(property)) return true;
  if (/(^|-)opacity$/.test(property)) {
    const share = value.endsWith('%') ? Number.parseFloat(value) / 100 : Number.parseFloat(value);
    return share > 0 && share < 1;
  }
  return hasClearColour(value);
}

/** A colour that is wholly clear paints nothing, but not at the end of a gradient. */
function hasClearColour(value: string): boolean {
  if (/gradient\(/.test(value) && /\btransparent\b/.test(value)) return true;
  if (/#(?:[0-9a-f]{3}(?!f)[0-9a-f]|[0-9a-f]{6}(?!ff)[0-9a-f]{2})(?![0-9a-f])/.test(value) && !isWhollyClear(value))
    return true;
  const alphas = [
    ...value.matchAll(
      /(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*?(?:\/|,[^,()]*,[^,()]*,)\s*([\d.]+%?)\s*\)/g,
    ),
  ];
  return alphas.some(([, alpha = '1']) => {
    const share = alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number.parseFloat(alpha);
    return share > 0 && share < 1;
  });
}

const isWhollyClear = (value: string): boolean => /^#(?:[0-9a-f]{3}0|[0-9a-f]{6}00)$/.test(value);
