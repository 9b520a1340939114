// The packet of metadata that every file carries: titles, languages, dates, identity (XMP, ISO 16684-1).

import { createHash } from 'node:crypto';
import type { BookFacts } from './metadata.ts';

/** Namespaces by their prefix, and the properties that they are for, as XML. */
export interface Claims {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly properties: readonly string[];
  /** Descriptions behind that of the file. */
  readonly descriptions: readonly string[];
}

/** Dublin Core and dates, as every standard asks for them, with the claims of one. */
export function metadataPacketOf(facts: BookFacts, claims: Claims): Uint8Array {
  const moment = `${dayOf(facts.date).join('-')}T00:00:00Z`;
  const id = `uuid:${uuidOf(facts.identity)}`;
  const namespaces = Object.entries({ ...schemas, ...claims.namespaces }).map(
    ([prefix, address]) => `xmlns:${prefix}="${address}"`,
  );
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
    ...claims.properties,
  ];
  const text = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces.join(' ')}>`,
    ...properties,
    '</rdf:Description>',
    ...claims.descriptions,
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
} as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const xml = (text: string): string => text.replace(/[&<>]/g, (character) => escapes[character] ?? character);
export const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`;

export function dayOf(date: string): readonly [year: string, month: string, day: string] {
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
