// Typst as a package for Node, if somebody has installed it beside ours: the benchmark runs without it, too.
import { createRequire } from 'node:module';

/**
 * Not in package.json, because not every platform's part of this version is in every registry, and a lock file with
 * holes cannot be installed.
 */
export const typstPackage = { name: '@myriaddreamin/typst-ts-node-compiler', version: '0.7.0' } as const;

interface Compiler {
  readonly compile: (options: { readonly mainFileContent: string }) => Compiled;
  readonly pdf: (document: object, options: { readonly pdfStandard: 'ua-1' }) => Buffer;
}

interface Compiled {
  readonly result: object | null;
  readonly printDiagnostics: () => void;
}

/** What we use of the package, which is CommonJS. */
interface Typst {
  readonly NodeCompiler: {
    readonly create: (options: {
      /** The folder that paths in the document are looked up in. */
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[];
    }) => Compiler;
  };
}

const load = createRequire(import.meta.url);

/** Undefined when the package is not installed. */
export function loadTypst(): Typst | undefined {
  return hasTypst() ? load(typstPackage.name) : undefined;
}

export function hasTypst(): boolean {
  try {
    load.resolve(typstPackage.name);
    return true;
  } catch {
    return false;
  }
}
