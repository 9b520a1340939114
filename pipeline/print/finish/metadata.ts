// What a file says about itself: titles, languages, dates and the standards that it keeps (XMP, ISO 16684-1).

import { createHash } from 'node:crypto';
import { dictionary, type PdfDictionary } from '../pdf/object.ts';
import { textString } from '../pdf/text-string.ts';

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
 * The XMP packet: Dublin Core and dates for archives (ISO 19005-2, 6.6), the claims PDF/A-2a and PDF/UA-1 (ISO 14289-1,
 * 5), and the description of the PDF/UA schema that PDF/A asks for where a schema is not its own (6.6.2.3.3).
 */
export function metadataPacket(facts: BookFacts): Uint8Array {
  const moment = `${dayOf(facts.date).join('-')}T00:00:00Z`;
  const id = `uuid:${uuidOf(facts.identity)}`;
  const namespaces = Object.entries(schemas).map(([prefix, address]) => `xmlns:${prefix}="${address}"`);
  const titles = [['x-default', facts.title], ...Object.entries(facts.titles)];
  const properties = [
    element('dc:format', 'application/pdf'),
    `<dc:title><rdf:Alt>${titles.map(([language, title]) => `<rdf:li xml:lang="${language}">${xml(title ?? '')}</rdf:li>`).join('')}</rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag>${facts.languages.map((language) => element('rdf:li', language)).join('')}</rdf:Bag></dc:language>`,
    element('xmp:CreatorTool', facts.producer),
    ...['Create', 'Modify', 'Metadata'].map((kind) => element(`xmp:${kind}Date`, moment)),
    element('pdf:Producer', facts.producer),
    element('xmpMM:DocumentID', id),
    element('xmpMM:InstanceID', id),
    element('pdfuaid:part', '1'),
    element('pdfaid:part', '2'),
    element('pdfaid:conformance', 'A'),
  ];
  const text = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces.join(' ')}>`,
    ...properties,
    '</rdf:Description>',
    accessibilitySchema,
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ];
  return Buffer.from(text.join('\n'), 'utf8');
}

const schemas = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
} as const;

const extension = {
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const xml = (text: string): string => text.replace(/[&<>]/g, (character) => escapes[character] ?? character);
const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`;

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

function dayOf(date: string): readonly [year: string, month: string, day: string] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined)
    throw new RangeError(`"${date}" is not a date such as 2019-10-01.`);
  return [year, month, day];
}

/** A version 8 UUID, whose bits are the maker's own (RFC 9562, 5.8). */
function uuidOf(identity: string): string {
  const digits = createHash('sha256').update(identity).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
