// One thing that a page paints, with all that a check may ask about it.

import type { Rect } from '../../pdf/rect.ts';
import type { Plates } from './plates.ts';

export interface Painted {
  readonly kind: 'text' | 'area' | 'line' | 'image' | 'gradient';
  /** In points of the page, cut to what is not clipped away. */
  readonly box: Rect;
  /** Of an image or a gradient, the place with most ink. */
  readonly plates: Plates;
  /** Of the colours that it is given in. */
  readonly space: { readonly name: string; readonly kind: 'screen' | 'process' | 'spot' | 'pattern' | 'unknown' };
  readonly overprint: boolean;
  /** 1 when a process ink that is 0 leaves what lies below (ISO 32000-1, 11.7.4.3). */
  readonly overprintMode: number;
  /** From 0 to 1. */
  readonly opacity: number;
  readonly blend: string;
  readonly masked: boolean;
  /** Of text, in points on paper. */
  readonly size?: number;
  readonly font?: PaintedFont;
  /** Some of the text is shown as an empty box. */
  readonly lacksGlyph?: boolean;
  /** Of lines, and of areas that are rectangles: the smaller side, in points on paper. */
  readonly thickness?: number;
  readonly image?: PaintedImage;
}

export interface PaintedFont {
  readonly name: string;
  readonly type3: boolean;
  readonly embedded: boolean;
}

export interface PaintedImage {
  /** Pixels in an inch of paper, the smaller of both directions. */
  readonly resolution: number;
  /** Bits of a component: 1 is line art. */
  readonly bits: number;
  /** Why its inks could not be read: the name of its filter. */
  readonly unread?: string;
}
