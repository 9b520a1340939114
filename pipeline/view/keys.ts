// Names for parts and anchors that are safe in HTML, CSS and PDF.

/** An ASCII name for an id: Hangul and other letters are written by their code points. Different ids stay different. */
export function asciiKey(id: string): string {
  return id.replace(/[^a-z0-9-]/giu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}

/** The relative address of `to`, seen from the page `from`; both are paths below the site's root. */
export function relativeAddress(from: string, to: string): string {
  const [source, target] = [from.split('/').slice(0, -1), to.split('/')];
  let common = 0;
  while (common < source.length && common < target.length - 1 && source[common] === target[common]) common += 1;
  return [...source.slice(common).map(() => '..'), ...target.slice(common)]
    .map(encodeURIComponent)
    .join('/')
    .replaceAll('%23', '#');
}

/** Where a link by id leads, as a path inside one language's folder. */
export function sitePathOf(target: string): string | undefined {
  const [kind, id = ''] = target.split(/:(.*)/s);
  if (kind === 'session') return `sessions/${asciiKey(id)}.html`;
  if (kind === 'page') return `pages/${asciiKey(id)}.html`;
  return undefined;
}

/** The part of a booklet that a link by id leads to. */
export function partKeyOf(target: string): string {
  const [kind = '', id = ''] = target.split(/:(.*)/s);
  return `${kind}-${asciiKey(id)}`;
}
