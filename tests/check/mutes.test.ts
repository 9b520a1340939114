// Tests of what mutes leave out, and of what they cannot.
import { describe, expect, it } from 'vitest';
import { applyMutes } from '../../pipeline/check/mutes.ts';
import { type Diagnostic, mistake } from '../../pipeline/model/diagnostic.ts';

const file = (mute: string) => [{ path: 'sources/a.yaml', text: `a: 1\n# chaekja-ignore ${mute}\nb: 2\nc: 3\n` }];
const place = (line: number) => ({ file: 'sources/a.yaml', line, column: 1 });
const draft = (line: number, severity: Diagnostic['severity'] = 'warning') =>
  mistake('translation.draft', { place: place(line), severity });
const codes = ({ diagnostics }: ReturnType<typeof applyMutes>) => diagnostics.map(({ rule }) => rule);

describe('applyMutes', () => {
  it('leaves out what is muted at its line and counts it, but nothing elsewhere or of another code', () => {
    const other = mistake('translation.outdated', { place: place(3) });
    const result = applyMutes([draft(3), draft(4), other], file('translation.draft: why'));
    expect(result.diagnostics).toEqual([draft(4), other]);
    expect(result.muted).toBe(1);
  });

  it('never leaves out an error, also where a policy made it one', () => {
    const result = applyMutes([draft(3, 'error')], file('translation.draft: why'));
    expect(codes(result)).toEqual(['translation.draft', 'mute.of-error']);
    expect(result.muted).toBe(0);
  });

  it('leaves out nothing without a reason', () => {
    expect(codes(applyMutes([draft(3)], file('translation.draft')))).toEqual(['translation.draft', 'mute.no-reason']);
  });

  it('reports a mute that mutes nothing, but not while an error may hide what it is for', () => {
    expect(codes(applyMutes([], file('translation.draft: why')))).toEqual(['mute.unused']);
    const error = mistake('time.zone', { place: place(1) });
    expect(codes(applyMutes([error], file('translation.draft: why')))).toEqual(['time.zone']);
  });
});
