import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { busyReport, readInReport } from '../../../../tests/support/example-report.ts'
import { readDocx, type DocxCell, type DocxTable } from '../../../../tests/support/read-docx.ts'
import {
  remedyBlocks,
  remedyColumns,
  requestRowLabels,
  requestRows,
} from '../../../law/report/report-rows.ts'
import { renderDocx } from '../../../platform/documents/docx.ts'
import { widthInEms } from '../../../platform/documents/form.ts'
import { placeCells, type Block } from '../../../platform/documents/model.ts'
import type { YearlyReport } from '../report.ts'
import { reportDocument, type ReportOptions } from './report-document.ts'

const options: ReportOptions = { demonstration: false }
const texts = (blocks: readonly Block[], kind: string) =>
  blocks.flatMap((block) => (block.type === 'paragraph' && block.kind === kind ? [block.text] : []))
const opening = (report: YearlyReport, more: Partial<ReportOptions> = {}) =>
  texts(reportDocument(report, { ...options, ...more }).blocks, 'body')[0]

async function tables(report: YearlyReport): Promise<[DocxTable, DocxTable, DocxTable]> {
  const read = readDocx(await renderDocx(reportDocument(report, options))).tables
  const [second, third, fourth] = read
  if (!second || !third || !fourth || read.length !== 3) throw new Error('three tables expected')
  return [second, third, fourth]
}
const place = ({ text, row, column, rowSpan, colSpan }: DocxCell) => [text, row, column, rowSpan, colSpan]
const rowOf = (table: DocxTable, row: number) =>
  table.cells.filter((cell) => cell.row === row).map(({ text }) => text)

describe('the six parts', () => {
  test('stand in order under their titles, each table in its part', () => {
    const { blocks } = reportDocument(busyReport, options)
    const outline = blocks.flatMap((block) =>
      block.type === 'table'
        ? [block.caption]
        : block.type === 'paragraph' && block.kind === 'heading1'
          ? [block.text]
          : [],
    )
    expect(outline).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '2025年主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '2025年收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '2025年政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ])
  })

  test('a part that a read-in report lacks keeps its place and says so', () => {
    const { blocks } = reportDocument({ ...readInReport, parts: readInReport.parts.slice(0, 1) }, options)
    expect(texts(blocks, 'heading1')).toHaveLength(6)
    expect(texts(blocks, 'body').filter((text) => text === '（原报告未载明本部分内容。）')).toHaveLength(2)
  })

  test('a part not yet written says so', () => {
    const { blocks } = reportDocument({ ...busyReport, parts: [] }, options)
    expect(texts(blocks, 'body').filter((text) => text === '（本部分尚未撰写。）')).toHaveLength(3)
  })
})

describe('title and opening', () => {
  test.each([
    ['杨店镇人民政府', '杨店镇人民政府2025年\n政府信息公开工作年度报告'],
    ['某某自治州人力资源和社会保障局', '某某自治州人力资源和社会保障局2025年\n政府信息公开工作年度报告'],
    [
      '某某自治州某某县人力资源和社会保障局',
      '某某自治州某某县人力资源和社会保障局\n2025年政府信息公开工作年度报告',
    ],
  ])('the title of %s is broken by sense', (name, title) => {
    const report = { ...busyReport, unit: { code: 'x', name } }
    expect(texts(reportDocument(report, options).blocks, 'title')).toEqual([title])
    for (const line of title.split('\n')) expect(widthInEms(line)).toBeLessThanOrEqual(20)
  })

  test('the opening gives the legal basis, the period and where to ask', () => {
    const contact = { address: '人民路1号', telephone: '0000-0000000' }
    const text = opening(busyReport, { contact })
    expect(text).toContain('《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条')
    expect(text).toContain('国办公开办函〔2021〕30号')
    expect(text).toContain('2025年1月1日至2025年12月31日')
    expect(text).toContain('（地址：人民路1号；电话：0000-0000000）')
    expect(opening(busyReport)).not.toContain('咨询')
  })

  test('a year before the form of 2021 does not cite it', () => {
    const period = { from: '2020-01-01', to: '2020-12-31' }
    expect(opening({ ...busyReport, year: 2020, period })).not.toContain('30号')
  })

  test('a read-in report keeps its own opening', () => {
    expect(opening(readInReport)).toBe('本报告由清河镇人民政府编制，统计期限为2023年1月1日至2023年12月31日。')
  })

  test('a compiled report names what it adds up and what is missing', () => {
    const compiled = { included: ['甲镇', '乙镇'], computed: [], missing: ['丙镇'] }
    const said = texts(reportDocument({ ...busyReport, compiled }, options).blocks, 'body')[1]
    expect(said).toContain('机关2个：甲镇、乙镇')
    expect(said).toContain('未计入且不按零计的机关1个：丙镇')
    expect(said).not.toContain('台账')
  })

  test('it is signed when its day is known', () => {
    const madeOn = Temporal.PlainDate.from('2026-01-26')
    const signed = reportDocument(busyReport, { ...options, madeOn })
    expect(signed.blocks.at(-1)).toEqual({ type: 'signature', unit: '云溪县人民政府', date: madeOn })
    expect(signed.date).toBe(madeOn)
    expect(reportDocument(busyReport, options).date.toString()).toBe('2025-12-31')
  })
})

