// Holds the site and the booklets to one promise: no text of a source becomes an element, an attribute or a script.
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Compiled } from '../../pipeline/app/compile.ts';
import { chunkDocument, standalone } from '../../pipeline/render/booklet-documents.ts';
import { compileProject, projectOf, sitePage } from '../situations/compile-folder.ts';

interface Texts {
  readonly title: string;
  readonly name: string;
  readonly session: string;
  readonly talk: string;
  readonly page: string;
  readonly room: string;
}

function programme(texts: Texts, note = 'Words.'): Compiled {
  const written = (text: string) => JSON.stringify(text);
  const { value, diagnostics } = compileProject(
    projectOf({
      'sources/programme.yaml': `id: small-forum
year: 2019
title: ${written(texts.title)}
theme: ${written(texts.title)}
starts: 2019-09-30
ends: 2019-10-03
timezone: Asia/Seoul
languages: [en]
venue: hall
notices: { guests: ${written(texts.talk)} }
organisations: [{ role: host, members: [council] }]
registrationNumber: ${written(texts.room)}
categories: [{ id: network, label: ${written(texts.page)}, letter: ${written(texts.room)}, colour: "#0b5fa5", description: ${written(texts.talk)} }]
booklets: [{ id: book, languages: [en] }]
version: { number: ${written(texts.room)}, date: 2026-11-23 }
`,
      'sources/venues.yaml': `- { id: hall, name: ${written(texts.room)}, address: ${written(texts.talk)}, transport: ${written(texts.page)}, rooms: [{ id: r, name: ${written(texts.room)} }] }\n`,
      'sources/organisations.yaml': `- { id: council, name: ${written(texts.name)} }\n`,
      'sources/people.yaml': `- { id: alpha, name: { Hang: { family: ${written(texts.name)} } }, organisation: council, position: ${written(texts.talk)} }\n`,
      'sources/sessions/opening.md': `---\nlang: en\ncategory: network\ntitle: ${written(texts.session)}\nshortTitle: ${written(texts.title)}\ntheme: ${written(texts.talk)}\ndate: 2019-09-30\nstart: 10:00\nend: 11:00\nrooms: [r]\nnotice: guests\norganisers: [council]\npeople: [{ person: alpha, role: moderator, title: ${written(texts.talk)} }]\nparts: [{ title: ${written(texts.page)}, people: [alpha] }]\nnote: { title: ${written(texts.talk)} }\n---\n\n${note}\n`,
      'sources/pages/about.md': `---\nlang: en\ntitle: ${written(texts.page)}\n---\n\n${note}\n`,
      'sources/pages/colophon.md': `---\nlang: en\ntitle: ${written(texts.page)}\n---\n\n${note}\n`,
    }),
  );
  expect(
    diagnostics.filter(({ severity, rule }) => severity === 'error' && !/^(image|reference|prose)\./.test(rule)),
  ).toEqual([]);
  if (value === undefined) throw new Error('The programme was not compiled.');
  return value;
}

const parser = unified().use(rehypeRaw).freeze();
const parse = (html: string): Root =>
  parser.runSync({
    type: 'root',
    children: [{ type: 'doctype' }, { type: 'raw', value: html }],
  } as unknown as Root) as Root;

const documents = ({ site, booklets }: Compiled): readonly (readonly [name: string, html: string])[] => [
  ...site.flatMap(({ path, content }) =>
    typeof content === 'string' && path.endsWith('.html') ? [[path, content] as const] : [],
  ),
  ...booklets.map((booklet) => [booklet.id, bookletPage(booklet)] as const),
];

const bookletPage = (booklet: Compiled['booklets'][number]): string =>
  standalone(chunkDocument(booklet, booklet.parts, new Map()), '');

/** Every element with the names of its attributes, in order. */
function shape(html: string): readonly string[] {
  const found: string[] = [];
  visit(parse(html), 'element', ({ tagName, properties }: Element) => {
    found.push([tagName, ...Object.keys(properties).sort()].join(' '));
  });
  return found;
}

