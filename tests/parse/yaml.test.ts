import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../pipeline/parse/yaml.ts';
import { inEnglish } from '../worded.ts';
import { brief, position, textFile } from './text-file.ts';

describe('parseYaml', () => {
  it('keeps times, dates and yes/no as texts and does not merge', () => {
    const { value, diagnostics } = parseYaml(
      textFile('%YAML 1.1\n---\nstart: 09:30\ndate: 2019-09-30\nopen: yes\n<<: {a: 1}\n'),
    );
    expect(value.value).toEqual({ start: '09:30', date: '2019-09-30', open: 'yes', '<<': { a: 1 } });
    expect(diagnostics).toEqual([]);
  });

  it('knows the place of keys and values, also under CRLF and through an alias', () => {
    const text =
      'name: &n {ko: 김, en: Kim}\r\nparts:\r\n  - title: 개회\r\n  - title: "둘 째"\r\nagain: *n\r\nempty:\r\n';
    const { at } = parseYaml(textFile(text)).value;
    expect(position(at(['name', 'en']))).toBe('1:22-25');
    expect(position(at(['parts', 1, 'title']))).toBe('4:12-17');
    expect(position(at(['parts', 1, 'title'], 'key'))).toBe('4:5-10');
    expect(position(at(['again', 'en']))).toBe('1:22-25');
    expect(position(at(['empty']))).toBe('6:1-6');
  });

  it('gives the place of the nearest ancestor for what is not there', () => {
    const { at } = parseYaml(textFile('a: 1\nname:\n  Hang: {given: x}\nparts:\n  - x\n')).value;
    expect(position(at(['name', 'Hang', 'family'], 'key'))).toBe('3:3-7');
    expect(position(at(['name', 'Latn', 'family'], 'key'))).toBe('2:1-5');
    expect(position(at(['parts', 7, 'title']))).toBe('5:3-6');
    expect(position(at(['none'], 'key'))).toBe('1:1-5');
  });

  it('counts from the start of the file when the YAML is a part of it', () => {
    const file = textFile('---\r\na: 1\r\nb: [\r\n---\r\n');
    const { value, diagnostics } = parseYaml(file, { offset: 5, text: 'a: 1\r\nb: 2\r\nb: 3\r\n' });
    expect(position(value.at(['a']))).toBe('2:4-5');
    expect(diagnostics[0]?.place?.line).toBe(4);
  });

  it.each([
    ['a tab', 'a:\n\tb: 1\n', '2:1-2', 'tab', 'two blanks'],
    ['a colon in a text', 'title: 회의: 개회\r\n', '1:8-14', 'colon', 'in quotes: "회의: 개회"'],
    ['no blank after a colon', 'title:회의\nx: 1\n', '1:1-9', 'blank', 'title: 회의'],
    ['an open quotation mark', 'x: 1\ntitle: "abc\ny: 1\n', '2:8-9', 'never closed', 'at the end'],
    ['a text that begins with @', 'title: @home\n', '1:8-9', '"@"', '"@home"'],
    ['a text that begins with *', 'title: *강조*\n', '1:8-12', '"*"', '"*강조*"'],
    ['a text that begins with !', 'title: !주의 글\n', '1:9-10', '"!"', '"!주의 글"'],
    ['a text that begins with [', 'title: [서울] 회의\n', '1:13-15', 'ended before', '"[서울] 회의"'],
    ['an apostrophe', "title: 'it's'\n", '1:12-14', 'ended before', `"it's"`],
    ['two documents', 'a: 1\n---\nb: 2\n', '2:1-4', '---', 'Remove'],
    ['a line without colon', 'a: 1\nfoo\n', '2:1-4', 'no colon', 'key: value'],
    ['a line indented too far', 'a: 1\n b: 2\n', '1:4-5', 'does not fit', 'indent'],
    ['a list after its key', 'a: - b\n', '1:4-5', 'list', 'next line'],
    ['a bracket that is open', 'x: [a, b\ny: 1\n', '2:1-2', 'not closed', ']'],
  ])('says what to do about %s', (_, text, place, message, hint) => {
    const { diagnostics } = parseYaml(textFile(text));
    expect(brief(diagnostics)).toEqual([`yaml.syntax ${place}`]);
    expect(inEnglish(diagnostics)[0]?.message).toContain(message);
    expect(inEnglish(diagnostics)[0]?.hints.join(' ')).toContain(hint);
  });

  it('reports a repeated key with its first use', () => {
    const { diagnostics } = parseYaml(textFile('b:\n  가: 1\n  나: 2\n  가: 3\n'));
    expect(brief(diagnostics)).toEqual(['yaml.duplicate-key 4:3-4']);
    expect(inEnglish(diagnostics)[0]?.message).toContain('"가"');
    expect(diagnostics[0]?.related[0]?.place.line).toBe(2);
  });

  it('reports mistakes on several lines and keeps what it understood', () => {
    const { value, diagnostics } = parseYaml(textFile('a: @x\nb: 2\nc: `y`\n'));
    expect(brief(diagnostics)).toEqual(['yaml.syntax 1:4-5', 'yaml.syntax 3:4-5']);
    expect(value.value).toMatchObject({ b: 2 });
  });

  it('does not let aliases fill the memory', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${`*${of},`.repeat(20)}]\n`;
    const text = `a: &a [x, y]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}`;
    const { value, diagnostics } = parseYaml(textFile(text));
    expect(brief(diagnostics)).toEqual(['yaml.syntax 1:1']);
    expect(value.value).toBeUndefined();
  });

  it('reads an empty file as nothing', () => {
    const { value, diagnostics } = parseYaml(textFile(''));
    expect([value.value, diagnostics, position(value.at(['a', 0]))]).toEqual([null, [], '1:1']);
  });
});