describe('prose', () => {
  test.each([
    ['（一）主动公开情况', 'heading2', undefined],
    ['（二）依申请公开情况。', 'heading2', undefined],
    ['（三）信息管理情况。落实制度。', 'body', '（三）信息管理情况。'],
    ['（四） 本年度没有向申请人收取信息处理费，也未减免。', 'body', undefined],
    ['（五）共承办建议和提案0件。', 'body', undefined],
    ['一是加强培训。', 'body', undefined],
  ])('%s is %s', (line, kind, runIn) => {
    const report = {
      ...busyReport,
      parts: [{ number: '一' as const, title: '总体情况', text: `\n ${line} \n` }],
    }
    const block = reportDocument(report, options).blocks.at(3)
    expect(block).toMatchObject({ kind, text: line.slice(runIn?.length ?? 0) })
    expect(block && 'runIn' in block ? block.runIn : undefined).toBe(runIn)
  })

  test('nothing of it is lost', () => {
    const line = fc
      .array(fc.constantFrom('（一）', '情况', '。', '，', '3件', ' ', '（', '1.'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(line), (written) => {
        const report = {
          ...busyReport,
          parts: [{ number: '五' as const, title: '问题', text: written.join('\n') }],
        }
        const { blocks } = reportDocument(report, options)
        const from = blocks.findIndex((block) => block.type === 'paragraph' && block.text === '五、问题')
        const to = blocks.findIndex((block) => block.type === 'paragraph' && block.text.startsWith('六、'))
        const printed = blocks
          .slice(from + 1, to)
          .map((block) => (block.type === 'paragraph' ? `${block.runIn ?? ''}${block.text}` : ''))
        const expected = written.map((text) => text.trim()).filter((text) => text !== '')
        expect(printed).toEqual(expected.length > 0 ? expected : ['（本部分尚未撰写。）'])
      }),
    )
  })
})

describe('table 二 in the file', () => {
  test('four blocks, each item over its column heads and rows', async () => {
    const [table] = await tables(busyReport)
    expect(table.columns).toBe(4)
    const { cells } = table
    expect(cells.filter(({ row }) => row <= 3).map(place)).toEqual([
      ['第二十条第（一）项', 0, 0, 1, 4],
      ['信息内容', 1, 0, 1, 1],
      ['本年制发件数', 1, 1, 1, 1],
      ['本年废止件数', 1, 2, 1, 1],
      ['现行有效件数', 1, 3, 1, 1],
      ['规章', 2, 0, 1, 1],
      ['0', 2, 1, 1, 1],
      ['0', 2, 2, 1, 1],
      ['0', 2, 3, 1, 1],
      ['行政规范性文件', 3, 0, 1, 1],
      ['9', 3, 1, 1, 1],
      ['5', 3, 2, 1, 1],
      ['47', 3, 3, 1, 1],
    ])
    expect(cells.filter(({ row }) => row > 3).map(({ text, colSpan }) => `${text}|${colSpan}`)).toEqual([
      '第二十条第（五）项|4',
      '信息内容|1',
      '本年处理决定数量|3',
      '行政许可|1',
      '21550|3',
      '第二十条第（六）项|4',
      '信息内容|1',
      '本年处理决定数量|3',
      '行政处罚|1',
      '4119|3',
      '行政强制|1',
      '195|3',
      '第二十条第（八）项|4',
      '信息内容|1',
      '本年收费金额（单位：万元）|3',
      '行政事业性收费|1',
      '7730.28|3',
    ])
  })
})

