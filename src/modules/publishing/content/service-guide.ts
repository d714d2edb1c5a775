import { z } from 'zod'
import type { Issue } from '../../desk/index.ts'
import { cleanLine } from '../body.ts'

const words = z.string()
/** One thing that an applicant brings along. */
const material = z.object({
  name: words,
  /** 原件、复印件, how many */
  form: words,
  /** 样表: id of an attachment of the item, or null */
  sample: words.nullable(),
})

/** 办事指南 as it is kept. */
export const serviceGuideShape = z.object({
  /** 事项名称 */
  matter: words,
  /** 设定依据 */
  basis: z.array(words),
  /** 办理条件 */
  conditions: z.array(words),
  /** 办理材料 */
  materials: z.array(material),
  /** 办理流程, step by step */
  steps: z.array(words),
  /** 办理时限 */
  timeLimit: words,
  /** 收费标准 */
  fee: words,
  /** 办理地点 */
  place: words,
  /** 办理时间 */
  hours: words,
  /** 咨询电话 */
  phone: words,
})
export type ServiceGuide = Readonly<z.output<typeof serviceGuideShape>>

/** The parts of a service guide in the order in which people read it, with what belongs in each. */
export const serviceGuideParts = [
  {
    key: 'matter',
    label: '事项名称',
    required: true,
    help: '群众怎么叫就怎么写，例如“新生儿参加居民医保”。',
  },
  {
    key: 'basis',
    label: '设定依据',
    required: true,
    help: '法律、法规、规章或者文件的名称和条款，一条一行。',
  },
  { key: 'conditions', label: '办理条件', required: true, help: '谁可以办、具备什么条件，一条一行。' },
  {
    key: 'materials',
    label: '办理材料',
    required: true,
    help: '带什么，原件还是复印件、几份；有样表的传样表。不需要材料的写“无”。',
  },
  { key: 'steps', label: '办理流程', required: true, help: '第一步、第二步……到哪里、找谁，一步一行。' },
  { key: 'timeLimit', label: '办理时限', required: true, help: '例如“当场办结”“5个工作日”。' },
  { key: 'fee', label: '收费标准', required: true, help: '不收费的写“不收费”。' },
  { key: 'place', label: '办理地点', required: true, help: '写到窗口，例如“镇便民服务中心2号窗口”。' },
  { key: 'hours', label: '办理时间', required: false, help: '例如“工作日 8:30—12:00，13:30—17:30”。' },
  { key: 'phone', label: '咨询电话', required: true, help: '工作时间有人接的电话。' },
] as const satisfies readonly { key: keyof ServiceGuide; label: string; required: boolean; help: string }[]

const longestLine = 300
const mostLines = 40

/** A guide as somebody typed it, cleaned: no empty lines, no control signs. */
export function cleanGuide(given: ServiceGuide, issues: Issue[]): ServiceGuide {
  const lines = (all: readonly string[]): string[] => all.map(cleanLine).filter((line) => line !== '')
  const guide = {
    matter: cleanLine(given.matter),
    basis: lines(given.basis),
    conditions: lines(given.conditions),
    materials: given.materials
      .map(({ name, form, sample }) => ({ name: cleanLine(name), form: cleanLine(form), sample }))
      .filter(({ name }) => name !== ''),
    steps: lines(given.steps),
    timeLimit: cleanLine(given.timeLimit),
    fee: cleanLine(given.fee),
    place: cleanLine(given.place),
    hours: cleanLine(given.hours),
    phone: cleanLine(given.phone),
  }
  for (const { key, label } of serviceGuideParts) {
    const all = linesOf(guide, key)
    if (all.length > mostLines || all.some((line) => line.length > longestLine)) {
      const most = `最多 ${mostLines} 行，每行不超过 ${longestLine} 个字`
      issues.push({ field: `guide.${key}`, text: `“${label}”${most}，请删减。` })
    }
  }
  return guide
}

/** What a guide still lacks before it can go out (19号“服务不实用”; 条例第二十条第五项). */
export function guideFaults(guide: ServiceGuide | null): Issue[] {
  return serviceGuideParts
    .filter(({ key, required }) => required && (guide === null || linesOf(guide, key).length === 0))
    .map(({ key, label, help }) => ({
      field: `guide.${key}`,
      text: `办事指南还缺“${label}”。${help}`,
      ground: '条例第二十条第（五）项',
    }))
}

/** All text of a guide, one line a fact, for search and for the scan. */
export function guideText(guide: ServiceGuide): string {
  return serviceGuideParts.flatMap(({ key }) => linesOf(guide, key)).join('\n')
}

/** One part of a guide as lines. */
export function linesOf(guide: ServiceGuide, key: keyof ServiceGuide): readonly string[] {
  const value = guide[key]
  if (typeof value === 'string') return value === '' ? [] : [value]
  return value.map((line) =>
    typeof line === 'string' ? line : [line.name, line.form].filter(Boolean).join('，'),
  )
}

/** A guide whose texts are those of {@link guideText}, changed sign by sign: what was covered is covered in it. */
export function guideWithText(guide: ServiceGuide, text: string): ServiceGuide {
  const lines = text.split('\n')
  const next = (): string => lines.shift() ?? ''
  const one = (was: string): string => (was === '' ? '' : next())
  const all = (was: readonly string[]): string[] => was.map(next)
  const matter = one(guide.matter)
  const basis = all(guide.basis)
  const conditions = all(guide.conditions)
  const materials = guide.materials.map((was) => {
    const line = next()
    const name = line.slice(0, was.name.length)
    return { ...was, name, form: was.form === '' ? '' : line.slice(was.name.length + 1) }
  })
  const steps = all(guide.steps)
  return {
    matter,
    basis,
    conditions,
    materials,
    steps,
    timeLimit: one(guide.timeLimit),
    fee: one(guide.fee),
    place: one(guide.place),
    hours: one(guide.hours),
    phone: one(guide.phone),
  }
}
