import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { parseDelimited } from '../../../src-main/core/transfer/delimited.rules.ts'
import { decodeBytes } from '../../../src-main/core/transfer/encoding.rules.ts'
import { layOut } from '../../../src-main/core/transfer/layout.rules.ts'
import { readFile } from '../../../src-main/core/transfer/read-file.ts'
import { writeWorkbook } from '../../../src-main/core/transfer/workbook.ts'
import { fileRefusals } from '../../../src-main/shared/contract/transfer.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/transfer', name))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'))
  if (bigEndian) for (let i = 0; i < bytes.length; i += 2) bytes.subarray(i, i + 2).reverse()
  return bytes
}
const rowsOf = async (bytes: Uint8Array) => {
  const read = await readFile(bytes)
  if ('refusal' in read) throw new Error(read.refusal.code)
  return read.file.sheets[0]?.rows ?? []
}

describe('the encoding of a file is found', () => {
  test.each([
    ['orders-gbk.csv', 'gb18030', '刹车异响'],
    ['cyrillic-1251.csv', 'windows-1251', 'Замена тормозных колодок'],
    ['western-1252.csv', 'windows-1252', 'Brake pads – front']
  ])('%s is %s', (name, encoding, words) => {
    const decoded = decodeBytes(fixture(name))
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text).toContain(words)
  })

  test.each([
    ['a mark of UTF-8 (faults 5 and 6)', bytesOf('\ufeff编号,a'), 'utf-8'],
    ['UTF-8 without a mark', bytesOf('编号,a'), 'utf-8'],
    ['UTF-16 with its mark', utf16('\ufeff编号,a', false), 'utf-16le'],
    ['UTF-16, the other way round', utf16('\ufeff编号,a', true), 'utf-16be'],
    ['UTF-16 without a mark', utf16('number,plate\n1,A', false), 'utf-16le'],
    ['the other way round without a mark', utf16('number,plate\n1,A', true), 'utf-16be']
  ])('%s', (_what, bytes, encoding) => {
    const decoded = decodeBytes(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text.charCodeAt(0)).not.toBe(0xfeff)
  })

  test('a person may choose another one', () => {
    expect(decodeBytes(fixture('cyrillic-1251.csv'), 'windows-1252').text).toContain('Íîìåð')
  })

  test('one damaged character does not turn a UTF-8 file into another encoding, and it is counted', () => {
    const bytes = bytesOf(`${'刹车片老化，需更换。'.repeat(5)}x`)
    bytes[0] = 0xff
    const decoded = decodeBytes(bytes)
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.damagedCharacters).toBeGreaterThan(0)
  })
})

describe('the columns of a text are told apart', () => {
  test.each([
    ['semicolons, with commas in the cells', 'a;b;c\n1,5;x, y;3\n2,5;z;4', ';'],
    ['quoted semicolons and commas', 'name;tags;price\n"MLCC; 0603";"a,b,c";1\n"R; 1k";"d,e,f";2', ';'],
    ['tabs', 'sample\tD\tsize\n1\t12\t50\n2\t8\t50', '\t'],
    ['bars', 'a|b\n1|2\n3|4', '|'],
    ['blanks between figures', ' t1  t2\n507 516\n512 513', ' '],
    ['one column of words', 'city\nnew york\nlos angeles', null],
    ['one column of figures', 'water\n2.23\n2.53', null]
  ])('%s', (_what, text, delimiter) => {
    expect(parseDelimited(text).delimiter).toBe(delimiter)
  })

  test('a file with carriage returns alone has all its rows', async () => {
    expect(await rowsOf(fixture('line-ends-cr.csv'))).toHaveLength(3)
  })

  test('backslashes before doubled quotes shift no column', async () => {
    const rows = await rowsOf(fixture('backslash-before-doubled.csv'))
    expect(rows.map((row) => row.length)).toEqual([5, 5, 5])
    expect(rows[1]).toEqual(['2026-01-05', 'B', 'replace \\o\\" ring, both sides"', 'PM01', '12.5'])
  })

  test('quotes escaped by a backslash alone are read so where the doubled reading shifts columns', async () => {
    const rows = await rowsOf(fixture('backslash-escaped.csv'))
    expect(rows[1]).toEqual(['1', 'the "big" one, again', '2026-01-05', '3.50'])
  })

  test('an inch mark at the start of a cell does not swallow the rest of the file', () => {
    const parsed = parseDelimited('id,size,make\n1,"8 wheel,RAM\n2,7,FORD\n3,6,GMC')
    expect(parsed.rows).toHaveLength(4)
    expect(parsed.quoting).toBe('none')
  })

  test('a row knows its line in the file, whatever stood in quotes before it', () => {
    expect(parseDelimited('a,b\n1,"x\ny"\n2,z').rowNumbers).toEqual([1, 2, 4])
  })

  test('every table comes back from its text with every delimiter', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', ',', ';', '"', '|', '车', '\n', '\\', '.') })
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
      )
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
        (rows, delimiter) => {
          const head = (rows[0] ?? []).map((_, i) => `column ${i}`)
          const text = Papa.unparse([head, ...rows, head.map(() => 'end')], {
            delimiter,
            newline: '\r\n',
            quotes: true
          })
          const parsed = parseDelimited(text, { delimiter, quoting: 'doubled' })
          expect(parsed.rows).toEqual([head, ...rows, head.map(() => 'end')])
        }
      )
    )
  })
})

