// The built-in profile, for the tests of printing with ink.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOutputProfile } from '../../../pipeline/press/ink/output-profile.ts';

export const coatedPath = join(import.meta.dirname, '../../../assets/profiles/ISOcoated_v2_300_bas.icc');
export const coated = readOutputProfile(readFileSync(coatedPath));
