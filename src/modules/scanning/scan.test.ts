import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from './finding.ts'
import { maskEverything, masksOfFile, maskText } from './propose-masks.ts'
import type { ScanRules } from './rules.ts'
import { fileInput, reading, told } from './sample-files.ts'
import { bankCard, residentId, sampleContext, sampleInput, sampleRules } from './sample-numbers.ts'
import { scan } from './scan.ts'

const adult = residentId('110101', '19900101', '001')
const child = residentId('000000', '20150301', '001')
const card = bankCard('622848', 19)

describe('texts and body', () => {
  test('each part is named, and what is found is covered', () => {
    const report = scan(
      sampleInput({
        texts: [
          { part: 'title', text: '关于张某某（13800001234）信访事项的答复' },
          { part: 'summary', text: '内容概述' },
          { part: 'keywords', text: '低保' },
        ],
        body: `<p>身份证号<strong>${adult}</strong></p><table><tr><td>电话</td><td>13900005678</td></tr></table>`,
      }),
      sampleRules,
    )
    expect(told(report)).toEqual([
      'mobile block 标题 138****1234',
      'residentId block 正文第1段 11*************015',
      'mobile block 正文表1第1行第2列 139****5678',
    ])
    expect(report.findings[1]).toMatchObject({ part: { kind: 'body', block: 0 }, from: 4, to: 22 })
    expect(report.rulesVersion).toBe('test')
  })

  test('severity is what the county has set; what is doubtful only warns; what is off is not looked for', () => {
    const rules: ScanRules = {
      ...sampleRules,
      severity: { ...sampleRules.severity, mobile: 'warn', email: 'block', plate: 'off' },
    }
    const text = `13800001234，wang@example.com，鲁H12345，${residentId('110101', '19900101', '001', 1)}`
    expect(told(scan(sampleInput({ texts: [{ part: 'guide', text }] }), rules)).toSorted()).toEqual([
      'email block 办事指南 w***@example.com',
      'mobile warn 办事指南 138****1234',
      'residentId warn 办事指南 11*************014',
    ])
  })

  test('masks have the form that the county has chosen', () => {
    const rules: ScanRules = {
      ...sampleRules,
      masks: { residentId: { first: 6, last: 4 }, bankCard: { first: 6 } },
    }
    const { findings } = scan(sampleInput({ texts: [{ part: 'guide', text: `${adult}，${card}` }] }), rules)
    expect(findings.map(({ proposal }) => proposal)).toEqual(['110101********0015', '622848*********0000'])
  })

  test('what the unit makes public is no finding', () => {
    const context = {
      ...sampleContext,
      phones: ['0537-7934101 / 13800001234'],
      emails: ['zwgk@example.gov.cn'],
      addresses: ['汶上县杨店镇汶军路467号'],
    }
    const text =
      '联系电话：0537-7934101、7934101、13800001234，zwgk@example.gov.cn，地址：杨店镇汶军路467号2号楼'
    expect(scan(sampleInput({ texts: [{ part: 'guide', text }], context }), sampleRules).findings).toEqual([])
  })

  test('wrong wordings, with the right one in place where it is as long', () => {
    const entries = [
      { wrong: '国土资源局', right: '自然资源局', note: '机构改革。', except: ['原国土资源局'] },
      { wrong: '质监局', right: '市场监督管理局', note: '', except: [] },
    ]
    const rules: ScanRules = {
      ...sampleRules,
      wordLists: [{ name: '县词表', source: '自编', version: '1', entries }],
    }
    const text = '国土资源局、原国土资源局、质监局'
    const { findings } = scan(sampleInput({ texts: [{ part: 'title', text }] }), rules)
    expect(findings.map(({ quote, proposal }) => [quote, proposal])).toEqual([
      ['国土资源局', '自然资源局'],
      ['质监局', null],
    ])
    expect(findings[1]?.text).toContain('应为“市场监督管理局”')
    expect(maskText('title', text, findings)).toBe('自然资源局、原国土资源局、质监局')
  })
})

