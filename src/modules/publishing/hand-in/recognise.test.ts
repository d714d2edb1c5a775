import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDocx, p } from '../../../../tests/support/handmade-files.ts'
import { convertFile } from '../../../platform/conversion/convert.ts'
import { plainOf, toHtml } from '../../../platform/conversion/index.ts'
import { readDocumentNumber } from './document-number.ts'
import { forceOf } from './force.ts'
import { genreOf, issuedTitle } from './genre.ts'
import { kindOf } from './kind.ts'
import { recognise, type Recognition } from './recognise.ts'
import { summaryOf } from './summary.ts'

/** A document by its lines: `^` centred, `>` at the right. */
async function read(...lines: readonly string[]): Promise<Recognition> {
  const body = lines.map((line) => {
    const align = line.startsWith('^') ? 'center' : line.startsWith('>') ? 'right' : ''
    return align === '' ? p(line) : p(line.slice(1), `<w:jc w:val="${align}"/>`)
  })
  const answer = await convertFile(makeDocx({ body: body.join('') }), 'a.docx')
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return recognise(answer.value.blocks)
}

const factsOf = ({ facts }: Recognition): Record<string, string> =>
  Object.fromEntries(facts.map(({ field, value }) => [field, value]))

const notice = [
  '000012',
  '特急',
  '^杨店镇人民政府文件',
  '^杨政发〔2026〕3号　　　　签发人：张某某',
  '^杨店镇人民政府',
  '^关于印发《杨店镇冬季清洁取暖工作方案》的',
  '^通　知',
  '各村民委员会，镇政府各办公室：',
  '为做好冬季清洁取暖工作，保障群众温暖过冬，现将《杨店镇冬季清洁取暖工作方案》印发给你们，请认真落实。',
  '一、工作目标',
  '按照县里统一部署（汶政发〔2025〕11号），完成改造任务。',
  '本方案自2026年4月1日起施行，有效期至2028年3月31日。',
  '附件：1.任务分解表',
  '>杨店镇人民政府',
  '>2026年3月1日',
  '（此件公开发布）',
  '附件1',
  '^任务分解表',
  '>2026年5月9日',
  '抄送：县发展和改革局。',
  '杨店镇党政综合办公室　　　　2026年3月2日印发',
] as const

test('a whole official document is taken apart', async () => {
  const read_ = await read(...notice)
  expect(factsOf(read_)).toEqual({
    title: '杨店镇人民政府关于印发《杨店镇冬季清洁取暖工作方案》的通知',
    documentNumber: '杨政发〔2026〕3号',
    madeOn: '2026-03-01',
    issuer: '杨店镇人民政府',
    genre: '通知',
    effectiveOn: '2026-04-01',
    expiresOn: '2028-03-31',
    summary:
      '为做好冬季清洁取暖工作，保障群众温暖过冬，现将《杨店镇冬季清洁取暖工作方案》印发给你们，请认真落实。按照县里统一部署（汶政发〔2025〕11号），完成改造任务。',
  })
  expect(read_.marks).toEqual(['000012', '特急', '（此件公开发布）'])
  expect(read_.leftOut.slice(-3)).toEqual([
    '（此件公开发布）',
    '抄送：县发展和改革局。',
    '杨店镇党政综合办公室　　　　2026年3月2日印发',
  ])
  const html = toHtml(read_.body)
  expect(html.startsWith('<p class="addressee">各村民委员会，镇政府各办公室：</p>')).toBe(true)
  expect(html).toContain('<p class="signature">杨店镇人民政府<br />2026年3月1日</p>')
  expect(html).not.toMatch(/抄送|印发<|公开发布|签发人|的通知<\/p>/)
})

test('what is taken out and what stays make up the whole file', async () => {
  const read_ = await read(...notice)
  const kept = [...read_.leftOut, ...read_.body.map(plainOf)].join('').replace(/\s/g, '')
  for (const line of notice) expect(kept).toContain(line.replace(/^[\^>]/, '').replace(/\s/g, ''))
})

