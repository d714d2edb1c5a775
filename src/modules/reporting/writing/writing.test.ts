import { expect, test } from 'vitest'
import type { ReportPartNumber } from '../../../law/report/report-rows.ts'
import { defaultParts } from '../default-parts.ts'
import { askedPoints } from './part-asks.ts'
import { problemsDraft } from './problems-draft.ts'
import { lastYearOf } from './promises.ts'
import { repeatedPassages } from './sameness.ts'
import { typedFigures } from './typed-figures.ts'
import { passagesWritten } from './writing-aid.ts'

const none: Record<ReportPartNumber, string> = { 一: '', 二: '', 三: '', 四: '', 五: '', 六: '' }

test.each<[name: string, part: string, problems: string[], promises: string[]]>([
  [
    'under sub-headings, with ordinals',
    '（一）存在的主要问题\n一是业务能力还需提高；二是部门之间统筹不够。\n（二）下一步改进措施\n一是定期开展培训；二是制定工作计划和时间表。',
    ['业务能力还需提高', '部门之间统筹不够'],
    ['定期开展培训', '制定工作计划和时间表'],
  ],
  [
    'what it tells of the year before it is no promise',
    '（一）上年问题的改进情况\n一是完成了全员培训；二是逐条审核。\n（二）存在的主要问题\n政策解读形式比较单一。\n（三）下一步改进措施\n增加图解和问答形式的解读。',
    ['政策解读形式比较单一'],
    ['增加图解和问答形式的解读'],
  ],
  [
    'in running text',
    '存在的主要问题：一是公开不及时的情况还有发生；二是解读质量不高。下一步，我镇将加强信息员培训，每季度检查一次。',
    ['公开不及时的情况还有发生', '解读质量不高'],
    ['下一步，我镇将加强信息员培训，每季度检查一次'],
  ],
  ['not understood', '本镇政务公开工作扎实推进。', [], []],
  ['empty', '', [], []],
])('part 五 of last year: %s', (_name, part, problems, promises) => {
  expect(lastYearOf(part)).toEqual({ problems, promises })
})

test('a draft of part 五 takes up every promise, and leaves open what only the writer knows', () => {
  const lastYear = { problems: ['业务能力还需提高'], promises: ['定期开展培训', '制定工作计划'] }
  const draft = problemsDraft(
    lastYear,
    new Map([['定期开展培训', { state: 'kept', text: '5 月、11 月各培训一次。' }]]),
  )
  expect(draft).toContain(
    '一是定期开展培训，已经做到：5 月、11 月各培训一次；二是制定工作计划，〔请写明做到了没有〕',
  )
  expect(draft.split('（三）')[1]).toContain('制定工作计划')
  expect(draft.split('（三）')[1]).not.toContain('定期开展培训')
})

test('a draft without a report of last year asks for everything', () => {
  expect(problemsDraft({ problems: [], promises: [] }, new Map()).match(/〔请/g)).toHaveLength(3)
})

test('a government has to report appraisal, public opinion and accountability, a department has not', () => {
  const keys = (kind: 'township' | 'department') => askedPoints(kind, () => '').map(({ key }) => key)
  expect(keys('township')).toEqual(expect.arrayContaining(['appraisal', 'publicOpinion', 'accountability']))
  expect(keys('department')).not.toContain('accountability')
})

test('a point is said by its words', () => {
  const points = askedPoints('township', (part) => (part === '六' ? '本年度收取信息处理费0元。' : ''))
  expect(points.filter(({ said }) => said).map(({ key }) => key)).toEqual(['fees'])
})

test('nearly the same words are told, whatever the figures', () => {
  const repeated = repeatedPassages(
    [
      { part: '五', text: '一是定期开展培训和研讨，请有经验的同志授课；2024年培训3次，覆盖全部信息员。' },
      { part: '五', text: '六个村中有两个村的公开栏超过一个月没有更新，已经逐一提醒。' },
      { part: '六', text: '依据《政府信息公开信息处理费管理办法》，本年度收取信息处理费0元。' },
      { part: '五', text: '（一）存在问题' },
    ],
    [
      { part: '五', text: '一是定期开展培训和研讨，请有经验的同志授课；2023年培训2次，覆盖全部信息员。' },
      { part: '六', text: '依据《政府信息公开信息处理费管理办法》，本年度收取信息处理费0元。' },
      { part: '五', text: '（一）存在问题' },
    ],
  )
  expect(repeated.map(({ passage }) => passage.slice(0, 4))).toEqual(['一是定期'])
  expect(repeated[0]?.similarity).toBe(1)
})

test('the text that every report begins with is nobody’s copy; a paragraph of the unit beside it is looked at', () => {
  const begun = passagesWritten(defaultParts)
  expect(begun).toEqual([])
  const own = '六个村中有两个村的公开栏超过一个月没有更新，已经逐一提醒。'
  const written = passagesWritten({ ...defaultParts, 一: `${defaultParts.一}\n${own}` })
  expect(written).toEqual([{ part: '一', text: own }])
  expect(repeatedPassages(written, [{ part: '一', text: own }])).toHaveLength(1)
})

test('a figure typed by hand is found, with what to put in its place', () => {
  const raw = {
    ...none,
    一: '2024年，新收政府信息公开申请 3 件，上年结转{{上年结转}}件。\n全年培训2次，制作图解4期。',
    六: '本年度收取信息处理费{{信息处理费}}元。',
  }
  expect(typedFigures(raw, 2024)).toEqual([
    {
      part: '一',
      passage: '2024年，新收政府信息公开申请3件，上年结转某件',
      value: 3,
      field: '新收申请',
      mend: {
        from: '2024年，新收政府信息公开申请 3 件，上年结转{{上年结转}}件',
        to: '2024年，新收政府信息公开申请 {{新收申请}} 件，上年结转{{上年结转}}件',
      },
    },
  ])
})

test('a sentence that stands there twice is shown without a mend', () => {
  const raw = { ...none, 一: '新收政府信息公开申请3件。\n新收政府信息公开申请3件。' }
  expect(typedFigures(raw, 2024).map(({ mend }) => mend)).toEqual([null, null])
})
