import { answered } from '../../../law/decision/five-questions.ts'
import { fiveStageLabels } from '../../../law/decision/question.ts'
import { evidenceNeeded } from '../../../law/decision/evidence.ts'
import { articleFor, factsOf, letterFor, letterLabels } from '../../../law/decision/outcome.ts'
import { outcomes } from '../../../law/report/report-rows.ts'
import {
  type Block,
  type OfficialDocument,
  paragraph,
  type Table,
} from '../../../platform/documents/model.ts'
import { type Answer, type Desk, done, forbidden, refuse } from '../../desk/index.ts'
import type { CaseFile } from '../case-file.ts'
import { loadCase } from '../handling/handle-case.ts'
import { decisionLabel } from '../lists/application-file.ts'
import { textOf } from '../lists/timeline.ts'
import { fileEventLabels } from '../file-event.ts'
import { applicationPolicy } from '../policy.ts'
import { type DecisionDraft, type Evidence, noEvidence } from './decision-draft.ts'
import { decisionCourseOf } from './decision-state.ts'

const title = '政府信息公开申请审查记录'

/**
 * 审查记录: how the office came to its answer, for the file and for a court: the five questions as answered, what the
 * outcome rests on, who reviewed and signed. It names the case and not the applicant.
 */
export async function decisionSheet(
  desk: Desk,
  id: string,
  demonstration: boolean,
): Promise<Answer<OfficialDocument>> {
  const file = await loadCase(desk.read, desk, id)
  if (!file) return refuse('notFound', '没有这件申请。')
  const refused = forbidden(desk.actor, applicationPolicy.read, file.unit)
  if (refused) return refused
  const { draft } = decisionCourseOf(file)
  if (draft === null) return refuse('notNow', '还没有拟定答复，没有审查记录。')
  const date = desk.today()
  return done({
    title: `${title}-${file.application.caseNumber}`,
    unit: file.unit.name,
    date,
    demonstration,
    blocks: [
      paragraph('title', title),
      paragraph('body', `案号：${file.application.caseNumber}`),
      paragraph(
        'body',
        `申请的内容：${file.application.particulars?.requested.description ?? '（个人信息已按规定删除）'}`,
      ),
      paragraph('heading1', '一、五问'),
      questionTable(draft),
      paragraph('heading1', '二、拟定的答复'),
      ...answerBlocks(draft),
      paragraph('heading1', '三、证据和理由'),
      ...evidenceBlocks(draft),
      paragraph('heading1', '四、审签经过'),
      courseTable(file),
      { type: 'signature', unit: file.unit.name, date },
    ],
  })
}

function questionTable({ answers = [] }: DecisionDraft): Table {
  const noted = new Map(answers.map(({ question, note }) => [question, note]))
  return table(
    '五问的回答',
    [18, 52, 18, 68],
    ['环节', '问题', '依据', '回答和说明'],
    answered(answers).map(({ question, choice }) => [
      fiveStageLabels[question.stage],
      question.text,
      question.article,
      [choice.label, noted.get(question.key) ?? ''].filter((part) => part !== '').join('。'),
    ]),
  )
}

function answerBlocks(draft: DecisionDraft): Block[] {
  const { outcome, ground, text, reasons, search } = draft
  const lines = [
    `办理结果：${decisionLabel(outcome, ground)}（${articleFor(outcome, ground)}）`,
    `文书：《${letterLabels[letterFor(outcome, ground)]}》`,
    text && `告知的内容：${text}`,
    reasons && `理由和依据：${reasons}`,
    search && `检索情况：${search}`,
  ]
  return lines.filter((line) => line !== '').map((line) => paragraph('body', line))
}

/** Only what the outcome asks for is printed. */
function evidenceBlocks(draft: DecisionDraft): Block[] {
  const { searches, harm, law, secrecy, override, withheld, agency, earlier, channel } =
    draft.evidence ?? noEvidence
  const blocks: Readonly<Record<keyof Evidence, () => Block>> = {
    searches: () =>
      table(
        '检索记录',
        [36, 44, 24, 24, 28],
        ['在哪里', '怎样检索', '由谁', '日期', '结果'],
        searches.map(({ where, how, by, on, result }) => [where, how, by, on, result]),
      ),
    harm: () => sentence(`公开的损害：${harm.what}；损害谁：${harm.whom}；可能性：${harm.likelihood}`),
    law: () => sentence(`法律、行政法规：${law.name}${law.article}`),
    secrecy: () =>
      sentence(`定密依据：${secrecy.basis}；密级：${secrecy.level}；保密期限：${secrecy.period}`),
    override: () => sentence(`不公开对公共利益的重大影响：${override}`),
    withheld: () =>
      table(
        '不予公开的部分',
        [50, 40, 66],
        ['哪一部分', '情形', '理由'],
        withheld.map(({ what, exception, why }) => [what, exceptionLabel(exception), why]),
      ),
    agency: () =>
      sentence(
        agency.unknown ? '负责公开的机关无法确定' : `负责公开的机关：${agency.name}，${agency.contact}`,
      ),
    earlier: () => sentence(`前次答复：${earlier.documentNumber}，${earlier.on}`),
    channel: () => sentence(`告知的渠道、途径：${channel}`),
  }
  const needed = evidenceNeeded(draft).map((part) => blocks[part]())
  return needed.length > 0 ? needed : [sentence('按办理结果不需要另附证据')]
}

function exceptionLabel(exception: string): string {
  const outcome = outcomes.find((one) => one === exception)
  return outcome === undefined ? exception : factsOf(outcome).label
}

function sentence(text: string): Block {
  return paragraph('body', `${text}。`)
}

function courseTable({ events }: CaseFile): Table {
  const rows = events
    .filter(({ type }) => type.startsWith('decision_'))
    .map((entry) => [
      entry.on.toString(),
      fileEventLabels[entry.type],
      entry.by,
      entry.type === 'decision_drafted' ? '' : textOf(entry),
    ])
  return table('审签经过', [26, 26, 34, 70], ['日期', '事项', '办理人', '意见'], rows)
}

function table(
  caption: string,
  columns: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  return {
    type: 'table',
    caption,
    columns,
    headerRows: 1,
    density: 'normal',
    keepTogether: false,
    rows: [
      { cells: heads.map((text) => ({ text, heads: 'column' })) },
      ...rows.map((cells) => ({ cells: cells.map((text) => ({ text, align: 'start' as const })) })),
    ],
  }
}
