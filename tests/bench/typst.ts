// What Typst takes: typesets programme.typ with the programme.json of a folder, once, and writes a tagged PDF/UA file.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTypst } from './load-typst.ts';

const [, , folder = '', pdf = ''] = process.argv;
const faces = join(import.meta.dirname, '../../node_modules/pretendard/dist/public/static');
const fontBlobs = ['Regular', 'Medium', 'SemiBold', 'Bold', 'ExtraBold'].map((weight) =>
  readFileSync(join(faces, `Pretendard-${weight}.otf`)),
);
const typst = loadTypst();
if (typst === undefined) throw new Error('Typst is not installed.');
const compiler = typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
const compiled = compiler.compile({
  mainFileContent: readFileSync(join(import.meta.dirname, 'programme.typ'), 'utf8'),
});
if (compiled.result === null) {
  compiled.printDiagnostics();
  throw new Error('Typst could not set the programme.');
}
writeFileSync(pdf, compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }));
