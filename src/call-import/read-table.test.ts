import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';
import { TableFault } from './table.ts';

const workbook = readFileSync(new URL('../testing/calls.xlsx', import.meta.url));
/** `账号,姓名` and `u1,王女士` as Chinese Windows writes it. */
const gb18030 = Uint8Array.of(
  ...[0xd5, 0xcb, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a],
  ...[0x75, 0x31, 0x2c, 0xcd, 0xf5, 0xc5, 0xae, 0xca, 0xbf, 0x0d, 0x0a],
);
const written = '账号,姓名\r\nu1,王女士\r\n';
const read = [
  { number: 1, cells: ['账号', '姓名'] },
  { number: 2, cells: ['u1', '王女士'] },
];

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isLittleEndian ? bytes : bytes.swap16();
}

async function faultOf(source: string | Uint8Array) {
  const error: unknown = await readTable(source).catch((thrown: unknown) => thrown);
  return error instanceof TableFault ? [error.kind, error.line] : error;
}

describe('a table', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(written)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${written}`)],
    ['UTF-16, its low bytes first', utf16(written, true)],
    ['UTF-16, its high bytes first', utf16(written, false)],
    ['GB18030', gb18030],
  ])('is read in %s', async (_, bytes) => {
    expect(await readTable(bytes)).toEqual(read);
  });

  test.each(['\t', ',', ';', '|'])('may have %j between its cells', async (delimiter) => {
    expect(await readTable(`a${delimiter}"x${delimiter} y"\n1${delimiter} 2 \n`)).toEqual([
      { number: 1, cells: ['a', `x${delimiter} y`] },
      { number: 2, cells: ['1', '2'] },
    ]);
  });

  test('counts its lines as an editor does, whatever stands in quotes or is empty', async () => {
    const lines = await readTable('a,b\n\n"1\n2",3\n,\n4,5,6\n');
    expect(lines).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['1\n2', '3'] },
      { number: 6, cells: ['4', '5', '6'] },
    ]);
  });

  test('of Excel has its moments as they are shown, and its numbers digit by digit', async () => {
    const [head, ...lines] = await readTable(workbook);
    expect(head?.cells.slice(0, 3)).toEqual(['客户姓名', '记录ID', '拨打时间']);
    expect(lines).toEqual([
      {
        number: 2,
        cells: [
          ...['王女士', 'r-101', '2026-09-01 10:30:15', '65', 't-excel', 'u-import'],
          ...['13800001111', '回访'],
        ],
      },
      {
        number: 4,
        cells: [
          ...['李先生', '20260901102', '2026-09-02 08:00:00', '12.5', 't-excel', 'u-import'],
          ...['13900002222', ''],
        ],
      },
      { number: 5, cells: ['赵', expect.any(String), '', '', 't-excel', 'u-import', '', ''] },
    ]);
  });

  test('that is none is told by its fault', async () => {
    expect(await faultOf(' \n\n')).toEqual(['empty', null]);
    expect(await faultOf('a,b\n1,"2\n3')).toEqual(['quote', 3]);
    expect(await faultOf(Uint8Array.of(0x89, 0x50, 0x00, 0x01))).toEqual(['encoding', null]);
    expect(await faultOf(workbook.subarray(0, 900))).toEqual(['broken-excel', null]);
    expect(await faultOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).toEqual(['old-excel', null]);
    expect(await faultOf('r\n'.repeat(100_002))).toEqual(['too-many', null]);
  });
});
