// Fonts, gradients and pictures as the plates get them, each read once however often it is shown.

import type { PdfDictionary, PdfStream, PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import type { DecodeJpeg } from '../../press/file/paint-image.ts';
import { gradientInks } from './gradient-inks.ts';
import { type ImageInks, imageInks } from './image-inks.ts';
import { type PageFont, readPageFont } from './page-font.ts';
import { noInk, type Plates, type PressSpace } from './plates.ts';

export interface OnceRead {
  readonly font: (value: PdfValue | undefined) => PageFont;
  readonly gradient: (shading: PdfDictionary, space: PressSpace) => Plates;
  /** Never throws: a picture that cannot be read says so. */
  readonly picture: (stream: PdfStream, space: PressSpace, bits: number) => ImageInks;
}

export function readOnce(file: PdfFile, decodeJpeg: DecodeJpeg | undefined): OnceRead {
  const fonts = new WeakMap<PdfDictionary, PageFont>();
  const gradients = new WeakMap<PdfDictionary, Plates>();
  const pictures = new WeakMap<PdfStream, ImageInks>();
  const readPicture: OnceRead['picture'] = (stream, space, bits) => {
    try {
      return imageInks(file, stream, space, bits, decodeJpeg);
    } catch {
      return { plates: noInk, unread: 'damaged' };
    }
  };
  return {
    font: (value) => {
      const key = file.dictionary(value);
      const font = fonts.get(key) ?? readPageFont(file, value);
      fonts.set(key, font);
      return font;
    },
    gradient: (shading, space) => {
      const plates = gradients.get(shading) ?? gradientInks(file, shading, space);
      gradients.set(shading, plates);
      return plates;
    },
    picture: (stream, space, bits) => {
      const inks = pictures.get(stream) ?? readPicture(stream, space, bits);
      pictures.set(stream, inks);
      return inks;
    },
  };
}
