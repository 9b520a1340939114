// Where one change of a source could be taken for another: what becomes of each unit, and of what people wrote beside it.
import { describe, expect, it } from 'vitest';
import { markMinor, undoMinor } from '../../pipeline/sync/minor.ts';
import { changed } from '../../pipeline/sync/planned-entry.ts';
import { type After, body, edited, read, revised, sync } from './workbench.ts';

const evening = '저녁마다 골목에서 이웃과 함께 노래를 부르고 긴 편지를 읽는다.';
const mended = '저녁마다 골목길에서 이웃과 함께 노래를 부르고 긴 편지를 읽는다.';
const rewritten = '저녁마다 골목길에서 이웃과 나란히 노래를 부르고 긴 편지를 읽는다.';

const fileFor = (markdown: string, target = 'x y z') =>
  edited(sync(markdown, undefined).text, (one) => changed(one, { target }));
const steps = ({ events }: After) => events.map(({ step }) => step);
const remarked = (file: string, line: string) =>
  edited(file, (one) => changed(one, { comments: { translator: [...one.comments.translator, line] } }));
const living = (file: string) => read(file).entries.filter(({ obsolete }) => !obsolete);

describe('the place of a text', () => {
  it('is taken along by a heading that is renamed, which keeps its old translation to revise', () => {
    const after = sync(`## 저녁의 등불 행진\n\n${evening}`, fileFor(`## 저녁의 등불 모임\n\n${evening}`));
    expect(steps(after)).toEqual(['outdated', 'moved']);
    expect(after.text).toContain('msgctxt "sessions/opening#저녁의-등불-행진"');
  });

  it('tells table cells apart that say the same in other sections', () => {
    const table = (name: string) => `## ${name}\n\n| 모임 | 시각 |\n|---|---|\n| 노래 | 저녁 |`;
    const file = edited(sync(`${table('가을')}\n\n${table('겨울')}`, undefined).text, (one) =>
      changed(one, { target: `${one.context} ${one.source}` }),
    );
    const after = sync(`${table('가을 모임')}\n\n${table('겨울 모임')}`, file);
    for (const { context, source, target } of living(after.text).filter(({ source }) => source === '노래'))
      expect(target).toBe(`${context.replace('-모임', '')} ${source}`);
  });
});

describe('numbers', () => {
  it('are not filled in where nobody can tell which of them is meant', () => {
    const file = fileFor('우리는 등불 12개와 의자 12개를 놓는다.', 'We place 12 lanterns and as many chairs.');
    const after = sync('우리는 등불 14개와 의자 12개를 놓는다.', file);
    expect(steps(after)).toEqual(['outdated']);
    expect(living(after.text)[0]?.target).toBe('We place 12 lanterns and as many chairs.');
  });

  it('that go back give the old translation back, not the one into which the new ones were filled', () => {
    const source = '우리는 등불 12개를 놓는다.';
    const file = fileFor(source, 'We place 12 lanterns.');
    const between = sync('우리는 등불 14개를 놓는다.', file).text;
    expect(body(between)).toContain('msgstr "We place 14 lanterns."');
    const [entry] = living(sync(source, between).text);
    expect(entry).toMatchObject({ target: 'We place 12 lanterns.', fuzzy: false });
  });

  it('are never minor', () => {
    const outdated = sync('우리는 등불 14개를 놓는다.', fileFor('우리는 등불 12개를 놓는다.', 'We place 12 lanterns.'));
    const after = revised(outdated.text, markMinor);
    expect(steps(after)).toEqual(['not-minor-number']);
    expect(after.text).toBe(outdated.text);
  });
});

describe('a change that is called minor', () => {
  const minor = revised(sync(mended, fileFor(evening)).text, markMinor).text;

  it('is forgotten when the source goes back', () => {
    const after = sync(evening, minor);
    expect(steps(after)).toEqual(['restored']);
    expect(body(after.text)).toBe(body(fileFor(evening)));
  });

  it('shows the words that the translation was made from when another change follows', () => {
    const [entry] = living(sync(rewritten, minor).text);
    expect(entry).toMatchObject({ fuzzy: true, previousSource: evening });
    expect(entry?.comments.translator).toEqual([]);
    expect(revised(sync(rewritten, minor).text, undoMinor).events).toEqual([]);
  });

  it('cannot be one half of a text that was split', () => {
    const two = `${evening} 시장 상인들은 처음에 이 모임을 반기지 않았다.`;
    const split = sync(two.replace('다. 시', '다.\n\n시'), fileFor(two));
    expect(steps(split)).toEqual(['split', 'split']);
    expect(steps(revised(split.text, markMinor))).toEqual(['not-minor-split', 'not-minor-split']);
  });
});

describe('a review', () => {
  const reviewed = remarked(fileFor(evening), 'reviewed: by the desk, 2031-02-01');

  it('does not speak for words that came after it', () => {
    const outdated = sync(mended, reviewed).text;
    const done = edited(outdated, (one) => changed(one, { fuzzy: false, previousSource: undefined }));
    expect(living(done)[0]?.comments.translator).toEqual(['before the change, reviewed: by the desk, 2031-02-01']);
  });

  it('holds again when the change was minor', () => {
    const [entry] = living(revised(sync(mended, reviewed).text, markMinor).text);
    expect(entry?.comments.translator[0]).toBe('reviewed: by the desk, 2031-02-01');
  });
});

describe('a unit that nobody has translated', () => {
  it('gets the translation of the same words from another document as a draft', () => {
    const after = sync(`${evening}\n\n새 문단이 하나 더 있다.`, undefined, [
      fileFor(evening, 'Every evening we sing.'),
    ]);
    expect(steps(after)).toEqual(['suggested', 'missing']);
    expect(living(after.text)[0]).toMatchObject({
      target: 'Every evening we sing.',
      fuzzy: true,
      previousSource: undefined,
    });
  });

  it('gets one whose numbers differ with its own numbers', () => {
    const others = [fileFor('우리는 등불 12개를 놓는다.', 'We place 12 lanterns.')];
    expect(living(sync('우리는 등불 30개를 놓는다.', undefined, others).text)[0]?.target).toBe('We place 30 lanterns.');
  });
});

describe('what an editor tells the translator', () => {
  const told = (direction: string) => `<!-- i18n:${direction} -->\n\n${evening}`;

  it('stands above the text, and changes there without touching the translation', () => {
    const file = fileFor(told('max 80'));
    expect(body(file)).toContain('#. paragraph\n#. limit: 80 characters\nmsgctxt');
    const after = sync(`<!-- i18n:max 90 -->\n${told('note sung, not read')}`, file);
    expect(steps(after)).toEqual(['kept']);
    expect(body(after.text)).toBe(
      body(file).replace('#. limit: 80 characters', '#. limit: 90 characters\n#. note: sung, not read'),
    );
  });
});
