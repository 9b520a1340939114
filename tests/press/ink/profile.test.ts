// Our reading of the profile against Little CMS, which knows nothing of ours.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeInkTable } from '../../../pipeline/press/ink/ink-table.ts';
import { readOutputProfile } from '../../../pipeline/press/ink/output-profile.ts';
import { needsTool } from '../../product/needs-tool.ts';
import { coated, coatedPath } from './coated.ts';

/** What transicc makes of many colours at once, without tables of its own. */
function littleCms(
  parameters: readonly string[],
  colours: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const input = colours.flat().join('\n');
  const output = execFileSync('transicc', ['-n', '-c0', ...parameters], { input, stdio: ['pipe', 'pipe', 'ignore'] });
  const rows = output.toString().trim().split('\n');
  return rows.map((row) => row.trim().split(/\s+/).map(Number));
}

const steps = [0.7548, 0.5698, 0.8192, 0.3247];

/** Spread over the whole space, the same each time. */
const spread = (count: number, axes: number): readonly (readonly number[])[] =>
  Array.from({ length: count }, (_, index) =>
    Array.from({ length: axes }, (_, axis) => ((index + 1) * (steps[axis] ?? 0) * 7) % 1),
  );

const largestDifference = (one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number =>
  Math.max(
    ...one.flatMap((row, index) => row.map((value, axis) => Math.abs(value - (other[index]?.[axis] ?? Number.NaN)))),
  );

describe('the profile', () => {
  it('gives the inks of a colour as Little CMS does', (context) => {
    needsTool('transicc', context);
    const colours = spread(300, 3).map(([l = 0, a = 0, b = 0]) => [l * 100, a * 160 - 80, b * 160 - 80] as const);
    const ours = colours.map((colour) => coated.inksOf(colour).map((value) => value * 100));
    const theirs = littleCms(['-t1', '-i*Lab2', `-o${coatedPath}`], colours);
    expect(theirs).toHaveLength(300);
    expect(largestDifference(ours, theirs)).toBeLessThan(0.02);
  });

  it('gives the colour of inks as Little CMS does', (context) => {
    needsTool('transicc', context);
    const inks = spread(300, 4);
    const ours = inks.map((one) => coated.colourOf(one as unknown as [number, number, number, number]));
    const percent = inks.map((one) => one.map((value) => value * 100));
    expect(largestDifference(ours, littleCms(['-t1', `-i${coatedPath}`, '-o*Lab2'], percent))).toBeLessThan(1);
  });

  it('prints colours of the screen as Little CMS does with black point compensation', (context) => {
    needsTool('transicc', context);
    const table = makeInkTable(coated, 3);
    const colours = spread(300, 3).map((colour) => colour.map((value) => Math.round(value * 255)));
    const theirs = littleCms(['-t1', '-b', '-i*sRGB', `-o${coatedPath}`], colours);
    const ours = colours.map(([red = 0, green = 0, blue = 0]) =>
      table.inksOf([red / 255, green / 255, blue / 255]).map((value) => value * 100),
    );
    // In per cent of ink: the table is exact at its nodes and bends less than the profile between them.
    expect(largestDifference(ours, theirs)).toBeLessThan(1.5);
    const mean = ours.flat().reduce((sum, value, at) => sum + Math.abs(value - (theirs.flat()[at] ?? 0)), 0) / 1200;
    expect(mean).toBeLessThan(0.25);
  });

  it('says what it is', () => {
    expect(coated.description).toBe('ISO Coated v2 300% (basICColor)');
  });

  it('refuses what is not a profile for CMYK printing', () => {
    expect(() => readOutputProfile(new Uint8Array(200))).toThrow('This is not an ICC profile.');
    const screen = Buffer.from(coated.bytes);
    screen.write('mntrRGB ', 12, 'latin1');
    expect(() => readOutputProfile(screen)).toThrow('"mntr" from "RGB " to "Lab "');
  });
});
