// Tests of the template engine: strict about names, escaping, and unable to reach the program.
import { describe, expect, it } from 'vitest';
import { makeWords } from '../../pipeline/language/words.ts';
import { makeTemplates } from '../../pipeline/render/templates.ts';
import { brief } from '../parse/text-file.ts';
import { inEnglish } from '../worded.ts';

const words = makeWords(
  new Map([
    [
      'ko',
      new Map([
        ['session.date', '일시'],
        ['translation.mark', '번역 준비 중'],
      ]),
    ],
    [
      'en',
      new Map([
        ['session.date', 'Date & time'],
        ['translation.mark', 'Pending'],
      ]),
    ],
  ]),
);
const templates = (files: Readonly<Record<string, string>>) =>
  makeTemplates(
    Object.entries(files).map(([name, text]) => ({ name, file: `templates/site/${name}`, text })),
    words,
  );
const render = (text: string, data: Readonly<Record<string, unknown>> = {}, languages: readonly string[] = ['en']) =>
  templates({ 'page.liquid': text }).render({ template: 'page', languages, data });

describe('a template', () => {
  it('escapes what it prints', () => {
    expect(render('<p title="{{ x }}">{{ x }}</p>', { x: `<b>"'&` }).value).toBe(
      '<p title="&lt;b&gt;&#34;&#39;&amp;">&lt;b&gt;&#34;&#39;&amp;</p>',
    );
  });

  it('puts the right Korean particle after any word, escaped', () => {
    const particle = (x: unknown, pair: string) => render(`{{ x | particle: '${pair}' }}`, { x }).value;
    expect(particle('광주', '은/는')).toBe('광주는');
    expect(particle('서울', '으로/로')).toBe('서울로');
    expect(particle('COP28', '이/가')).toBe('COP28이');
    expect(particle(10, '을/를')).toBe('10을');
    expect(particle('R&D', '과/와')).toBe('R&amp;D와');
  });

  it('prints words of the page languages, escaped', () => {
    expect(render("{{ 'session.date' | word }}").value).toBe('Date &amp; time');
    expect(render("{{ 'session.date' | word }}", {}, ['ko', 'en']).value).toBe(
      '<span class="text" lang="ko">일시 </span><span class="text" lang="en">Date &amp; time</span>',
    );
  });

  it('marks a text in another language with its language and with a word', () => {
    const x = [{ text: '<회관>', lang: 'ko', fallback: true }];
    expect(render('{{ x | text }}', { x }).value).toBe(
      '<span class="untranslated" lang="ko">&lt;회관&gt;</span> <small class="translation-mark" lang="en">Pending</small>',
    );
  });

  it('says where it uses a name that does not exist', () => {
    const { value, diagnostics } = render('<p>\n  {{ titel }}</p>', { title: 'x' });
    expect(value).toBe('');
    expect(inEnglish(diagnostics)).toMatchObject([
      {
        rule: 'template.variable',
        place: { file: 'templates/site/page.liquid', line: 2, column: 6 },
        hints: ['Did you mean "title"?'],
      },
    ]);
    expect(inEnglish(diagnostics)[0]?.message).toBe('The template uses "titel", which does not exist here.');
  });

  it('says so for a property too, and in a template that it includes', () => {
    const found = templates({
      'page.liquid': "{% render 'inner.liquid', x: x %}",
      'inner.liquid': '\n{{ x.b }}',
    }).render({
      template: 'page',
      languages: ['en'],
      data: { x: { a: 1 } },
    });
    expect(found.diagnostics).toMatchObject([
      { rule: 'template.variable', place: { file: 'templates/site/inner.liquid', line: 2, column: 4 } },
    ]);
  });

  it.each(['{{ x | shout }}', '{% if x %}', '{{ x', '{% nothing %}', "{% render 'none.liquid' %}"])(
    'is a mistake of the designer, not a bug: %s',
    (text) => {
      const { value, diagnostics } = render(text, { x: 1 });
      expect(value).toBe('');
      expect(diagnostics.map(({ rule }) => rule)).toEqual(['template.syntax']);
    },
  );

  it.each([
    'x.constructor',
    'x.constructor.name',
    'x.__proto__',
    'x.toString',
    'x["constructor"]',
    'list.map',
    'list.constructor',
    'text.constructor',
    'process',
    'globalThis',
    'constructor',
  ])('cannot reach the program through %s', (path) => {
    const data = { x: { a: 1 }, list: [1], text: 'text' };
    expect(render(`{{ ${path} }}`, data)).toMatchObject({ value: '', diagnostics: [{ rule: 'template.variable' }] });
    expect(render(`{% if ${path} %}reached{% endif %}`, data).value).toBe('');
    expect(render(`{{ ${path} | default: "" | json }}`, data).value).not.toMatch(/function|\[native|Object/);
  });

  it('cannot read files of the computer', () => {
    for (const name of ['/etc/passwd', '../../package.json', 'file:///etc/passwd']) {
      const { value, diagnostics } = render(`{% render '${name}' %}{% include '${name}' %}`);
      expect(value).toBe('');
      expect(diagnostics).toHaveLength(1);
    }
  });
});

describe('the check of all templates', () => {
  const known = new Map([['page', new Set(['title'])]]);

  it('finds words that no list has, used or not, at their place', () => {
    const found = templates({
      'page.liquid': '{{ title }}',
      'other.liquid': "\n<p>{{ 'sesion.date' | word }}</p>",
    }).check(known);
    expect(brief(found)).toEqual(['template.unknown-word 2:8']);
    expect(inEnglish(found)[0]?.hints).toEqual(['Did you mean "session.date"?']);
  });

  it('finds variables that a page does not have, also where an if hides them', () => {
    const found = templates({ 'page.liquid': '{% if false %}\n{{ titel }}{% endif %}{{ title }}{{ lang }}' }).check(
      known,
    );
    expect(brief(found)).toEqual(['template.variable 2:4']);
  });

  it('knows what a template names itself', () => {
    expect(
      templates({
        'page.liquid': '{% assign a = title %}{{ a }}{% for b in (1..2) %}{{ b }}{{ forloop.index }}{% endfor %}',
      }).check(known),
    ).toEqual([]);
  });
});
