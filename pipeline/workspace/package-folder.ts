// Finds the folder of this program, in which its templates, words and profiles lie.

import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';

/** Absolute. The same for the sources and for the bundle that is made of them, which lie at different depths. */
export const packageFolder = (): string => {
  const description = findPackageJSON('..', import.meta.url);
  if (description === undefined) throw new Error('The program has lost its package.json.');
  return dirname(description);
};
