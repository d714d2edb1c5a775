import { chinaMoment, longDate } from '../kit/days.ts'
import { dutyWords } from '../kit/duty-words.ts'
import type { ItemView } from './item-view.ts'

export interface Fact {
  readonly label: string
  readonly value: string
}

/** The metadata of an item as its page shows them (law.md §8.4); what is empty and optional is left out. */
export function factsOf(view: ItemView): Fact[] {
  const { content, column, validity } = view
  const facts: (readonly [string, string])[] = [
    ['索引号', view.indexNumber ?? (isToCome(view) ? '签发时由系统给出' : '')],
    ['栏目', column === null ? content.column : column.path.join(' / ')],
    ['公开依据', content.dutyLabel || dutyWords(column?.duties ?? []).join('；')],
    ['公开时限', column?.timeLimitLabel ?? ''],
    ['公开属性', content.opennessLabel],
    ['不公开的情形', content.exceptionLabel],
    ['试点领域', content.fieldLabel],
    ['发文机关', content.issuer],
    ['发文字号', content.documentNumber],
    ['成文日期', dayWords(content.madeOn)],
    ['发布日期', dayWords(view.publishedOn ?? '')],
    ['种类', content.kindLabel],
    ['体裁', content.genre],
    ['实施日期', dayWords(content.effectiveOn)],
    ['有效期至', dayWords(content.expiresOn)],
    ['有效性', validityWords(validity)],
    ['主题分类', content.topic],
    ['主题词', content.keywords.join('　')],
    ['内容概述', content.summary],
    ['所解读的文件', content.interpretsTitle],
    ['计划公开时间', momentWords(content.releaseAt)],
    ['公示期最后一天', dayWords(content.displayUntil)],
    ['保密审查', secrecyWords(view)],
    ['下次评估', dayWords(view.reassessOn ?? '')],
  ]
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

/** Whether it is to be public and is not yet. */
function isToCome({ state, content }: ItemView): boolean {
  return ['draft', 'inReview', 'scheduled'].includes(state) && content.openness === 'proactive'
}

function dayWords(day: string): string {
  return day === '' ? '' : longDate(day)
}

function momentWords(moment: string): string {
  if (moment === '') return ''
  const [day = '', time = ''] = chinaMoment(moment).split(' ')
  return `${longDate(day)} ${time}`
}

/** The answers of the secrecy review of the text as it stands: those that say more than 不涉及, or that none does. */
function secrecyWords({ secrecy }: ItemView): string {
  if (secrecy === null) return ''
  const touched = secrecy.filter(({ answer }) => answer !== '不涉及')
  if (touched.length === 0) return '五项均不涉及'
  return touched.map(({ label, answer }) => `${label}：${answer}`).join('；')
}

function validityWords({ label, on, reason, successor }: ItemView['validity']): string {
  const since =
    on === null
      ? ''
      : `（${longDate(on)}起：${reason ?? ''}${successor === null ? '' : `，现行文件 ${successor}`}）`
  return `${label}${since}`
}
