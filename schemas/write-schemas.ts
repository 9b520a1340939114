// Writes the JSON Schemas that give editors completion in YAML files; with --check it only proves that they are current.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { organisationsSchema, peopleSchema, venuesSchema } from '../pipeline/model/records/directories.ts';
import { programmeSchema } from '../pipeline/model/records/programme.ts';
import { pageSchema, sessionSchema } from '../pipeline/model/records/session.ts';

const folder = import.meta.dirname;

const schemas = {
  programme: programmeSchema,
  people: peopleSchema,
  organisations: organisationsSchema,
  venues: venuesSchema,
  session: sessionSchema,
  page: pageSchema,
};

const checking = process.argv.includes('--check');
mkdirSync(folder, { recursive: true });
const stale = Object.entries(schemas).filter(([name, schema]) => {
  const file = join(folder, `${name}.schema.json`);
  const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), undefined, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  if (!checking) writeFileSync(file, text);
  return true;
});
if (checking && stale.length > 0) {
  console.error(
    `Not current: ${stale.map(([name]) => `schemas/${name}.schema.json`).join(', ')}. Run "npm run schemas".`,
  );
  process.exitCode = 1;
}