const piece = fc.constantFrom(
  ...[
    '关于',
    '印发',
    '《',
    '》',
    '的通知',
    '〔',
    '2026',
    '〕',
    '3号',
    '年',
    '月',
    '日',
    '自',
    '起施行',
    '：',
    '。',
  ],
  ...[
    '一、',
    '（一）',
    '政府',
    '杨店镇',
    '有效期',
    '五年',
    '附件',
    '1',
    '抄送：',
    '办法',
    '密',
    '★',
    '(',
    ')',
    '文件',
  ],
)
const anyLine = fc
  .tuple(fc.constantFrom('', '^', '>'), fc.array(piece, { minLength: 1, maxLength: 10 }))
  .map(([align, pieces]) => align + pieces.join(''))

test('whatever the lines, each is kept in the text or named as left out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 12 }), async (lines) => {
      const { leftOut, body } = await read(...lines)
      const kept = [...leftOut, ...body.map(plainOf)].join('').replace(/\s/g, '')
      for (const line of lines) expect(kept).toContain(line.replace(/^[\^>]/, '').replace(/\s/g, ''))
    }),
    { numRuns: 200 },
  )
})

test.each([
  [
    'a title alone, then text',
    ['杨店镇2026年第一季度特困人员救助供养情况公示', '现将有关情况公示如下，公示期5个工作日。'],
    '杨店镇2026年第一季度特困人员救助供养情况公示',
  ],
  [
    'a plain title in two lines',
    ['杨店镇人民政府关于调整政务公开工作', '领导小组成员的通知', '各办公室：'],
    '杨店镇人民政府关于调整政务公开工作领导小组成员的通知',
  ],
  [
    'a letter headed by the name',
    ['^杨店镇人民政府', '^杨政函〔2026〕2号', '^关于商请支持道路养护的函', '县交通运输局：'],
    '关于商请支持道路养护的函',
  ],
  ['name and genre alone', ['^杨店镇人民政府', '^公　告', '现将有关事项公告如下。'], '杨店镇人民政府公告'],
  [
    'a centred heading after it',
    ['^杨店镇养犬管理办法', '^第一章 总则', '第一条 为了加强管理，制定本办法。'],
    '杨店镇养犬管理办法',
  ],
  ['no title', ['一、工作目标', '完成任务。'], undefined],
  ['a sentence', ['今年以来，全镇上下认真落实。'], undefined],
])('the title of %s', async (_what, lines, title) => {
  expect(factsOf(await read(...lines))['title']).toBe(title)
})

test('a day under the title counts where nobody signs; the day of printing never does', async () => {
  const under = await read('^杨店镇2025年工作总结', '^（2026年1月15日）', '一年来，各项工作有序推进。')
  expect(factsOf(under)['madeOn']).toBe('2026-01-15')
  const printed = await read('^关于某事的通知', '请认真落实。', '杨店镇党政综合办公室 2026年3月2日印发')
  expect(factsOf(printed)['madeOn']).toBeUndefined()
  const impossible = await read('^关于某事的通知', '请认真落实。', '>杨店镇人民政府', '>2026年2月30日')
  expect(factsOf(impossible)['madeOn']).toBeUndefined()
})

test.each([
  ['杨政发〔2026〕3号', '杨政发〔2026〕3号'],
  ['杨政发[2026]3号', '杨政发〔2026〕3号'],
  ['杨政办发(2026)第03号', '杨政办发〔2026〕3号'],
  ['杨政规【2026】 1 号', '杨政规〔2026〕1号'],
  ['杨政发（2026）12号', '杨政发〔2026〕12号'],
  ['转发汶政办字〔2025〕7号', '汶政办字〔2025〕7号'],
  ['2026年第3号', null],
  ['杨政发2026-3', null],
])('document number %s', (line, value) => {
  expect(readDocumentNumber(line)?.value ?? null).toBe(value)
})

