// What a file says about itself: titles, languages, dates and the standards that it keeps (XMP, ISO 16684-1).

import { dictionary, type PdfDictionary } from '../../pdf/object.ts';
import { textString } from '../../pdf/text-string.ts';
import { dayOf, element, metadataPacketOf } from './xmp.ts';

export interface BookFacts {
  /** By language; the first one is the default. */
  readonly titles: Readonly<Record<string, string>>;
  readonly title: string;
  readonly languages: readonly string[];
  /** `2019-10-01`; a time behind the day is ignored. */
  readonly date: string;
  readonly producer: string;
  /** Names the book among all others, so that equal sources make equal files. */
  readonly identity: string;
}

/** The information dictionary (ISO 32000-1, 14.3.3); a reader of PDF/A compares it with the XMP. */
export function informationOf({ title, date, producer }: BookFacts): PdfDictionary {
  const [year, month, day] = dayOf(date);
  // Midnight UTC, so the day never depends on where the file was built (7.9.4).
  const moment = textString(`D:${year}${month}${day}000000+00'00'`);
  return dictionary({
    Title: textString(title),
    Creator: textString(producer),
    Producer: textString(producer),
    CreationDate: moment,
    ModDate: moment,
  });
}

/**
 * Claims PDF/A-2a (ISO 19005-2, 6.6) and PDF/UA-1 (ISO 14289-1, 5), and describes the PDF/UA schema, which PDF/A asks
 * for where a schema is not its own (6.6.2.3.3).
 */
export const metadataPacket = (facts: BookFacts): Uint8Array =>
  metadataPacketOf(facts, {
    namespaces: schemas,
    properties: [element('pdfuaid:part', '1'), element('pdfaid:part', '2'), element('pdfaid:conformance', 'A')],
    descriptions: [accessibilitySchema],
  });

const schemas = {
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
} as const;

const extension = {
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

const accessibilitySchema = [
  `<rdf:Description rdf:about="" ${Object.entries(extension)
    .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
    .join(' ')}>`,
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  element('pdfaSchema:schema', 'PDF/UA identification'),
  element('pdfaSchema:namespaceURI', schemas.pdfuaid),
  element('pdfaSchema:prefix', 'pdfuaid'),
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  element('pdfaProperty:name', 'part'),
  element('pdfaProperty:valueType', 'Integer'),
  element('pdfaProperty:category', 'internal'),
  element('pdfaProperty:description', 'The part of ISO 14289 that the file keeps'),
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('\n');
