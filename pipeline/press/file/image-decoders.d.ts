// The part of a package without types that reads photographs.
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    readonly width: number;
    readonly height: number;
    readonly numComponents: number;
    parse(data: Uint8Array): void;
    getData(options: {
      readonly width: number;
      readonly height: number;
      readonly forceRGB?: boolean;
      readonly isSourcePDF?: boolean;
    }): Uint8ClampedArray;
  }
}
