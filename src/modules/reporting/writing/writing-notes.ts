import type { ReportPartNumber } from '../../../law/report/report-rows.ts'
import type { Session } from '../../../platform/database/index.ts'
import type { Unit } from '../../units/index.ts'
import { type WritingAid, writingAid, type WrittenProse } from './writing-aid.ts'

/** Something in the prose to look at before the report goes out; none of it bars handing in. */
export interface WritingNote {
  readonly rule: 'writing.points' | 'writing.promises' | 'writing.sameness' | 'writing.typed'
  readonly part: ReportPartNumber
  readonly where: string
  readonly title: string
  readonly text: string
  readonly way: string
  readonly mend: { readonly label: string; readonly from: string; readonly to: string } | null
}

/** What the writer's aid has to say of the prose as it stands: left out, not answered, copied, typed by hand. */
export async function writingNotes(
  session: Session,
  unit: Unit,
  prose: WrittenProse,
): Promise<WritingNote[]> {
  const aid = await writingAid(session, unit, prose)
  return [...leftOut(aid), ...unanswered(aid), ...copied(aid), ...typed(aid)]
}

function leftOut({ points }: WritingAid): WritingNote[] {
  return points
    .filter(({ said, key }) => !said && !toldElsewhere.has(key))
    .map(({ part, label, ground }) => ({
      rule: 'writing.points',
      part,
      where: label,
      title: `还没有写到：${nameOf(label)}`,
      text: `第${part}部分还没有写到：${label}（${ground}）。`,
      way: '打开这一部分补写；下面有例句。',
      mend: null,
    }))
}

/** What a point is about: 责任追究结果, of 责任追究结果（各级人民政府）：没有发生的也写明. */
function nameOf(label: string): string {
  return label.replace(/[（：].*$/, '')
}

/** Of the fee the report's own check speaks. */
const toldElsewhere = new Set(['fees'])

function unanswered({ lastYear, answers }: WritingAid): WritingNote[] {
  const open = lastYear.promises.filter((promise) => !answers.has(promise))
  if (open.length === 0) return []
  return [
    {
      rule: 'writing.promises',
      part: '五',
      where: '第五部分',
      title: '上年的承诺还没有交代',
      text: `上年报告承诺的改进有 ${open.length} 条还没有记下做到了没有（条例第五十条第四项）。`,
      way: '在第五部分下面逐条记下，再写进正文。',
      mend: null,
    },
  ]
}

function copied({ copied: passages }: WritingAid): WritingNote[] {
  const parts = Map.groupBy(passages, ({ part }) => part)
  return [...parts].map(([part, own]) => ({
    rule: 'writing.sameness',
    part,
    where: own[0]?.passage ?? '',
    title: '内容雷同',
    text: `第${part}部分有 ${own.length} 段与上年或者其他机关的报告几乎相同。`,
    way: '请按本年的实际情况重写；确实没有变化的，写明没有变化。',
    mend: null,
  }))
}

function typed({ typed: figures }: WritingAid): WritingNote[] {
  return figures.map(({ part, passage, value, field, mend }) => ({
    rule: 'writing.typed',
    part,
    where: passage,
    title: '手写的数字',
    text: `“${passage}”中的 ${value} 是手写的，案卷变了它不会跟着变。`,
    way: `请改用数据项“${field}”。`,
    mend: mend && { label: `换成数据项“${field}”`, ...mend },
  }))
}
