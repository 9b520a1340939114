// A programme's texts and documents in a made-up language; the sources and what is known of gaps stay as they are.
import type { Nodes, Root } from 'mdast';
import { pseudo } from '../language/pseudo.ts';
import { walk } from '../prose/walk.ts';
import type { Translation } from './programme.ts';

export const inPseudoLanguage = (translation: Translation): Translation => ({
  ...translation,
  catalogues: { ...translation.catalogues, show: pseudo },
  translated: (document, language) => {
    const found = translation.translated(document, language);
    return { ...found, root: disguised(found.root) };
  },
});

/** Runs of text between marks have brackets of their own, which shows where a sentence is put together. */
function disguised(root: Root): Root {
  const copy = structuredClone(root);
  walk<Nodes>(copy, (node) => {
    if (node.type === 'text') node.value = pseudo(node.value);
    else if ((node.type === 'image' || node.type === 'imageReference') && node.alt) node.alt = pseudo(node.alt);
  });
  return copy;
}
