import { reportParts, type ReportPartNumber } from '../../law/report/report-rows.ts'
import { holdLock } from '../../platform/database/index.ts'
import { record } from '../audit/index.ts'
import { type Answer, type Desk, done, forbidden, mend, refuse } from '../desk/index.ts'
import { findUnit } from '../units/index.ts'
import { liveFields, unknownLiveFields } from './live-fields.ts'
import { reportStanding, writingBar } from './filing/index.ts'
import { reportPolicy } from './policy.ts'
import { selectParts, upsertPart } from './store.ts'

export interface WriteReportPart {
  readonly unitCode: string
  readonly year: number
  readonly part: ReportPartNumber
  /** paragraphs separated by `\n`; figures as live fields, `{{主动公开总数}}` */
  readonly text: string
}

const longest = 20_000

/** 编写年度报告的一部分: the prose of part 一, 五 or 六 (30号; 条例第五十条). Parts 二至四 are tables. */
export async function writeReportPart(desk: Desk, request: WriteReportPart): Promise<Answer<null>> {
  const faulty = faultsOf(request)
  if (faulty) return faulty
  return desk.transaction(async (transaction) => {
    const unit = await findUnit(transaction, request.unitCode)
    if (!unit) return refuse('notFound', '没有这个机关。')
    const refused = forbidden(desk.actor, reportPolicy.write, unit)
    if (refused) return refused
    await holdLock(transaction, `report:${unit.code}:${request.year}`)
    const bar = writingBar(await reportStanding(transaction, unit.code, request.year))
    if (bar) return bar
    const before = (await selectParts(transaction, unit.code, request.year)).get(request.part) ?? null
    await upsertPart(transaction, unit.code, request.year, request.part, request.text)
    await record(transaction, desk, {
      act: 'report.write-part',
      object: { kind: 'report', id: `${unit.code}/${request.year}` },
      unitCode: unit.code,
      before: { part: request.part, text: before },
      after: { part: request.part, text: request.text },
    })
    return done(null)
  })
}

function faultsOf(request: WriteReportPart): Answer<never> | null {
  const part = reportParts.find((known) => known.number === request.part)
  if (!part)
    return mend({ field: 'part', text: '年度报告只有一至六这六个部分。', ground: '国办公开办函〔2021〕30号' })
  if (['二', '三', '四'].includes(part.number)) {
    return mend({
      field: 'part',
      text: `第${part.number}部分是统计表，由系统从办理记录中计算，不能手工填写。`,
      ground: '国办公开办函〔2021〕30号',
    })
  }
  if (request.text.length > longest) {
    return mend({ field: 'text', text: `这一部分最多 ${longest} 字，现有 ${request.text.length} 字。` })
  }
  const unknown = unknownLiveFields(request.text)
  if (unknown.length > 0) {
    const known = liveFields.map((field) => field.name).join('、')
    return mend({ field: 'text', text: `没有名为“${unknown.join('”“')}”的数据项。可用的有：${known}。` })
  }
  return null
}
