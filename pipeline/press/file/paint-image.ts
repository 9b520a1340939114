// Turns picture objects into inks, packed anew; transparency and size stay as they are (ISO 32000-1, 8.9.5).

import { isArray, isKind, name, nameOf, type PdfStream, type PdfValue } from '../../pdf/object.ts';
import type { PdfFile } from '../../pdf/read.ts';
import { readColourSpace } from './colour-space.ts';
import { type Copy, copySome, rawStream } from './copy-objects.ts';
import { packedStream } from './packed-stream.ts';
import { paintPicture, type Samples } from './pictures.ts';
import type { Target } from './target.ts';

/** The pixels of a photograph (ISO/IEC 10918-1), one byte for each component. */
export type DecodeJpeg = (bytes: Uint8Array) => { readonly components: number; readonly data: Uint8Array };

/** Everything that pictures keep; no alternate pictures, which PDF/X-4 forbids (ISO 15930-7). */
const kept = ['Type', 'Subtype', 'Width', 'Height', 'ImageMask', 'Mask', 'Matte', 'Decode', 'Interpolate'];
const encoding = ['Filter', 'DecodeParms', 'BitsPerComponent'];

/**
 * `copyMask` carries a picture whose greys say how much shows through: as inks they would let less through.
 * `screenSpace` stands for the colours of a picture that cannot be read here, and is asked for only then.
 */
export function paintImage(
  file: PdfFile,
  stream: PdfStream,
  target: Target,
  copy: Copy,
  copyMask: Copy,
  screenSpace: () => PdfValue,
  decodeJpeg: DecodeJpeg | undefined,
): Uint8Array {
  const { dictionary: old } = stream;
  const entries = new Map([...copySome(old, kept, copy), ...copySome(old, ['SMask'], copyMask)]);
  const space = readColourSpace(file, old.get('ColorSpace'));
  const asItIs = (colours: PdfValue | undefined): Uint8Array => {
    const own = new Map([...entries, ...copySome(old, encoding, copy)]);
    return rawStream(colours === undefined ? own : own.set('ColorSpace', colours), stream.raw);
  };
  if (space.kind === 'other' || space.kind === 'cmyk') {
    const given = old.get('ColorSpace');
    return asItIs(given === undefined ? undefined : space.kind === 'cmyk' ? name('DeviceCMYK') : copy(given));
  }
  const samples = samplesOf(file, stream, { space }, decodeJpeg);
  const painted = samples && paintPicture(samples, target);
  if (painted?.kind === 'list') {
    const components = painted.space === 'DeviceGray' ? 1 : 4;
    const list = { kind: 'string', bytes: painted.list } as const;
    return asItIs([name('Indexed'), name(painted.space), Math.max(0, painted.list.length / components - 1), list]);
  }
  if (painted === undefined) return asItIs(space.kind === 'grey' ? name('DeviceGray') : screenSpace());
  entries.set('ColorSpace', name(painted.space)).set('BitsPerComponent', 8);
  return packedStream(entries, painted.data);
}

/** Undefined when they cannot be read here, or mean something else than their colour. */
function samplesOf(
  file: PdfFile,
  stream: PdfStream,
  { space }: Pick<Samples, 'space'>,
  decodeJpeg: DecodeJpeg | undefined,
): Samples | undefined {
  const of = (key: string): number => Number(file.resolve(stream.dictionary.get(key)));
  const size = { width: of('Width'), height: of('Height'), bits: of('BitsPerComponent') };
  if (space.kind === 'indexed') return { ...size, space, data: new Uint8Array() };
  const hasKey = isArray(file.resolve(stream.dictionary.get('Mask')));
  if (stream.dictionary.has('Decode') || hasKey) return undefined;
  const filter = filterOf(file, stream);
  if (filter === undefined || filter === 'FlateDecode') {
    const plain = file.dictionary(stream.dictionary.get('DecodeParms')).size === 0;
    return plain ? { ...size, space, data: file.data(stream) } : undefined;
  }
  const decoded = filter === 'DCTDecode' ? decodeJpeg?.(stream.raw) : undefined;
  if (decoded === undefined) return undefined;
  const kind = decoded.components === 3 ? 'rgb' : 'grey';
  return { ...size, bits: 8, space: { kind }, data: decoded.data };
}

function filterOf(file: PdfFile, { dictionary }: PdfStream): string | undefined {
  const found = file.resolve(dictionary.get('Filter'));
  if (isArray(found)) return found.length > 1 ? 'several' : nameOf(file.resolve(found[0]));
  return isKind(found, 'name') ? found.value : undefined;
}
