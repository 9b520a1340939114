// A stream object of new data, packed.

import { deflateSync } from 'node:zlib';
import type { PdfDictionary } from '../../pdf/object.ts';
import { streamBody } from '../../pdf/stream-body.ts';

export const packedStream = (entries: PdfDictionary, data: Uint8Array): Uint8Array =>
  streamBody(entries, deflateSync(data), 'FlateDecode');
