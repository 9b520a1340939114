// Every way in which a style, a drawing or a picture can put colour on a page of a booklet, each for a box of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pngOf } from './png-of.ts';

/** What it must be printed with: black ink alone, or other inks as well. */
export type Plain = 'grey' | 'coloured';

export interface Way {
  readonly inks: Plain;
  readonly html: string;
}

export const box = { width: 100, height: 60 } as const;

const style = (inks: Plain, rules: string, inner = ''): Way => ({ inks, html: `<div style="${rules}">${inner}</div>` });
const coloured = (rules: string, inner = ''): Way => style('coloured', rules, inner);
const grey = (rules: string, inner = ''): Way => style('grey', rules, inner);
const drawing = (inks: Plain, inner: string): Way => ({
  inks,
  html: `<svg width="${box.width}" height="${box.height}" viewBox="0 0 100 60">${inner}</svg>`,
});
const picture = (inks: Plain, type: string, data: Uint8Array): Way => ({
  inks,
  html: `<img src="${uri(type, data)}">`,
});

const uri = (type: string, data: Uint8Array): string =>
  `data:image/${type};base64,${Buffer.from(data).toString('base64')}`;
const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'pictures', name));

const side = 16;
const step = 255 / (side - 1);
const png = {
  colour: pngOf(side, { type: 2, bits: 8, pixel: (x, y) => [Math.round(x * step), 40, Math.round(y * step)] }),
  deep: pngOf(side, { type: 2, bits: 16, pixel: (x, y) => [x * 4369, 9000, y * 4369] }),
  list: pngOf(side, { type: 3, bits: 2, list: [255, 0, 0, 0, 0, 255, 255, 255, 0, 0, 128, 0], pixel: (x) => [x % 4] }),
  greyList: pngOf(side, { type: 3, bits: 1, list: [40, 40, 40, 220, 220, 220], pixel: (x) => [x % 2] }),
  grey: pngOf(side, { type: 0, bits: 8, pixel: (x) => [Math.round(x * step)] }),
  deepGrey: pngOf(side, { type: 0, bits: 16, pixel: (x) => [x * 4369] }),
  bits: pngOf(side, { type: 0, bits: 1, pixel: (x, y) => [(x + y) % 2] }),
  clear: pngOf(side, { type: 6, bits: 8, pixel: (x, y) => [255, 0, 0, Math.round(((x + y) * step) / 2)] }),
  clearGrey: pngOf(side, { type: 4, bits: 8, pixel: (x, y) => [60, Math.round(((x + y) * step) / 2)] }),
} as const;

