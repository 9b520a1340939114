// The press profiles of a project, for looking at a file without building anything.
import { link } from '../link/link.ts';
import { makeMemory } from '../model/memory.ts';
import type { PressProfileRecord } from '../model/records/press.ts';
import { parseSources } from '../parse/sources.ts';
import { readProject } from '../workspace/read-project.ts';

/** Undefined when there is no programme that can be read. */
export async function readPressProfiles(home: string): Promise<readonly PressProfileRecord[] | undefined> {
  const memory = makeMemory();
  const { value: project } = await readProject(home);
  const { value: records } = parseSources(project.texts, memory);
  return records && link(records, memory).value.record.press;
}
