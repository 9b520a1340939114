// A running program that builds after every edit of one session: prints the seconds of each build, as JSON.
import { setFlagsFromString } from 'node:v8';
import type { EditPlan, InProcess } from './rebuilds.ts';

// The engine's settings are those of pipeline/cli/main.js, and as there they come before everything else.
setFlagsFromString('--max-semi-space-size=64');
setFlagsFromString('--min-semi-space-size=64');
setFlagsFromString('--invocation-count-for-turbofan=60000');
const { openWorkshop } = await import('../../pipeline/app/build.ts');
const { ourRunner } = await import('./contest.ts');
const { addPages, changeText } = await import('./edits.ts');
const { pagesIn } = await import('./race.ts');

const plan: EditPlan = JSON.parse(process.argv[2] ?? '');
const { pdf } = ourRunner(plan.project);
const workshop = openWorkshop(plan.project);

/** Seconds from a finished edit to the booklet on the disk. */
async function secondsToBuild(): Promise<number> {
  const started = performance.now();
  const { made, diagnostics } = await workshop.build({
    site: false,
    booklets: ['ko-en'],
    strict: true,
    progress: () => undefined,
  });
  const seconds = (performance.now() - started) / 1000;
  if (made.length === 0) throw new Error(`Nothing was made: ${JSON.stringify(diagnostics.slice(0, 3))}`);
  return seconds;
}

async function secondsAfter(sessions: readonly number[], edit: (session: number) => void): Promise<readonly number[]> {
  const seconds: number[] = [];
  for (const session of sessions) {
    edit(session);
    seconds.push(await secondsToBuild());
  }
  return seconds;
}

try {
  const first = await secondsToBuild();
  const pages = [pagesIn(pdf)];
  const text = await secondsAfter(plan.text, (session) => changeText(plan.project, session));
  pages.push(pagesIn(pdf));
  if (pages[0] !== pages[1]) throw new Error('An edit of the text changed the number of pages.');
  const added = await secondsAfter(plan.added, (session) => addPages(plan.project, session, plan.sessions));
  pages.push(pagesIn(pdf));
  console.log(JSON.stringify({ first, text, added, pages } satisfies InProcess));
} finally {
  await workshop.close();
}
