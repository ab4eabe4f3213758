import type { Cell } from './csv.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const document = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetPath = 'xl/worksheets/sheet1.xml';

/** All of a workbook but its one sheet, by their paths in the file (ECMA-376, parts 1 and 2). */
export const packageParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${xml}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${mediaType}.sheet.main+xml"/><Override PartName="/${sheetPath}" ContentType="${mediaType}.worksheet+xml"/></Types>`,
  '_rels/.rels': relationships('officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': `${xml}<workbook xmlns="${spreadsheet}" xmlns:r="${document}"><sheets><sheet name="Reviews" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships('worksheet', 'worksheets/sheet1.xml'),
};

function relationships(type: string, target: string): string {
  return `${xml}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${document}/${type}" Target="${target}"/></Relationships>`;
}

/** What stands before the rows of the sheet: its first row stays in sight. */
export const beginning: string = `${xml}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
/** What stands after them. */
export const ending = '</sheetData></worksheet>';

const mostRows = 1_048_576;
const longestText = 32_767;

/** A row of the sheet, by its number from 1. Throws past the last that a sheet may have. */
export function rowXml(number: number, cells: readonly Cell[]): string {
  if (number > mostRows) throw new RangeError('A sheet has no room for so many rows.');
  const written = cells.map((cell, at) => cellXml(`${lettersOf(at)}${number}`, cell));
  return `<row r="${number}">${written.join('')}</row>`;
}

function cellXml(address: string, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  const text = escaped(cell.slice(0, longestText));
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A column by its letters, from A: after Z comes AA. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
/** What XML 1.0 cannot hold, and half of a pair where a text was cut. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const noXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

function escaped(text: string): string {
  return text.replace(noXml, '').replace(/[&<>\r]/g, (character) => entities[character] ?? '');
}
