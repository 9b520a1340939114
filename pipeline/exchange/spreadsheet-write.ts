// Writes units as a workbook (ECMA-376, SpreadsheetML) in which only translations and states can be changed.
import { strToU8, zipSync } from 'fflate';
import { suggestionLine } from '../sync/suggestions.ts';
import { type ExchangeLanguages, type ExchangeUnit, exchangeStates, writeId } from './unit.ts';
import { escapeXml } from './xliff-write.ts';

/** Names by which columns are found again, whatever their order; the language follows in brackets where there is one. */
export const columnNames = ['id', 'where', 'source', 'translation', 'state', 'notes'] as const;

/** Width in characters of the default face. */
const widths = [8, 28, 56, 56, 12, 30] as const;

/** Formats of cells, in the order of `cellXfs`: locked, locked and wrapped, open and wrapped, heading. */
const formats = { id: 0, locked: 1, open: 2, heading: 3 } as const;

export function writeSpreadsheet(units: readonly ExchangeUnit[], { from, to }: ExchangeLanguages): Uint8Array {
  const headings = columnNames.map((name) => {
    if (name === 'source') return `${name} (${from})`;
    return name === 'translation' ? `${name} (${to})` : name;
  });
  const rows = [
    row(1, headings, () => formats.heading),
    ...units.map((unit, index) => row(index + 2, cellsOf(unit), formatOf)),
  ];
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml', ['styles', 'styles.xml']),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet(rows, units.length + 1),
  };
  // The same units give the same bytes: the date is the first that a zip file can hold.
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(declaration + text)])), {
    mtime: new Date(1980, 0, 1),
  });
}

const cellsOf = (unit: ExchangeUnit): readonly string[] => [
  writeId(unit),
  `${unit.document}#${unit.section}`,
  unit.source,
  unit.target,
  unit.state,
  [...unit.notes, ...(unit.suggestions ?? []).map(suggestionLine)].join('\n'),
];

function formatOf(column: number): number {
  if (column === 0) return formats.id;
  return columnNames[column] === 'translation' || columnNames[column] === 'state' ? formats.open : formats.locked;
}

/** Inline strings: a text that begins with = is a text (18.3.1.53). */
function row(number: number, cells: readonly string[], format: (column: number) => number): string {
  const written = cells.map((text, column) => {
    const place = `${String.fromCharCode(65 + column)}${number}`;
    const value = `<is><t xml:space="preserve">${escapeXml(escapeCharacters(text))}</t></is>`;
    return `<c r="${place}" s="${format(column)}" t="inlineStr">${value}</c>`;
  });
  return `<row r="${number}" ht="${heightOf(cells)}" customHeight="1">${written.join('')}</row>`;
}

/** In points. Not every program makes rows as high as their texts; 409 is the most that there is (18.3.1.73). */
function heightOf(cells: readonly string[]): number {
  const lines = cells.map((text, column) =>
    column < 2 ? 1 : text.split('\n').reduce((sum, line) => sum + linesOf(line, widths[column] ?? 60), 0),
  );
  return Math.min(409, Math.max(...lines) * 15);
}

const linesOf = (line: string, width: number): number =>
  Math.max(1, Math.ceil([...line].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x1100 ? 0.85 : 1.7), 0) / width));

/** What looks like the format's own escape of a character is escaped itself (22.4.2.4). */
const escapeCharacters = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const contentTypes = [
  `<Types xmlns="${packages}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  ...[
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/worksheets/sheet1.xml', 'worksheet'],
    ['xl/styles.xml', 'styles'],
  ].map(
    ([path, kind]) =>
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
  ),
  '</Types>',
].join('');

function relations(...targets: readonly (string | readonly [string, string])[]): string {
  const [type, path, ...more] = targets;
  const pairs = [[type, path], ...more];
  const written = pairs.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${written.join('')}</Relationships>`;
}

const workbook = `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="translation" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const wrapped = '<alignment vertical="top" wrapText="1"/>';
const styles = [
  `<styleSheet xmlns="${main}">`,
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><sz val="8"/><color rgb="FF808080"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4">',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment vertical="top"/></xf>',
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrapped}</xf>`,
  `<xf numFmtId="49" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1" applyAlignment="1" applyProtection="1">${wrapped}<protection locked="0"/></xf>`,
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '</cellXfs></styleSheet>',
].join('');

/** Elements in the order that the schema asks for (18.3.1.99). */
function sheet(rows: readonly string[], last: number): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>`,
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0" sort="0"/>',
    `<autoFilter ref="A1:F${last}"/>`,
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E2:E${Math.max(2, last)}">`,
    `<formula1>"${exchangeStates.join(',')}"</formula1></dataValidation></dataValidations></worksheet>`,
  ].join('');
}
