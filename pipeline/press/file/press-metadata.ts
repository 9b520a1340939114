// What a press file says about itself: PDF/X-4 (ISO 15930-7) and the printing that it is made for.

import { dictionary, name, type PdfDictionary, type PdfValue, reference } from '../../pdf/object.ts';
import { textString } from '../../pdf/text-string.ts';
import { type BookFacts, informationOf } from '../../print/finish/metadata.ts';
import { element, metadataPacketOf } from '../../print/finish/xmp.ts';

/** The printing that a profile describes. */
export interface PrintingCondition {
  /** As registries name it, `FOGRA39`. */
  readonly identifier: string;
  readonly description: string;
}

/** No colours were made to overlap at their edges: the press may do so (ISO 32000-1, 14.11.6), if the file says it. */
export const pressInformation = (facts: BookFacts, standard: PressStandard): PdfDictionary =>
  new Map<string, PdfValue>([
    ...informationOf(facts),
    ['Trapped', name('False')],
    // ISO 15930-4 asks for it here, ISO 15930-7 in XMP.
    ...(standard === 'PDF/X-1a' ? [['GTS_PDFXVersion', textString('PDF/X-1a:2003')] as const] : []),
  ]);

/** PDF/X-4 (ISO 15930-7), or PDF/X-1a of 2003 (ISO 15930-4), which knows no transparency. */
export type PressStandard = 'PDF/X-4' | 'PDF/X-1a';

/** The version of the format that a standard is made of. */
export const versionOf = { 'PDF/X-4': '1.6', 'PDF/X-1a': '1.4' } as const satisfies Record<PressStandard, string>;

/** What ISO 15930-7 wants in XMP: version, trapping, and which rendition of the work this is. */
export const pressPacket = (facts: BookFacts, standard: PressStandard): Uint8Array =>
  metadataPacketOf(facts, {
    namespaces: standard === 'PDF/X-1a' ? {} : { pdfxid: 'http://www.npes.org/pdfx/ns/id/' },
    properties: [
      element('pdf:Trapped', 'False'),
      element('xmpMM:VersionID', '1'),
      element('xmpMM:RenditionClass', 'default'),
      ...(standard === 'PDF/X-1a' ? [] : [element('pdfxid:GTS_PDFXVersion', 'PDF/X-4')]),
    ],
    descriptions: [],
  });

/** ISO 32000-1, 14.11.5, of the kind of ISO 15930-7; `profile` is the number of the stream with the ICC profile. */
export const pressIntent = ({ identifier, description }: PrintingCondition, profile: number): PdfDictionary =>
  dictionary({
    Type: name('OutputIntent'),
    S: name('GTS_PDFX'),
    OutputConditionIdentifier: textString(identifier),
    OutputCondition: textString(description),
    Info: textString(description),
    // Only what is registered has a name there (ISO 15930-7).
    ...(identifier === 'Custom' ? {} : { RegistryName: textString('http://www.color.org') }),
    DestOutputProfile: reference(profile),
  });