describe('what is no table is refused, with the reason', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a line end', bytesOf('\n'), 'empty'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old_excel'],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4]), 'broken_workbook'],
    ['JSON', bytesOf('{"a": [1, 2]}'), 'json'],
    ['a page', bytesOf('<!DOCTYPE html><table></table>'), 'markup'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'binary'],
    ['noise', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 31), 'binary']
  ])('%s', async (_what, bytes, code) => {
    expect(await readFile(bytes)).toMatchObject({ refusal: { code } })
  })

  test('no bytes at all make the reader fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const read = await readFile(bytes)
        expect(
          'file' in read ? read.file.sheets.length : fileRefusals.indexOf(read.refusal.code)
        ).toBeGreaterThanOrEqual(0)
      })
    )
  })
})

describe('the header is found where it stands', () => {
  const table = async (name: string) => {
    const read = await readFile(fixture(name))
    const sheet = 'file' in read ? read.file.sheets[0] : undefined
    const laidOut = sheet && layOut(sheet, null)
    if (!laidOut || laidOut === 'no_table') throw new Error('no table')
    return laidOut
  }

  test('under a title, with invisible marks and blanks taken off its names (fault 6)', async () => {
    const found = await table('title-over-header.csv')
    expect(found.headerRow).toBe(3)
    expect(found.headers).toEqual(['Work Order', 'Opened', 'Promised', 'Technician', 'Hours (min)', 'Total'])
  })

  test('a lone total under the table is left out and said', async () => {
    const found = await table('title-over-header.csv')
    expect(found.rows).toHaveLength(2)
    expect(found.strayRows).toEqual([{ rowNumber: 6, text: '1200.50' }])
  })

  test('figures alone have no header', () => {
    const found = layOut(
      {
        name: '',
        rows: [
          ['1', '2'],
          ['3', '4']
        ],
        rowNumbers: [1, 2]
      },
      null
    )
    expect(found).toMatchObject({ headerRow: 0, headers: ['', ''] })
  })

  test('two columns of one name are told apart', () => {
    const found = layOut(
      {
        name: '',
        rows: [
          ['Note', 'Note'],
          ['x', 'y']
        ],
        rowNumbers: [1, 2]
      },
      null
    )
    expect(found).toMatchObject({ headers: ['Note', 'Note (2)'] })
  })
})

test('a workbook gives back its texts, numbers, days and times, and no blank rows', async () => {
  const bytes = await writeWorkbook(
    'Orders',
    [
      { header: 'Number', format: 'text' },
      { header: 'Day', format: 'day' },
      { header: 'Opened', format: 'instant' },
      { header: 'Price', format: 'number', decimals: 2 }
    ],
    [
      ['007 车', '2026-02-28', '2026-02-28T23:59:58', 1234.5],
      [null, null, null, null],
      ['=1+1', '1999-12-31', '2000-01-01T00:00:01', 0.1]
    ]
  )
  const read = await readFile(bytes)
  expect('file' in read && read.file.sheets[0]).toEqual({
    name: 'Orders',
    rows: [
      ['Number', 'Day', 'Opened', 'Price'],
      ['007 车', '2026-02-28', '2026-02-28T23:59:58', 1234.5],
      ['=1+1', '1999-12-31', '2000-01-01T00:00:01', 0.1]
    ],
    rowNumbers: [1, 2, 4]
  })
})
