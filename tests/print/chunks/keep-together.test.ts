// Paragraphs of three lines stay on one page: none leaves its last line alone at the head of the next one.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBookletText } from '../../product/booklet-text.ts';
import { needsTool } from '../../product/needs-tool.ts';
import { buildBooklets, smallProgramme } from '../small-programme.ts';

/** Three lines in the measure of an A5 page. */
const paragraph =
  'Keepers wrote down every ship that passed, the hour, the wind and the colour of her lamps. Whoever read their books years later knew which nights had been clear and who had been on the water.';

it('begins every page of a long note with the beginning of a paragraph', async (context) => {
  needsTool('pdftotext', context);
  const head = '---\nlang: en\ncategory: network\ntitle: Opening\ndate: 2019-09-30\nstart: 10:00\nend: 11:00\n---\n\n';
  // One line more in front of them each time, so that a page ends behind the second line of one of them.
  for (const lines of [1, 2, 3]) {
    const folder = smallProgramme({
      'sources/sessions/opening.md': `${head}${'Lamps.\n\n'.repeat(lines)}${`${paragraph}\n\n`.repeat(40)}`,
    });
    await buildBooklets(folder);
    const pages = await readBookletText(join(folder, 'output/booklets/small-forum-book.pdf'));
    const within = pages.filter(({ body }) => body.startsWith('Keepers'));
    const first = pages.findIndex(({ body }) => body.includes('Keepers'));
    const last = pages.findLastIndex(({ body }) => body.includes('Keepers'));
    expect(last - first, 'pages behind the first one').toBeGreaterThan(3);
    expect(within.length, `with ${lines} lines in front`).toBe(last - first);
  }
});