describe('tables', () => {
  const rows = [
    ['姓名', '身份证号', '联系电话', '家庭住址', '出生日期', '金额'],
    ['某某', adult, '7934102', '杨店镇李街村', '1990-01-01', '1380'],
    ['某甲', '110101900101001', '138', '李街村', '2015-03-01', '1250'],
  ]

  test('the head of a column tells what its figures are', () => {
    expect(told(scan(fileInput(reading(rows)), sampleRules))).toEqual([
      'residentId block 附件“附件.xlsx” 工作表“名单”B2 11*************015',
      'landline warn 附件“附件.xlsx” 工作表“名单”C2 79***02',
      'address warn 附件“附件.xlsx” 工作表“名单”D2 ***',
      'residentId block 附件“附件.xlsx” 工作表“名单”B3 11**********001',
      'address warn 附件“附件.xlsx” 工作表“名单”D3 ***',
      'minor block 附件“附件.xlsx” 工作表“名单”E3 -**-**',
    ])
  })

  test('a number split over cells of one row is one finding, and its mask reaches every cell', () => {
    const split = reading([
      ['某某', '138', '0000', '1234'],
      ['某某', ...adult],
    ])
    const { findings } = scan(fileInput(split), sampleRules)
    expect(findings.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([
      'mobile 138 **** 1234',
      'residentId 1 1 * * * * * * * * * * * * * 0 1 5',
    ])
    expect(findings[0]).toMatchObject({ proposal: '138', rest: [{ proposal: '****' }, { proposal: '1234' }] })
    const masks = masksOfFile(findings, 'f1')
    expect(masks).toHaveLength(3 + 18)
    expect(masks.slice(0, 3)).toEqual([
      { piece: 1, from: 0, to: 3, text: '138' },
      { piece: 2, from: 0, to: 4, text: '****' },
      { piece: 3, from: 0, to: 4, text: '1234' },
    ])
  })

  test('figures of a statistical table are no numbers of people', () => {
    const figures = reading([
      ['村', '户数', '人口', '耕地', '产量'],
      ...Array.from({ length: 400 }, (_, at) => [
        `李街村${at}`,
        String(130 + (at % 70)),
        String(1000 + at),
        String(5000 - at),
        String(at),
      ]),
      ...Array.from({ length: 100 }, (_, at) => [...String(at * 7_919_317 + 13_800_001_234)]),
    ])
    const found = scan(fileInput(figures), sampleRules).findings.filter(
      ({ severity }) => severity === 'block',
    )
    expect(found).toEqual([])
  })

  test.each([
    ['2026年第三季度农村低保对象名单', '低保', 'sensitiveList'],
    ['困境儿童基本生活补贴发放表', '儿童', 'minor'],
  ])('a list of names under “%s” asks for ground and period', (title, word, rule) => {
    const list = reading([title, ['姓名', '所在村', '金额'], ['某某', '李街村', '380']])
    const found = scan(fileInput(list, '附件.docx'), sampleRules).findings.filter((one) => one.rule === rule)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      severity: 'warn',
      quote: `${word}；姓名`,
      proposal: null,
      part: { piece: 1 },
    })
    if (rule === 'sensitiveList') expect(found[0]?.text).toMatch(/法定依据.*公示期.*必须公开/)
  })

  test('a title alone can announce such a list; a table of villages is none', () => {
    const texts = [{ part: 'title', text: '2026年特困人员名单公示' }] as const
    expect(told(scan(sampleInput({ texts }), sampleRules))).toEqual(['sensitiveList warn 标题 特困'])
    const villages = reading(['低保资金分配情况', ['村', '金额'], ['李街村', '1380']])
    expect(scan(fileInput(villages), sampleRules).findings).toEqual([])
  })

  test('a thousand findings are not told one by one, and none is lost', () => {
    const many = reading([['姓名', '电话'], ...Array.from({ length: 1_000 }, () => ['某某', '13800001234'])])
    const input = fileInput(many)
    const { findings } = scan(input, sampleRules)
    expect(findings).toHaveLength(201)
    expect(findings.at(-1)).toMatchObject({
      rule: 'mobile',
      severity: 'block',
      quote: '另有 800 处',
      from: null,
    })
    expect(maskEverything(input, sampleRules).files[0]?.masks).toHaveLength(1_000)
  })
})

describe('keys and secrecy', () => {
  const item = (text: string): Finding[] => [...scan(sampleInput({ body: text }), sampleRules).findings]

  test('the same thing in the same place keeps its key; equal ones are told apart; another place is another key', () => {
    const before = item('<p>13800001234、13800001234</p><p>13800001234</p>')
    const after = item('<p>联系电话：13800001234、13800001234。</p><p>13800001234</p>')
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
    expect(new Set(before.map(({ key }) => key)).size).toBe(3)
  })

  test('a key tells no more than the finding: numbers that look alike when covered have the same', () => {
    expect(item('<p>13811111234</p>')[0]?.key).toBe(item('<p>13822221234</p>')[0]?.key)
  })

  test('no report holds anything personal in the clear', () => {
    const secrets = [adult, child, '13800001234', card, 'wang.ming@example.com', '李街村3组12号', '王小明']
    const text = `${adult}，${child}，13800001234，卡号${card}，wang.ming@example.com，家住杨店镇李街村3组12号，低保户王小明，（内部资料13800001234）`
    const report = scan(
      {
        texts: [{ part: 'title', text }],
        body: `<p>${text}</p><p><a href="http://localhost/13800001234">见</a></p>`,
        files: [
          {
            file: 'f',
            name: `${adult}.xlsx`,
            reading: reading([text, ['姓名', adult, '13800001234']], {
              traces: [
                { kind: 'author', where: '', text: '王小明' },
                { kind: 'comment', where: `${adult}处`, text },
              ],
            }),
          },
        ],
        context: sampleContext,
      },
      sampleRules,
    )
    expect(report.findings.length).toBeGreaterThan(20)
    const all = JSON.stringify(report)
    for (const secret of secrets) expect(all).not.toContain(secret)
  })

  test('the same input gives the same report', () => {
    const input = fileInput(
      reading([
        ['姓名', '电话'],
        ['某某', '13800001234'],
      ]),
    )
    expect(scan(input, sampleRules)).toEqual(scan(input, sampleRules))
  })
})

test('whatever a reader of files says, a report comes', () => {
  const piece = fc.record({
    where: fc.string({ maxLength: 12 }),
    text: fc.oneof(
      fc.constantFrom(adult, '138', '0000', '1234', '姓名', '低保'),
      fc.string({ unit: 'binary', maxLength: 10 }),
    ),
    hidden: fc.constantFrom(null, 'comment' as const, 'hiddenRow' as const, 'headerFooter' as const),
    row: fc.constantFrom(null, 'a', 'b'),
  })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.string({ maxLength: 20 }), (pieces, name) => {
      const input = fileInput(
        { pieces: pieces.map((one, index) => ({ ...one, index })), traces: [], unread: null },
        name,
      )
      const { findings } = scan(input, sampleRules)
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
      for (const { piece: at, from, to, text } of maskEverything(input, sampleRules).files[0]?.masks ?? []) {
        expect(text).toHaveLength(to - from)
        expect(to).toBeLessThanOrEqual(pieces[at]?.text.length ?? 0)
      }
    }),
    { numRuns: 1_000 },
  )
})
