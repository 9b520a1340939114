// Every operator that says a colour, and what becomes of it.
import { describe, expect, it } from 'vitest';
import { plain, pressed } from './pressed.ts';

const painted = (content: string, resources = '', objects: Readonly<Record<number, string>> = {}): string =>
  plain(pressed(content, { resources, objects }).content);
const blackAreas = '0 0 0 1 k';
const over = (areas: 0 | 1, lines: 0 | 1): string => `/Overprint${areas}${lines} gs`;

describe('colours of content', () => {
  it('print black with black ink, over what is below', () => {
    expect(painted('0 0 0 rg 0 0 9 1 re f')).toBe(`${blackAreas} ${over(1, 0)} 0 0 9 1 re f`);
    expect(painted('0 0 0 RG 0 0 m 9 9 l S')).toBe(`0 0 0 1 K ${over(0, 1)} 0 0 m 9 9 l S`);
    expect(painted('0 g')).toBe(`${blackAreas} ${over(1, 0)}`);
    expect(painted('0 G')).toBe(`0 0 0 1 K ${over(0, 1)}`);
  });

  it('print a black area in a gap and a rule over what is below, however they are drawn', () => {
    const apart = (path: string, lines: 0 | 1 = 0) => `q ${over(0, lines)} ${path} Q`;
    expect(painted('0 0 0 rg 0 0 9 9 re f')).toBe(`${blackAreas} ${over(1, 0)} ${apart('0 0 9 9 re f')}`);
    expect(painted('0 0 0 rg 0 0 m 9 0 l 9 9 l h f*')).toBe(
      `${blackAreas} ${over(1, 0)} ${apart('0 0 m 9 0 l 9 9 l h f*')}`,
    );
    // The size on paper counts, and each rectangle of several.
    expect(painted('.1 0 0 .1 0 0 cm 0 0 0 rg 0 0 90 9 re 0 50 90 15 re f')).not.toContain('q ');
    expect(painted('0 0 0 rg 0 0 90 1 re 0 9 90 50 re f')).toContain('q ');
    expect(painted('10 0 0 10 0 0 cm 0 0 0 rg 0 0 9 1 re f')).toContain(apart('0 0 9 1 re f'));
    // What clips as well stays as it is: the clip would end with what was saved.
    expect(painted('0 0 0 rg 0 0 9 9 re W f')).not.toContain('q ');
    expect(painted('.5 0 0 rg 0 0 9 9 re f')).not.toContain('q ');
  });

  it('never print white over anything', () => {
    expect(painted('0 0 0 rg f 1 1 1 rg f')).toBe(`${blackAreas} ${over(1, 0)} f 0 0 0 0 k ${over(0, 0)} f`);
    expect(painted('1 g 1 G')).toBe(`0 0 0 0 k ${over(0, 0)} 0 0 0 0 K`);
  });

  it('print greys with black ink, not over anything', () => {
    const [, black] = /^0 0 0 (\S+) k \/Overprint00 gs$/.exec(painted('.4 .4 .4 rg')) ?? [];
    expect(Number(black)).toBeGreaterThan(0.5);
    expect(Number(black)).toBeLessThan(0.8);
    expect(painted('.4 g')).toBe(painted('.4 .4 .4 rg'));
  });

  it('go through the profile', () => {
    const [cyan = 0, magenta = 0, yellow = 0] = painted('1 0 0 rg').split(' ').map(Number);
    expect(cyan).toBeLessThan(0.05);
    expect(Math.min(magenta, yellow)).toBeGreaterThan(0.8);
  });

  it('know what is in force again after Q', () => {
    expect(painted('0 0 0 rg q 1 1 1 rg f Q f 0 0 0 rg f')).toBe(
      `${blackAreas} ${over(1, 0)} q 0 0 0 0 k ${over(0, 0)} f Q f ${blackAreas} f`,
    );
  });

  it('keep what is in inks, and print full black of theirs over', () => {
    expect(painted('.1 .2 .3 .4 k')).toBe(`0.1 0.2 0.3 0.4 k ${over(0, 0)}`);
    expect(painted('0 0 0 1 k')).toBe(`${blackAreas} ${over(1, 0)}`);
  });

  it('are set through a space, device or named', () => {
    const resources = '/ColorSpace <</Screen [/ICCBased 201 0 R] /Plain /DeviceRGB /Grey [/ICCBased 202 0 R]>>';
    const objects = { 201: '<</N 3 /Length 0>> stream\n\nendstream', 202: '<</N 1 /Length 0>> stream\n\nendstream' };
    const white = `0 0 0 0 k ${over(0, 0)}`;
    for (const name of ['DeviceRGB', 'Screen', 'Plain']) {
      expect(painted(`/${name} cs 1 1 1 sc`, resources, objects)).toBe(`${blackAreas} ${over(1, 0)} ${white}`);
      expect(painted(`/${name} CS 1 1 1 SCN`, resources, objects)).toBe(
        `0 0 0 1 K ${over(0, 1)} 0 0 0 0 K ${over(0, 0)}`,
      );
    }
    for (const name of ['DeviceGray', 'Grey'])
      expect(painted(`/${name} cs 1 scn`, resources, objects)).toBe(`${blackAreas} ${over(1, 0)} ${white}`);
    expect(pressed('', { resources, objects }).resource('ColorSpace', 'Screen')).toBeNull();
  });

  it('are found in a list', () => {
    const resources = '/ColorSpace <</List [/Indexed /DeviceRGB 1 <FFFFFF 000000>]>>';
    expect(painted('/List cs 1 sc', resources)).toBe(`0 0 0 0 k ${over(0, 0)} ${blackAreas} ${over(1, 0)}`);
  });

  it('leave inks by name alone', () => {
    const resources = '/ColorSpace <</Gold [/Separation /Gold /DeviceCMYK <</FunctionType 2 /Domain [0 1] /N 1>>]>>';
    expect(painted('/Gold cs .5 scn', resources)).toBe(`/Gold cs ${over(0, 0)} .5 scn`);
    expect(pressed('', { resources }).resource('ColorSpace', 'Gold')).not.toBeNull();
  });

  it('set patterns after black without printing them over', () => {
    expect(painted('0 0 0 rg f /Pattern cs /P1 scn f')).toBe(
      `${blackAreas} ${over(1, 0)} f /Pattern cs ${over(0, 0)} /P1 scn f`,
    );
  });

  it('give stencils their ink', () => {
    const resources = '/ColorSpace <</Stencil [/Pattern /DeviceRGB]>>';
    expect(painted('/Stencil cs 0 0 0 /P1 scn', resources)).toBe(`/Stencil cs ${over(0, 0)} 0 0 0 1 /P1 scn`);
    expect(pressed('', { resources }).resource('ColorSpace', 'Stencil')).toEqual([
      { kind: 'name', value: 'Pattern' },
      { kind: 'name', value: 'DeviceCMYK' },
    ]);
  });

  it('are not looked for in words', () => {
    expect(painted('BT (0 0 0 rg) Tj [(1 g) -20 <00> ] TJ ET % 0 0 0 rg')).toBe(
      'BT (0 0 0 rg) Tj [(1 g) -20 <00> ] TJ ET % 0 0 0 rg',
    );
  });

  it('lose marked content, not what is marked', () => {
    expect(painted('/P <</MCID 3>> BDC BT (a) Tj ET EMC /Artifact BMC 0 0 9 1 re f EMC /X MP /Y <<>> DP')).toBe(
      'BT (a) Tj ET 0 0 9 1 re f',
    );
  });

  it('of pictures among operators become inks', () => {
    const bytes = '\xff\xff\xff\x00\x00\x00';
    expect(painted(`q BI /W 2 /H 1 /BPC 8 /CS /RGB ID ${bytes} EI Q`)).toBe(
      'q BI /W 2 /H 1 /BPC 8 /CS /G /F /AHx ID FF00> EI Q',
    );
    const red = painted('BI /W 1 /H 1 /BPC 8 /CS /RGB /F /AHx ID FF0000> EI');
    expect(red).toMatch(/^BI \/W 1 \/H 1 \/BPC 8 \/CS \/CMYK \/F \/AHx ID 00[EF][0-9A-F][EF][0-9A-F]00> EI$/);
    expect(painted('BI /W 8 /H 1 /BPC 1 /CS [/I /RGB 1 <FFFFFF000000>] ID U EI')).toBe(
      'BI /W 8 /H 1 /BPC 1 /CS [/I /CMYK 1 <00000000000000FF>] /F /AHx ID 55> EI',
    );
    const stencil = 'BI /W 8 /H 1 /IM true ID U EI';
    expect(painted(stencil)).toBe(stencil);
  });

  it('are all black ink in a book of one colour', () => {
    const inks = { limit: 3, blackOnly: true, builds: new Map() };
    const { content } = pressed('1 0 0 rg f 0 0 1 RG S .5 0 0 0 k', {}, { inks });
    expect(plain(content)).toMatch(/^0 0 0 0\.\d+ k \/Overprint00 gs f 0 0 0 0\.\d+ K S 0 0 0 0\.15 k$/);
  });

  it('print house colours with their builds', () => {
    const builds = new Map([['#0b5fa5', [1, 0.6, 0, 0.1] as const]]);
    const { content } = pressed('.0431 .3725 .6471 rg', {}, { inks: { limit: 3, blackOnly: false, builds } });
    expect(plain(content)).toBe('1 0.6 0 0.1 k /Overprint00 gs');
  });
});