test.each([
  ['本办法自2026年4月1日起施行，有效期五年。', '2026-04-01', '2031-03-31'],
  ['本办法自2026年4月1日起施行，有效期至2029年12月31日。', '2026-04-01', '2029-12-31'],
  ['本通知自印发之日起施行，有效期为2年。', '2026-03-01', '2028-02-29'],
  ['本细则自二〇二六年五月一日起试行，试行期一年。', '2026-05-01', '2027-04-30'],
  ['自2026年13月1日起施行', null, null],
  ['公示期自2026年3月1日至3月7日。', null, null],
  ['合同有效期三年。', null, null],
])('force: %s', (text, effectiveOn, expiresOn) => {
  const force = forceOf(text, '2026-03-01')
  expect([force.effectiveOn?.value ?? null, force.expiresOn?.value ?? null]).toEqual([effectiveOn, expiresOn])
})

test.each([
  ['关于印发《方案》的通知', '通知'],
  ['低保对象动态调整情况公示', '公示'],
  ['防汛抗旱应急预案（2026年修订）', '预案'],
  ['第5次镇长办公会议', '会议纪要'],
  ['2026年政务公开工作要点', '计划'],
  ['行政权力事项清单（2026年版）', '清单'],
  ['土地征收预公告', '公告'],
  ['《实施办法》十问十答', null],
  ['《实施办法》政策解读', '政策解读'],
  ['农村公益事业筹资筹劳管理办法', '制度'],
  ['杨店镇', null],
])('genre of %s', (title, genre) => {
  expect(genreOf(title)).toBe(genre)
})

test.each([
  ['关于印发《杨店镇冬季工作方案》的通知', '杨店镇冬季工作方案'],
  ['杨店镇人民政府关于印发2026年工作要点的通知', '2026年工作要点'],
  ['关于公布行政权力清单的公告', '行政权力清单'],
  ['关于做好防汛工作的通知', null],
])('issued by %s', (title, issued) => {
  expect(issuedTitle(title)).toBe(issued)
})

test.each([
  ['关于印发《筹资筹劳管理办法》的通知', null, '本办法自印发之日起施行，有效期五年。', 'normativeDocument'],
  ['关于加强养犬管理的通知', '杨政规〔2026〕1号', '请遵照执行。', 'normativeDocument'],
  ['关于印发规划的通知', '杨政规划〔2026〕1号', '请遵照执行。', undefined],
  ['《养犬管理办法》政策解读', null, '', 'interpretation'],
  ['城乡居民医保参保办事指南', null, '', 'serviceGuide'],
  ['居住证申领', null, '申请条件 所需材料 办理流程 办理时限', 'serviceGuide'],
  ['关于做好防汛工作的通知', '杨政发〔2026〕3号', '请认真落实。', undefined],
])('kind of %s', (title, number, text, kind) => {
  expect(kindOf(title, number, text)?.kind).toBe(kind)
})

test('the summary is whole sentences, a hundred signs at most', async () => {
  const { body } = await read(
    '^通知',
    '各村：',
    '为做好今年秋季农村道路养护工作，保障群众出行安全，根据年度计划安排，现将有关事项通知如下：',
    '一、时间',
    '养护工程从十月上旬开始，到十一月底结束，期间部分路段封闭施工，请过往车辆绕行并注意安全，服从现场人员指挥，不得擅自进入施工区域，谢谢配合理解支持。',
  )
  expect(summaryOf(body)).toBe(
    '为做好今年秋季农村道路养护工作，保障群众出行安全，根据年度计划安排，现将有关事项通知如下。',
  )
  const long = await read('^通知', `${'一段很长很长的话没有句号，'.repeat(12)}完。`)
  expect(summaryOf(long.body)?.length).toBeLessThanOrEqual(100)
})
