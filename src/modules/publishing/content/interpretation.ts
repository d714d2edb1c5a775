import { z } from 'zod'
import type { Issue } from '../../desk/index.ts'
import { cleanLine } from '../body.ts'
import type { DisclosureKind } from '../disclosure-kind.ts'

/** 解读形式. */
export const interpretationForms = ['文字', '图解', '问答', '音视频', '发布会', '访谈'] as const

/** 解读方案 as it goes with its document (三同步), or why the document needs none. */
export const interpretationShape = z.object({
  /** why no interpretation is needed; '' where there is a plan */
  exempt: z.string(),
  /** 解读提纲 */
  outline: z.string(),
  /** 解读形式 */
  forms: z.array(z.string()),
  /** 解读途径 */
  channels: z.string(),
  /** 解读人 */
  by: z.string(),
})
export type Interpretation = Readonly<z.output<typeof interpretationShape>>

/** Kinds whose documents touch everybody: they are explained when they are published (law.md §8.3). */
export function needsInterpretation(kind: DisclosureKind): boolean {
  return kind === 'normativeDocument' || kind === 'regulation'
}

const longest = 1_000

/** A plan as somebody typed it, cleaned; null where nothing was typed. */
export function cleanInterpretation(given: Interpretation, issues: Issue[]): Interpretation | null {
  const plan = {
    exempt: cleanLine(given.exempt),
    outline: cleanLine(given.outline),
    forms: interpretationForms.filter((form) => given.forms.includes(form)),
    channels: cleanLine(given.channels),
    by: cleanLine(given.by),
  }
  for (const field of ['exempt', 'outline', 'channels', 'by'] as const) {
    if (plan[field].length > longest) {
      issues.push({
        field: `interpretation.${field}`,
        text: `解读方案的每一项不超过 ${longest} 个字，请删减。`,
      })
    }
  }
  const empty = plan.exempt + plan.outline + plan.channels + plan.by === '' && plan.forms.length === 0
  return empty ? null : plan
}

/** What a document lacks that must come with its interpretation: 解读方案 and 文件同步审签. */
export function interpretationFaults(kind: DisclosureKind, plan: Interpretation | null): Issue[] {
  if (!needsInterpretation(kind) || (plan !== null && plan.exempt !== '')) return []
  const ground = '政策解读“三同步”'
  if (plan === null) {
    return [
      {
        field: 'interpretation.outline',
        text: '政策文件应当与解读方案同步审签：请填写解读提纲、形式和途径；确实不需要解读的，写明理由。',
        ground,
      },
    ]
  }
  const faults: Issue[] = []
  if (plan.outline === '') {
    faults.push({
      field: 'interpretation.outline',
      text: '解读方案还缺解读提纲：背景依据、主要内容、新旧政策差异。',
      ground,
    })
  }
  if (plan.forms.length === 0) {
    faults.push({ field: 'interpretation.forms', text: '解读方案还没有选解读形式。', ground })
  }
  return faults
}
