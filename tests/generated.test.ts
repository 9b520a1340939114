// Files that are generated and committed agree with what they are generated from.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { measureSerif, serifFiles } from '../pipeline/print/fonts.ts';

const root = join(import.meta.dirname, '..');

describe('generated files', () => {
  it('has JSON Schemas that say what the sources may hold', () => {
    const script = join(root, 'schemas/write-schemas.ts');
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('has lists of rules that say what the rules and their messages say', () => {
    const script = join(root, 'docs/write-rules.ts');
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('has a list for designers that says what templates are given', () => {
    const script = join(root, 'docs/write-designers.ts');
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('measures the notes’ face as the face itself says', () => {
    const measure = measureSerif();
    const [latin, korean] = serifFiles.map((file) => openSync(file));
    for (const character of 'Aagi.,0129—“é가힣뷁·') {
      const code = character.codePointAt(0) ?? 0;
      const font = [latin, korean].find((one) => one && 'characterSet' in one && one.hasGlyphForCodePoint(code));
      if (!font || !('characterSet' in font)) throw new Error(`No face has ${character}.`);
      expect(measure(character), character).toBeCloseTo(font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm, 3);
    }
  });
});
