import { z } from 'zod'
import { dutyWithKey, pilotFields } from '../../law/publishing/duty.ts'
import { exceptions } from '../../law/decision/exception.ts'
import type { Catalogue } from '../../modules/catalogue/index.ts'
import {
  disclosureKindLabels,
  interpretationShape,
  linesOf,
  opennessLabels,
  type SealedContent,
  serviceGuideParts,
  serviceGuideShape,
} from '../../modules/publishing/index.ts'
import { clockOf } from '../../platform/day.ts'

/** One fact that differs between two contents, in words; '' where it was or is not there. */
export interface ContentChange {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** What differs between two contents of an item beside its text, in the order of its page. */
export function contentChanges(
  before: SealedContent,
  after: SealedContent,
  catalogue: Pick<Catalogue, 'columns'>,
): ContentChange[] {
  const [old, now] = [wordsOf(before, catalogue), wordsOf(after, catalogue)]
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((label) => ({ label, before: old.get(label) ?? '', after: now.get(label) ?? '' }))
    .filter((change) => change.before !== change.after)
}

const plain = [
  ['title', '标题'],
  ['issuer', '发文机关'],
  ['documentNumber', '发文字号'],
  ['madeOn', '成文日期'],
  ['genre', '体裁'],
  ['topic', '主题分类'],
  ['keywords', '主题词'],
  ['summary', '内容概述'],
  ['effectiveOn', '实施日期'],
  ['expiresOn', '有效期至'],
  ['displayUntil', '公示期最后一天'],
] as const

/** The facts of a content by their labels, each in words. */
function wordsOf(content: SealedContent, catalogue: Pick<Catalogue, 'columns'>): Map<string, string> {
  const { column, duty, field, exception, openness, kind } = content
  const words: (readonly [string, string])[] = [
    ...plain.map(([key, label]) => [label, textOf(content[key])] as const),
    ['栏目', catalogue.columns.find(({ code }) => code === column)?.name ?? textOf(column)],
    ['种类', named(kind, Object.entries(disclosureKindLabels))],
    ['公开属性', named(openness, Object.entries(opennessLabels))],
    [
      '不公开的情形',
      named(
        exception,
        exceptions.map(({ key, text }) => [key, text]),
      ),
    ],
    ['公开依据', typeof duty === 'string' ? (dutyWithKey(duty)?.text ?? duty) : ''],
    [
      '试点领域',
      named(
        field,
        pilotFields.map(({ key, name }) => [key, name]),
      ),
    ],
    ['计划公开时间', momentWords(content['releaseAt'])],
    ['解读方案', planWords(content['interpretation'])],
    ...guideWords(content['guide']),
    ['附件', fileWords(content['attachments'])],
  ]
  return new Map(words)
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').join('　') : ''
}

function named(key: unknown, labels: readonly (readonly [string, string])[]): string {
  return labels.find(([known]) => known === key)?.[1] ?? textOf(key)
}

// what was sealed was of this shape when it was; of another it tells nothing
function planWords(given: unknown): string {
  const plan = interpretationShape.safeParse(given).data
  if (plan === undefined) return ''
  if (plan.exempt !== '') return `不需要解读：${plan.exempt}`
  return [plan.outline, plan.forms.join('、'), plan.channels, plan.by]
    .filter((part) => part !== '')
    .join('；')
}

function guideWords(given: unknown): (readonly [string, string])[] {
  const guide = serviceGuideShape.safeParse(given).data
  if (guide === undefined) return []
  return serviceGuideParts.map(({ key, label }) => [label, linesOf(guide, key).join('；')] as const)
}

const files = z.array(z.object({ name: z.string(), hash: z.string() }))

/** Files by name and the beginning of their hash: one that was changed keeps its name. */
function fileWords(given: unknown): string {
  const known = files.safeParse(given).data ?? []
  return known.map(({ name, hash }) => `${name}（${hash.slice(0, 8)}）`).join('、')
}

function momentWords(given: unknown): string {
  const moment = z.iso.datetime().safeParse(given).data
  return moment === undefined ? '' : clockOf(Temporal.Instant.from(moment))
}
