// The part of gettext-parser that we use; the package brings no types.
declare module 'gettext-parser' {
  export interface GettextComments {
    readonly translator?: string;
    readonly extracted?: string;
    readonly reference?: string;
    readonly flag?: string;
    readonly previous?: string;
  }
  export interface GettextMessage {
    readonly msgctxt?: string;
    readonly msgid: string;
    readonly msgid_plural?: string;
    readonly msgstr?: readonly string[];
    readonly comments?: GettextComments;
  }
  export type GettextTable = Readonly<Record<string, Readonly<Record<string, GettextMessage>>>>;
  export interface GettextData {
    readonly charset?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly translations: GettextTable;
    readonly obsolete?: GettextTable;
  }
  export const po: {
    parse(
      input: string | Buffer,
      options?: { readonly defaultCharset?: string; readonly validation?: boolean },
    ): GettextData;
    compile(
      data: GettextData,
      options?: {
        readonly foldLength?: number;
        readonly escapeCharacters?: boolean;
        readonly eol?: string;
        readonly sort?: boolean | ((left: GettextMessage, right: GettextMessage) => number);
      },
    ): Buffer;
  };
}
