import { issuedTitle } from './genre.ts'

/** A form of document, and the columns that such documents stand in. */
interface ColumnForm {
  /** at the end of the title */
  readonly endings: RegExp
  /** in the column's name */
  readonly columns: RegExp
  readonly weight: number
}

/** Any column for documents, but for those that are kept to 规范性文件. */
const documents = /(?<!规范性)文件/

/** Looked at in the title of what is issued, 关于印发《某某预案》的通知 being a 预案; the first that fits. */
const issuedForms: readonly ColumnForm[] = [
  { endings: /预案$/, columns: /应急/, weight: 9 },
  { endings: /(?:规划|计划|要点|工作安排|重点工作)$/, columns: /规划|计划/, weight: 7 },
  {
    endings: /(?:权力|权责|执法|许可|服务|证明|处罚|强制)[\p{Script=Han}]{0,8}(?:清单|目录)$/u,
    columns: /权力|执法|许可/,
    weight: 8,
  },
  { endings: /(?:预算|决算)(?:公开)?$/, columns: /预算|决算|财政/, weight: 9 },
  {
    endings: /(?:信息公开|依申请公开|保密审查|责任追究)[\p{Script=Han}]{0,10}(?:制度|规程|办法|规定)$/u,
    columns: /公开制度/,
    weight: 14,
  },
  { endings: /(?:办法|细则|规定|规则)$/, columns: /(?<!其他|政策)文件/, weight: 14 },
  { endings: /(?:方案|意见|措施|规程|制度)$/, columns: documents, weight: 9 },
]

const ownForms: readonly ColumnForm[] = [
  {
    endings: /(?:办公会议?|常务会议?|专题会议?|联席会议?|会议)(?:纪要|公开|议题)?$/,
    columns: /会议/,
    weight: 12,
  },
  { endings: /(?:解读|问答|图解)$/, columns: /解读/, weight: 12 },
  { endings: /(?:公示|公告|通告|名单|公示表)$/, columns: /公告|公示/, weight: 7 },
  ...issuedForms.slice(0, 6),
  { endings: /通报$/, columns: /文件|应急/, weight: 3 },
  { endings: /(?:通知|意见|决定|批复|方案|措施|制度)$/, columns: documents, weight: 5 },
]

/** The forms of a title: its own, and that of what it issues. */
export function formsOf(title: string): readonly (ColumnForm & { readonly ending: string })[] {
  const bare = bareTitle(title)
  const issued = issuedTitle(bare)
  const inner = issued === null ? undefined : formAt(issuedForms, bareTitle(issued))
  const own = formAt(ownForms, bare)
  // what is issued tells more than that it is issued
  if (inner && own) return [inner, { ...own, weight: 2 }]
  return [inner, own].filter((form) => form !== undefined)
}

function formAt(
  forms: readonly ColumnForm[],
  title: string,
): (ColumnForm & { readonly ending: string }) | undefined {
  for (const form of forms) {
    const [ending] = form.endings.exec(title) ?? []
    if (ending !== undefined) return { ...form, ending }
  }
  return undefined
}

function bareTitle(title: string): string {
  return title
    .replace(/\s/g, '')
    .replace(/[（(【][^（）()【】]*[）)】]$/, '')
    .replace(/[》”"]+$/, '')
}
