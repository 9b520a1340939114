// Tests of where a mute is seen, and for which lines it speaks.
import { describe, expect, it } from 'vitest';
import { mutesIn } from '../../pipeline/parse/mutes.ts';

const seen = (path: string, text: string) =>
  mutesIn({ path, text }).map(({ code, reason, place, lines }) => [
    `${place.line}:${place.column}`,
    code,
    reason,
    ...lines,
  ]);

describe('a mute', () => {
  it('in YAML speaks for its own line, or for the next when it stands alone', () => {
    const text = 'a: 1 # chaekja-ignore x.y: why\r\n# chaekja-ignore x.z: because\r\nb: 2\r\nc: "# not" \r\n';
    expect(seen('sources/people.yaml', text)).toEqual([
      ['1:6', 'x.y', 'why', 1, 1],
      ['2:1', 'x.z', 'because', 3, 3],
    ]);
  });

  it('stands above another mute and speaks for the same line', () => {
    const text = '# chaekja-ignore x.y: one\n# chaekja-ignore x.z: two\na: 1\n';
    expect(seen('sources/people.yaml', text).map(([, , , line]) => line)).toEqual([3, 3]);
  });

  it('in a document is a YAML comment within the data and an HTML comment after it', () => {
    const text =
      '---\n# chaekja-ignore a.a: data\nx: 1\n---\n\n# chaekja-ignore b.b: a heading\n\ntext <!-- chaekja-ignore c.c: here --> more\n';
    expect(seen('sources/pages/a.md', text)).toEqual([
      ['2:1', 'a.a', 'data', 3, 3],
      ['8:6', 'c.c', 'here', 8, 8],
    ]);
  });

  it('in a translation file speaks for its whole entry and for no other', () => {
    const text =
      'msgid "a"\nmsgstr "b"\n# mute: x.y the house writes it so\n#: place\nmsgid "c"\nmsgstr ""\n"d"\n\nmsgid "e"\nmsgstr "f"\n';
    expect(seen('translations/en/a.po', text)).toEqual([['3:1', 'x.y', 'the house writes it so', 3, 7]]);
    const close = '# mute: x.y why\nmsgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"';
    expect(seen('translations/en/a.po', close)).toEqual([['1:1', 'x.y', 'why', 1, 3]]);
  });

  it('without code or reason is seen too', () => {
    expect(seen('a.yaml', '# chaekja-ignore\n# chaekja-ignore x.y\na: 1\n')).toEqual([
      ['1:1', '', '', 3, 3],
      ['2:1', 'x.y', '', 3, 3],
    ]);
  });
});
