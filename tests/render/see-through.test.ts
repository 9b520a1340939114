// What a style makes see-through, found at its place.
import { describe, expect, it } from 'vitest';
import { findSeeThrough } from '../../pipeline/render/see-through.ts';

const found = (text: string) =>
  findSeeThrough({ path: 'own.css', text }).map(({ values, place }) => [
    values['selector'],
    values['declaration'],
    place?.line,
    place?.column,
  ]);

describe('a style', () => {
  it.each([
    'opacity: 0.5',
    'fill-opacity: 40%',
    'mix-blend-mode: multiply',
    'filter: blur(2px)',
    'mask-image: linear-gradient(black, white)',
    'box-shadow: 0 0 2mm #000',
    'text-shadow: 1px 1px black',
    'color: rgba(0, 0, 0, 0.5)',
    'color: rgb(0 0 0 / 50%)',
    'background: hsl(20 10% 10% / .3)',
    'border-color: #1234',
    'background: #11223344',
    'background: linear-gradient(red, transparent)',
  ])('has a rule that lets something show through: %s', (declaration) => {
    expect(found(`.note p {\n  ${declaration};\n}`)).toEqual([['.note p', declaration, 2, 3]]);
  });

  it.each([
    'opacity: 1',
    'opacity: 0',
    'opacity: 100%',
    'mix-blend-mode: normal',
    'filter: none',
    'box-shadow: none',
    'color: #123',
    'color: #112233',
    'color: #123f',
    'color: #112233ff',
    'background: transparent',
    'border: 1px solid transparent',
    'color: rgb(0 0 0 / 1)',
    'color: rgba(1, 2, 3, 1)',
    'background: linear-gradient(red, blue)',
    'content: "opacity: 0.5"',
    'background: url(a;opacity:0.5.png)',
  ])('leaves others alone: %s', (declaration) => {
    expect(found(`p { ${declaration} }`)).toEqual([]);
  });

  it('may have rules within rules, comments, and no mark at its end', () => {
    const text = '/* p { opacity: 0.5 } */\n@media print {\n  a { color: red }\n  b { opacity: 0.2 } }\ni{opacity:.5';
    expect(found(text)).toEqual([['b', 'opacity: 0.2', 4, 7]]);
    expect(found('p{color:red}q{opacity:.5}')).toEqual([['q', 'opacity: .5', 1, 15]]);
  });
});