describe('table 三 in the file', () => {
  test('its heads: the note, 申请人情况, 法人或其他组织 over five kinds, repeated on every page', async () => {
    const [, table] = await tables(busyReport)
    expect(table.columns).toBe(10)
    expect(table.headerRows).toBe(3)
    expect(table.cells.filter(({ row }) => row < 3).map(place)).toEqual([
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 0, 0, 3, 3],
      ['申请人情况', 0, 3, 1, 7],
      ['自然人', 1, 3, 2, 1],
      ['法人或其他组织', 1, 4, 1, 5],
      ['总计', 1, 9, 2, 1],
      ['商业企业', 2, 4, 1, 1],
      ['科研机构', 2, 5, 1, 1],
      ['社会公益组织', 2, 6, 1, 1],
      ['法律服务机构', 2, 7, 1, 1],
      ['其他', 2, 8, 1, 1],
    ])
  })

  test('its groups span their rows, 三 spans 22', async () => {
    const [, table] = await tables(busyReport)
    expect(table.cells.filter(({ row, rowSpan }) => row > 2 && rowSpan > 1).map(place)).toEqual([
      ['三、本年度办理结果', 5, 0, 22, 1],
      ['（三）不予公开', 7, 1, 8, 1],
      ['（四）无法提供', 15, 1, 3, 1],
      ['（五）不予处理', 18, 1, 5, 1],
      ['（六）其他处理', 23, 1, 3, 1],
    ])
  })

  test('each row has its label at the right width and its seven figures', async () => {
    const [, table] = await tables(busyReport)
    const rows = new Set(table.cells.map(({ row }) => row))
    expect(rows.size).toBe(3 + 25)
    for (const [index, row] of requestRows.entries()) {
      const figures = (busyReport.requests.rows[row] ?? []).map(String)
      expect(rowOf(table, 3 + index).slice(-8)).toEqual([requestRowLabels[row], ...figures])
    }
    const widths = Object.fromEntries(table.cells.map(({ text, colSpan }) => [text, colSpan]))
    expect(widths[requestRowLabels.received]).toBe(3)
    expect(widths[requestRowLabels.granted]).toBe(2)
    expect(widths[requestRowLabels.concluded]).toBe(2)
    expect(widths[requestRowLabels['refused.stateSecret']]).toBe(1)
    expect(widths[requestRowLabels.carriedOut]).toBe(3)
  })
})

describe('table 四 in the file', () => {
  test('two groups, three blocks of five, one row of figures', async () => {
    const [, , table] = await tables(busyReport)
    expect(table.columns).toBe(15)
    expect(table.headerRows).toBe(3)
    expect(table.cells.filter(({ row }) => row < 2).map(place)).toEqual([
      ['行政复议', 0, 0, 2, 5],
      ['行政诉讼', 0, 5, 1, 10],
      ['未经复议直接起诉', 1, 5, 1, 5],
      ['复议后起诉', 1, 10, 1, 5],
    ])
    const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    expect(rowOf(table, 2)).toEqual([...five, ...five, ...five])
    const figures = remedyBlocks.flatMap((block) =>
      remedyColumns.map((column) => String(busyReport.remedies[block][column])),
    )
    expect(rowOf(table, 3)).toEqual(figures)
    expect(figures).toContain('14')
  })
})

describe('unknown figures', () => {
  const notes = (report: YearlyReport) => texts(reportDocument(report, options).blocks, 'note')

  test('are empty cells, never zero, with one line under each such table', async () => {
    const [second, third, fourth] = await tables(readInReport)
    expect(rowOf(third, 3)).toEqual([requestRowLabels.received, '', '', '', '', '', '', ''])
    expect(rowOf(fourth, 3)).toEqual(Array.from({ length: 15 }, () => ''))
    expect([second, third, fourth].flatMap(({ cells }) => cells).some(({ text }) => text === '0')).toBe(false)
    const note = '原报告未载明，空白处为未知，不视为零。'
    expect(notes(readInReport)).toEqual([note, note, note])
  })

  test('one is enough for the line; none, and there is no line', () => {
    expect(notes(busyReport)).toEqual([])
    const proactive = { ...busyReport.proactive, licensing: null }
    expect(notes({ ...busyReport, proactive })).toEqual(['空白处为尚未填报，不视为零。'])
  })
})

test('the tables fit the 156 mm of the type area', () => {
  for (const block of reportDocument(busyReport, options).blocks) {
    if (block.type !== 'table') continue
    expect(block.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156, 6)
    expect(() => placeCells(block)).not.toThrow()
  }
})
