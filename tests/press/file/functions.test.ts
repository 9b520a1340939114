// Functions of gradients, against values worked out by hand from the formulas of ISO 32000-1, 7.10.
import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../pipeline/pdf/parse-value.ts';
import { readPdf } from '../../../pipeline/pdf/read.ts';
import { readFunction } from '../../../pipeline/press/file/functions.ts';
import { tinyBook, tinyStream } from '../../pdf/tiny-pdf.ts';

function functionOf(source: string, objects: Readonly<Record<number, string>> = {}) {
  const file = readPdf(tinyBook({ objects }));
  return readFunction(file, parseValue({ bytes: Buffer.from(source, 'latin1'), position: 0 }));
}
const calculator = (program: string, outputs = 1) =>
  functionOf('201 0 R', {
    201: tinyStream(program, `/FunctionType 4 /Domain [-100 100 -100 100] /Range [${'-1000 1000 '.repeat(outputs)}]`),
  });

describe('functions', () => {
  it('raise to a power between two colours', () => {
    const made = functionOf('<</FunctionType 2 /Domain [0 1] /C0 [1 0] /C1 [0 0.5] /N 2>>');
    expect([made([0]), made([0.5]), made([1]), made([7])]).toEqual([
      [1, 0],
      [0.75, 0.125],
      [0, 0.5],
      [0, 0.5],
    ]);
  });

  it('are stitched, each part in its own direction', () => {
    const part = '<</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1>>';
    const made = functionOf(
      `<</FunctionType 3 /Domain [0 1] /Functions [${part} ${part}] /Bounds [0.25] /Encode [0 1 1 0]>>`,
    );
    expect([0, 0.125, 0.25, 0.625, 1].map((x) => made([x])[0])).toEqual([0, 0.5, 1, 0.5, 0]);
  });

  it('are tables of samples', () => {
    const entries = '/FunctionType 0 /Domain [0 1] /Range [0 1 0 1] /Size [2] /BitsPerSample 8';
    const made = functionOf('201 0 R', { 201: tinyStream('\x00\xff\xff\x00', entries) });
    expect([made([0]), made([0.5]), made([1])]).toEqual([
      [0, 1],
      [0.5, 0.5],
      [1, 0],
    ]);
  });

  it('are tables over an area, with samples of four bits', () => {
    const entries = '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [2 2] /BitsPerSample 4';
    const made = functionOf('201 0 R', { 201: tinyStream('\x0f\x0f', entries) });
    expect([made([0, 0]), made([1, 0]), made([0, 1]), made([1, 1]), made([0.5, 0.9])]).toEqual([
      [0],
      [1],
      [0],
      [1],
      [0.5],
    ]);
  });

  it.each([
    ['{ add 2 div }', [4, 2], [3]],
    ['{ exch sub }', [4, 1], [-3]],
    ['{ 2 copy gt { pop } { exch pop } ifelse }', [4, 9], [9]],
    ['{ dup 0 lt { neg } if add }', [1, -2], [3]],
    ['{ 3 1 roll }', [7, 8], [7, 8]],
    ['{ 5 3 1 roll }', [7, 8], [5, 7, 8]],
    ['{ 5 3 -1 roll }', [7, 8], [8, 5, 7]],
    ['{ atan }', [-1, 0], [270]],
    ['{ cos exch 90 mul sin add }', [1, 60], [1.5]],
    ['{ 1 index mul }', [3, 4], [3, 12]],
    ['{ cvi 3 mod exch 2 bitshift add }', [1, 8], [6]],
    ['{ 3 le exch 5 eq and }', [5, 2], [1]],
    ['{ sqrt exch 2 exp sub }', [3, 16], [-5]],
  ])('are programs: %s', (program, input, expected) => {
    const result = calculator(program, expected.length)(input);
    expect(result.map((value) => Math.round(value * 1e9) / 1e9)).toEqual(expected);
  });

  it('refuse a program that they do not know', () => {
    expect(() => calculator('{ showpage }')).toThrow('"showpage"');
    expect(() => calculator('{ add')).toThrow('does not end');
  });

  it('are one for each result', () => {
    const part = (to: number) => `<</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [${to}] /N 1>>`;
    expect(functionOf(`[${part(1)} ${part(0.5)}]`)([0.5])).toEqual([0.5, 0.25]);
  });
});
