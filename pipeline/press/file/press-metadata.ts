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
export const pressInformation = (facts: BookFacts): PdfDictionary =>
  new Map<string, PdfValue>([...informationOf(facts), ['Trapped', name('False')]]);

/** What ISO 15930-7 wants in XMP: version, trapping, and which rendition of the work this is. */
export const pressPacket = (facts: BookFacts): Uint8Array =>
  metadataPacketOf(facts, {
    namespaces: { pdfxid: 'http://www.npes.org/pdfx/ns/id/' },
    properties: [
      element('pdf:Trapped', 'False'),
      element('xmpMM:VersionID', '1'),
      element('xmpMM:RenditionClass', 'default'),
      element('pdfxid:GTS_PDFXVersion', 'PDF/X-4'),
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
    RegistryName: textString('http://www.color.org'),
    DestOutputProfile: reference(profile),
  });
