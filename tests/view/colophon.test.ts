// The colophon says what the programme says of its publication, and has no row for what nobody knows.
import { describe, expect, it } from 'vitest';
import { programmeSchema } from '../../pipeline/model/records/programme.ts';

const programme = (more: object) =>
  programmeSchema.safeParse({
    ...{ id: 'forum', year: 2019, title: 'Forum', starts: '2019-09-30', ends: '2019-10-03', timezone: 'Asia/Seoul' },
    ...{ languages: ['ko'], venue: 'hall', version: { number: '1', date: '2019-09-01' } },
    categories: [{ id: 'one', label: 'One', letter: 'O', colour: '#0b5fa5' }],
    ...more,
  });

describe('the colophon in programme.yaml', () => {
  it('takes what a publication says of itself, and nothing that it does not know', () => {
    const publisher = { ko: '등대시', en: 'Lighthouse City' };
    expect(programme({ colophon: { publisher, notForSale: true, licence: 1 } }).success).toBe(true);
    expect(programme({ colophon: { publsher: publisher } }).success).toBe(false);
    expect(programme({ colophon: { licence: 5 } }).success).toBe(false);
    expect(programme({ colophon: { published: '1 May' } }).success).toBe(false);
  });
});
