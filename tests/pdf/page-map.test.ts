// Pages of ids, from both homes of named destinations.

import { describe, expect, it } from 'vitest';
import { destinationId, readPageMap } from '../../pipeline/pdf/page-map.ts';
import { readPdf } from '../../pipeline/pdf/read.ts';
import { tinyBook } from './tiny-pdf.ts';

const pages = [{}, {}, {}];
const mapOf = (catalog: string, objects: Readonly<Record<number, string>> = {}) =>
  readPageMap(readPdf(tinyBook({ pages, catalog, objects })));

describe('readPageMap', () => {
  it('reads the dictionary of the catalog', () => {
    const map = mapOf('/Dests 201 0 R', { 201: '<</a [12 0 R /XYZ 0 0 0] /#25EB#2591#2590 [13 0 R /XYZ 0 0 0]>>' });
    expect(map.pageCount).toBe(3);
    expect([...map.pageOf]).toEqual([
      ['a', 2],
      ['두', 3],
    ]);
  });

  it('reads a name tree with kids', () => {
    const map = mapOf('/Names <</Dests 201 0 R>>', {
      201: '<</Kids [202 0 R 203 0 R]>>',
      202: '<</Limits [(a) (b)] /Names [(a) [11 0 R /Fit] (b) 204 0 R]>>',
      203: '<</Limits [(c) (c)] /Names [(c) [12 0 R /Fit]]>>',
      204: '<</D [13 0 R /Fit]>>',
    });
    expect([...map.pageOf]).toEqual([
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ]);
  });

  it('leaves out a destination on a page that is not in the file', () => {
    expect([...mapOf('/Dests <</gone [99 0 R /Fit] /here [11 0 R /Fit]>>').pageOf.keys()]).toEqual(['here']);
  });

  it('refuses a tree without an end', () => {
    expect(() => mapOf('/Names <</Dests 201 0 R>>', { 201: '<</Kids [201 0 R]>>' })).toThrow(/does not end/);
  });
});

describe('destinationId', () => {
  it.each([
    ['%EB%91%90', '두'],
    ['a%20b', 'a b'],
    ['plus+amp&eq=', 'plus+amp&eq='],
    ['50%', '50%'],
  ])('reads %s as %s', (name, id) => {
    expect(destinationId(name)).toBe(id);
  });
});
