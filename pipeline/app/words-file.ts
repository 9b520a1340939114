// Writes words of the program into a project's own list, which is JSON; everything else in it stays.

type Tree = Readonly<{ [key: string]: string | Tree }>;

/** Keys are dotted: `session.hall` is `{"session": {"hall": …}}`. `text` must be a list that can be read. */
export function withWords(text: string, words: readonly (readonly [key: string, word: string])[]): string {
  const tree = words.reduce((before, [key, word]) => planted(before, key.split('.'), word), JSON.parse(text) as Tree);
  return `${JSON.stringify(tree, undefined, 2)}\n`;
}

function planted(tree: Tree, [step = '', ...more]: readonly string[], word: string): Tree {
  const inner = tree[step];
  return { ...tree, [step]: more.length === 0 ? word : planted(typeof inner === 'object' ? inner : {}, more, word) };
}
