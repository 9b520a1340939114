// What a project folder holds, as values: everything later stages know about the disk.
import type { TextFile } from './text-file.ts';

export interface ImageFile {
  /** Relative to the project folder, with `/`, in Unicode NFC. */
  readonly path: string;
  /** Absolute, as the disk spells it (macOS may give NFD). */
  readonly diskPath: string;
  /** In pixels as shown, after the turn that the camera recorded. */
  readonly width: number;
  readonly height: number;
  /** Size of the file. */
  readonly bytes: number;
  /** SHA-256 of the content, in hexadecimal. */
  readonly hash: string;
}

export interface TemplateFile {
  /** Such as `templates/site/index.liquid`. */
  readonly path: string;
  /** Undefined for fonts, pictures and other files that are not text. */
  readonly text: string | undefined;
  readonly diskPath: string;
}

/** A file that is taken as it is. */
export interface PlainFile {
  /** Relative to the project folder, with `/`, in Unicode NFC. */
  readonly path: string;
  readonly diskPath: string;
}

export interface Project {
  /** Absolute. */
  readonly folder: string;
  /** sources/ and translations/, in code point order of their paths. */
  readonly texts: readonly TextFile[];
  readonly templates: readonly TemplateFile[];
  readonly images: readonly ImageFile[];
  /** ICC profiles below sources/; none by default. */
  readonly colourProfiles?: readonly PlainFile[];
}
