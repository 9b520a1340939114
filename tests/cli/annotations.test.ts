// Tests of workflow commands: nothing in a name or a message may end the command early.
import { describe, expect, it } from 'vitest';
import { openMessages } from '../../pipeline/app/messages.ts';
import { annotation } from '../../pipeline/cli/annotations.ts';
import { mistake } from '../../pipeline/model/diagnostic.ts';

const english = openMessages('en');
const place = { file: 'sources/a,b:100%.md', line: 3, column: 5, endColumn: 9 };

describe('annotation', () => {
  it('escapes properties and message, each by its own rule', () => {
    const found = mistake('time.zone', { values: { zone: '50%\r\n::error::x, y' }, place });
    expect(annotation(found, english, '.')).toBe(
      '::error file=sources/a%2Cb%3A100%25.md,line=3,col=5,endColumn=9,title=time.zone::' +
        '"50%25%0D%0A::error::x, y" is not a time zone.%0A→ Write an IANA name such as Asia/Seoul.',
    );
  });

  it('names the file from where the program runs, and calls remarks notices', () => {
    const found = mistake('name.unconfirmed', { variant: 'organisation', values: { id: 'x' }, place, hints: [] });
    expect(annotation(found, english, 'forum')).toMatch(/^::notice file=forum\/sources\/a%2Cb%3A100%25\.md,line=3,/);
  });

  it('has no place where there is none', () => {
    const found = mistake('translation.draft', { values: { language: 'x', source: 'y' }, hints: [] });
    expect(annotation(found, english, '.')).toBe(
      '::warning title=translation.draft::The x of “y” is a draft that nobody has confirmed.',
    );
  });
});