function textOf(html: string, wanted: (element: Element) => boolean): string | undefined {
  let text: string | undefined;
  visit(parse(html), 'element', (element: Element) => {
    if (text !== undefined || !wanted(element)) return;
    text = '';
    visit(element, 'text', ({ value }) => {
      text += value;
    });
  });
  return text;
}

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"',
  "'",
  '&',
  '<',
  '>',
  '&lt;',
  '&amp;amp;',
  '" onclick="alert(1)',
  "' x='",
  '</style>',
  '</title>',
  '</h1>',
  '-->',
  '<!--',
  ']]>',
  '{{ title }}',
  '{% if %}',
  '\\',
  '`',
  '가상',
  'word',
  ' ',
  '*/',
  '}',
  'javascript:alert(1)',
  '\u2028',
  '$&',
);
// Every text begins the same, so that indexes have the same headings; texts end in a letter, as no editor types a blank there.
const text = fc.array(pieces, { minLength: 1, maxLength: 5 }).map((all) => `가${all.join('')}끝`);
const texts = fc.record<Texts>({ title: text, name: text, session: text, talk: text, page: text, room: text });
const plain: Texts = { title: '가', name: '가', session: '가', talk: '가', page: '가', room: '가' };

describe('no text of a source becomes code', () => {
  const harmless = new Map(documents(programme(plain)).map(([name, html]) => [name, shape(html)]));

  it('in titles, names, places and notices: the elements stay those of the templates, the text comes back', () => {
    fc.assert(
      fc.property(texts, (its) => {
        const compiled = programme(its);
        for (const [name, html] of documents(compiled)) expect(shape(html), name).toEqual(harmless.get(name));
        const isHeading = ({ tagName }: Element) => tagName === 'h1';
        expect(textOf(sitePage(compiled, 'en/sessions/opening.html'), isHeading)).toBe(its.session);
        expect(textOf(sitePage(compiled, 'en/pages/about.html'), isHeading)).toBe(its.page);
        const name = ({ properties }: Element) => String(properties['className']) === 'person-name';
        expect(textOf(sitePage(compiled, 'en/sessions/opening.html'), name)).toBe(its.name);
        const title = ({ properties }: Element) => String(properties['className']) === 'session-title';
        expect(textOf(compiled.booklets[0] ? bookletPage(compiled.booklets[0]) : '', title)).toBe(its.session);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  const markup = fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">a</a>',
    '[a](javascript:alert(1))',
    '<svg onload=alert(1)>',
    '<b onclick="x">b</b>',
    '<iframe src="https://example.org"></iframe>',
    '<style>*{}</style>',
    '</div></section>',
    '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
    '![a](javascript:x)',
    '[a](data:text/html,x)',
    '<div style="position:fixed">',
    '<form action="x">',
    '<object data="x">',
    '<base href="https://example.org">',
    '<meta http-equiv="refresh" content="0">',
    '<link rel="stylesheet" href="x">',
    '<!--',
    '-->',
    '<p',
    '"',
    "'",
    '&',
    '\n\n',
    '- ',
    '> ',
    '<template><script>1</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=1>">',
    '[a](x-target:session:none)',
    '<a href="x-target:javascript:1">x</a>',
    '<a href=" java\nscript:1">x</a>',
    'words',
  );
  const forbidden =
    /^(script|style|iframe|object|embed|form|base|link|meta|svg|math|template|noscript|frame|applet|video|audio)$/;

  it('in notes: raw HTML keeps no script, no handler, no style and no address that runs', () => {
    fc.assert(
      fc.property(fc.array(markup, { minLength: 1, maxLength: 6 }), (all) => {
        const compiled = programme(plain, all.join(''));
        for (const [name, html] of documents(compiled)) {
          const own = new Map<string, number>();
          for (const element of harmless.get(name) ?? [])
            own.set(element.split(' ')[0] ?? '', (own.get(element.split(' ')[0] ?? '') ?? 0) + 1);
          const count = new Map<string, number>();
          visit(parse(html), 'element', ({ tagName, properties }: Element) => {
            count.set(tagName, (count.get(tagName) ?? 0) + 1);
            for (const [key, value] of Object.entries(properties)) {
              expect(key, name).not.toMatch(/^on/i);
              if (key === 'href' || key === 'src')
                expect(String(value), name).not.toMatch(/^\s*(javascript|data|x-target):/i);
            }
          });
          for (const [tagName, number] of count)
            if (forbidden.test(tagName)) expect(number, `${tagName} in ${name}`).toBe(own.get(tagName) ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
