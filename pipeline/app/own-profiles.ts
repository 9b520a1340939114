// The ICC profiles of a print shop that a project brings.
import { readFileSync } from 'node:fs';
import { type Checked, checked, type Diagnostic, mistake } from '../model/diagnostic.ts';
import type { Programme } from '../model/programme.ts';
import { type OutputProfile, readOutputProfile } from '../press/ink/output-profile.ts';
import type { PlainFile } from '../workspace/project.ts';

/** By path; a file that is no profile of CMYK printing is a mistake where it is named. */
export function readOwnProfiles(
  programme: Programme,
  files: readonly PlainFile[],
): Checked<ReadonlyMap<string, OutputProfile>> {
  const profiles = new Map<string, OutputProfile>();
  const diagnostics: Diagnostic[] = [];
  programme.record.press.forEach(({ icc }, index) => {
    const file = files.find(({ path }) => path === `sources/${icc}`);
    if (icc === undefined || file === undefined) return;
    try {
      profiles.set(file.path, readOutputProfile(readFileSync(file.diskPath)));
    } catch (problem) {
      const values = { file: icc, detail: problem instanceof Error ? problem.message : String(problem) };
      const place = programme.at(['press', index, 'icc']);
      diagnostics.push(mistake('press.profile-file', { variant: 'unusable', values, place }));
    }
  });
  return checked(profiles, diagnostics);
}