export const ways: Readonly<Record<string, Way>> = {
  black: grey('background: #000'),
  middle: grey('background: #777'),
  colour: coloured('background: #0b5fa5'),
  wide: coloured('background: color(display-p3 1 0.3 0)'),
  perceived: coloured('background: oklch(0.7 0.15 200)'),
  mixed: coloured('background: color-mix(in lab, #f00, #00f)'),

  line: coloured('background: linear-gradient(30deg, #f00, #ff0 40%, #00f)'),
  greyLine: grey('background: linear-gradient(90deg, #000, #fff)'),
  perceivedLine: coloured('background: linear-gradient(90deg in oklch, #f00, #00f)'),
  fading: coloured('background: linear-gradient(90deg, #f00, transparent)'),
  greyFading: grey('background: linear-gradient(90deg, rgba(0, 0, 0, 0.9), rgba(0, 0, 0, 0))'),
  circle: coloured('background: radial-gradient(circle, #ff0, #00f)'),
  greyCircle: grey('background: radial-gradient(ellipse at 20% 30%, #222, #ddd)'),
  sectors: coloured('background: conic-gradient(from 20deg at 40% 50%, #f00, #ff0, #0f0, #00f, #f00)'),
  greySectors: grey('background: conic-gradient(#000, #fff, #000)'),
  stripes: coloured('background: repeating-linear-gradient(45deg, #00f 0 6px, #fff 6px 12px)'),
  greyStripes: grey('background: repeating-linear-gradient(90deg, #333 0 6px, #eee 6px 12px)'),
  rings: coloured('background: repeating-radial-gradient(circle, #f00 0 6px, #fff 6px 12px)'),
  fans: coloured('background: repeating-conic-gradient(#f00 0 20deg, #fff 20deg 40deg)'),
  smallTiles: coloured('background: linear-gradient(#f00, #00f) 0 0 / 20px 20px'),

  halfway: coloured('background: #f00; opacity: 0.5'),
  greyHalfway: grey('background: #000; opacity: 0.5'),
  masked: coloured('background: #f00; mask-image: linear-gradient(90deg, #000, transparent)'),
  maskedByLight: coloured('background: #f00; mask: linear-gradient(90deg, #000, #fff) luminance'),
  multiplied: coloured(
    'background: #ff0',
    '<b style="display: block; height: 30px; background: #0ff; mix-blend-mode: multiply"></b>',
  ),
  lightened: coloured(
    'background: #a00',
    '<b style="display: block; height: 30px; background: #06c; mix-blend-mode: screen"></b>',
  ),
  differing: coloured(
    'background: #fa0',
    '<b style="display: block; height: 30px; background: #06c; mix-blend-mode: difference"></b>',
  ),
  luminous: coloured(
    'background: #fa0',
    '<b style="display: block; height: 30px; background: #06c; mix-blend-mode: luminosity"></b>',
  ),

  shadow: grey('background: #fff; box-shadow: 0 0 8px 4px rgba(0, 0, 0, 0.6); margin: 14px; width: 60px; height: 20px'),
  hardShadow: coloured('background: #fff; box-shadow: 6px 6px 0 #c00; width: 60px; height: 40px'),
  innerShadow: coloured('background: #eee; box-shadow: inset 0 0 10px #00c'),
  textShadow: grey('font-size: 24px; text-shadow: 2px 2px 3px #888', 'Text'),
  blurred: coloured('background: #06c; filter: blur(3px); margin: 10px; width: 70px; height: 30px'),
  greyFilter: grey('background: #06c; filter: grayscale(1)'),
  dropped: coloured('filter: drop-shadow(3px 3px 2px #c00); font-size: 24px', 'Text'),

  round: coloured('border: 6px solid #080; border-radius: 20px; box-sizing: border-box'),
  dashed: coloured('border: 4px dashed #a0a; box-sizing: border-box'),
  dotted: grey('border: 4px dotted #333; box-sizing: border-box'),
  double: coloured('border: 9px double #06c; box-sizing: border-box'),
  ridged: grey('border: 9px ridge #888; box-sizing: border-box'),
  borderPicture: coloured('border: 9px solid; border-image: linear-gradient(#f00, #00f) 1; box-sizing: border-box'),
  outlined: coloured('outline: 3px dashed #e60; outline-offset: -10px'),
  columns: coloured('columns: 2; column-rule: 3px dotted #06c; font-size: 11px', 'one two three four five six seven'),
  list: coloured('font-size: 12px', '<ul style="margin: 0"><li style="color: #06c">one<li>two</ul>'),
  wavy: coloured('font-size: 20px; text-decoration: underline wavy #c00', 'Text'),
  struck: grey('font-size: 20px; text-decoration: line-through double #555', 'Text'),
  marked: coloured('font-size: 16px', '<mark>mark</mark> <a href="#x">link</a>'),

  clipped: coloured('background: #06c; clip-path: circle(40%)'),
  clippedText: coloured(
    'font-size: 30px; background: linear-gradient(90deg, #f00, #00f); background-clip: text; color: transparent',
    'Text',
  ),
  polygon: coloured('background: linear-gradient(#f00, #00f); clip-path: polygon(50% 0, 100% 100%, 0 100%)'),
  turned: coloured('background: #06c; transform: rotate(20deg) skewX(10deg) scale(0.6)'),
  tilted: coloured('background: #06c; transform: perspective(200px) rotateY(30deg)'),
  tiled: coloured(`background: url(${uri('png', png.colour)}) 0 0 / 12px 12px`),
  spaced: grey(`background: url(${uri('png', png.grey)}) 0 0 / 12px 12px space round`),
  rough: coloured(`background: url(${uri('png', png.list)}) center / contain; image-rendering: pixelated`),

  svgShapes: drawing(
    'coloured',
    '<circle cx="30" cy="30" r="20" fill="#c00"/><path d="M50 10 C70 0 90 60 95 30" stroke="#06c" stroke-width="3" stroke-dasharray="6 3" stroke-linecap="round" fill="none"/>',
  ),
  svgGrey: drawing(
    'grey',
    '<rect width="60" height="40" fill="#444" stroke="#aaa" stroke-width="4" stroke-linejoin="bevel"/>',
  ),
  svgPattern: drawing(
    'coloured',
    '<pattern id="p1" width="10" height="10" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="3" fill="#c0c"/></pattern><rect width="100" height="60" fill="url(#p1)"/>',
  ),
  svgGreyPattern: drawing(
    'grey',
    '<pattern id="p2" width="10" height="10" patternUnits="userSpaceOnUse"><path d="M0 5h10" stroke="#222"/></pattern><rect width="100" height="60" fill="url(#p2)" stroke="#000"/>',
  ),
  svgLine: drawing(
    'coloured',
    '<linearGradient id="g1" gradientTransform="rotate(20)" spreadMethod="reflect" x2="0.3"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f" stop-opacity="0.3"/></linearGradient><rect width="100" height="60" fill="url(#g1)"/>',
  ),
  svgStroke: drawing(
    'coloured',
    '<linearGradient id="g2"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient><circle cx="50" cy="30" r="22" fill="none" stroke-width="8" stroke="url(#g2)"/>',
  ),
  svgCircle: drawing(
    'coloured',
    '<radialGradient id="g3" fx="0.2" fy="0.3"><stop stop-color="#ff0"/><stop offset="1" stop-color="#060"/></radialGradient><rect width="100" height="60" fill="url(#g3)"/>',
  ),
  svgClip: drawing(
    'coloured',
    '<clipPath id="c1"><text x="5" y="45" font-size="40">Text</text></clipPath><rect width="100" height="60" fill="#c30" clip-path="url(#c1)"/>',
  ),
  svgMask: drawing(
    'coloured',
    '<mask id="m1"><rect width="100" height="60" fill="#888"/><circle cx="50" cy="30" r="20" fill="#fff"/></mask><rect width="100" height="60" fill="#06c" mask="url(#m1)"/>',
  ),
  svgMarker: drawing(
    'coloured',
    '<marker id="a1" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="4" markerHeight="4" orient="auto"><path d="M0 0L10 5L0 10z" fill="#c00"/></marker><path d="M10 50L50 10L90 50" stroke="#000" fill="none" stroke-width="2" marker-mid="url(#a1)" marker-end="url(#a1)"/>',
  ),
  svgOpacity: drawing(
    'coloured',
    '<g opacity="0.6"><rect width="60" height="40" fill="#c00"/><rect x="30" y="20" width="60" height="40" fill="#06c" fill-opacity="0.7" stroke="#000" stroke-opacity="0.4"/></g>',
  ),
  svgFilter: drawing(
    'coloured',
    '<filter id="f1"><feColorMatrix type="hueRotate" values="90"/></filter><rect width="100" height="60" fill="#c00" filter="url(#f1)"/>',
  ),
  svgPicture: drawing(
    'coloured',
    `<image href="${uri('png', png.clear)}" width="100" height="60" preserveAspectRatio="none"/>`,
  ),

  png: picture('coloured', 'png', png.colour),
  pngDeep: picture('coloured', 'png', png.deep),
  pngList: picture('coloured', 'png', png.list),
  pngGreyList: picture('grey', 'png', png.greyList),
  pngGrey: picture('grey', 'png', png.grey),
  pngDeepGrey: picture('grey', 'png', png.deepGrey),
  pngBits: picture('grey', 'png', png.bits),
  pngClear: picture('coloured', 'png', png.clear),
  pngClearGrey: picture('grey', 'png', png.clearGrey),
  jpeg: picture('coloured', 'jpeg', file('baseline.jpg')),
  jpegProgressive: picture('coloured', 'jpeg', file('progressive.jpg')),
  jpegGrey: picture('grey', 'jpeg', file('grey.jpg')),
  jpegInks: picture('coloured', 'jpeg', file('cmyk.jpg')),
  webp: picture('coloured', 'webp', file('picture.webp')),
  avif: picture('coloured', 'avif', file('picture.avif')),
  gif: picture('coloured', 'gif', file('picture.gif')),
};

const across = 6;
const gap = 20;

/** Where the box of a way lies on the page, in px. */
export function placeOf(way: string): { readonly left: number; readonly top: number } {
  const index = Object.keys(ways).indexOf(way);
  return {
    left: gap + (index % across) * (box.width + gap),
    top: gap + Math.floor(index / across) * (box.height + gap),
  };
}

const rows = Math.ceil(Object.keys(ways).length / across);
const sheet = { width: gap + across * (box.width + gap), height: gap + rows * (box.height + gap) };

export const pageOfWays = `<!doctype html><style>
  @page { size: ${sheet.width}px ${sheet.height}px; margin: 0 }
  body { margin: 0; position: relative; font: 16px sans-serif }
  section { position: absolute; width: ${box.width}px; height: ${box.height}px; isolation: isolate }
  div, img { width: 100%; height: 100% }
</style>${Object.entries(ways)
  .map(([way, { html }]) => {
    const { left, top } = placeOf(way);
    return `<section style="left: ${left}px; top: ${top}px">${html}</section>`;
  })
  .join('\n')}`;
