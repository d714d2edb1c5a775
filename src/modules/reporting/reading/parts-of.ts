import type { Item } from './clauses.ts'

const information = ['条', '篇', '份', '则', '件']
const cases = ['件', '宗', '起']

/** Whether a part can be counted in a total: by their units. */
export function compatible(total: Item, part: Item): boolean {
  if (part.unit === total.unit || part.unit === '') return true
  if (cases.includes(total.unit) && cases.includes(part.unit)) return true
  const aboutInformation = /信息|公开/.test(total.between) && !/申请/.test(total.between)
  return aboutInformation && information.includes(total.unit) && information.includes(part.unit)
}

const otherBusiness =
  /^(?:共|并|全年|累计)*(?:办理|承办|召开|开展|组织(?=召开|开展|举办|培训)|收到|受理|答复|回复|举办|处理|解答|培训|发放|接待|走访|征集|收取)|阅读|点击|浏览量|访问|粉丝/
const otherProceeding = /行政复议|行政诉讼|投诉|举报/

/** Words that say that an item of the list tells of something else than the total. */
function strays(total: Item, item: Item): boolean {
  const aboutApplications = /申请/.test(total.between)
  const ofCases = cases.includes(total.unit) || cases.includes(item.unit)
  if (ofCases && /行政复议|行政诉讼/.test(item.label) && !/复议|诉讼|信息/.test(total.between)) return true
  if (/复议/.test(total.between) && !/诉讼/.test(total.between) && /诉讼/.test(item.label)) return true
  if (aboutApplications && otherProceeding.test(item.label)) return true
  const word = otherBusiness.exec(item.label)?.[0]
  if (word === undefined) return false
  if (aboutApplications) return !/受理|答复|回复|处理|办理/.test(word)
  return !total.between.includes(word)
}

const publishing = /发布|推送|转发|转载|更新|编发|推出|刊发|播放|制作/
const adverbial = /^(?:并|还)?(?:通过|利用|依托|在|向|因|全年|累计)/

/**
 * `公告40条、文件20条，公众号推送信息30条`: after a list joined by 、 a comma and a verb of its own. So it is with
 * `公告95条；通过政务服务网公布25条`, where no item before opens like that.
 */
function opensSentence(list: readonly Item[], index: number): boolean {
  const item = list[index]
  const before = list.slice(0, index)
  if (item?.separator === '；') {
    return adverbial.test(item.label) && before.every(({ label }) => !adverbial.test(label))
  }
  return (
    item?.separator === '，' &&
    publishing.test(item.label) &&
    before.some(({ separator }) => separator === '、') &&
    before.every(({ label }) => !publishing.test(label))
  )
}

interface Parts {
  readonly parts: readonly Item[]
  /** every item of the list is a part: nothing was left out */
  readonly clean: boolean
}

/** The items of a list that are parts of a total; where the list ends is told by their words. */
export function partsOf(total: Item, list: readonly Item[]): Parts {
  const stop = list.findIndex(
    (item, index) => index > 0 && (item.aside || strays(total, item) || opensSentence(list, index)),
  )
  const bounded = stop < 0 ? list : list.slice(0, stop)
  const later = bounded.slice(1)
  const semicolonList = later.length > 0 && later.every((item) => item.separator === '；')
  const cut = semicolonList ? -1 : bounded.findIndex((item, index) => index > 0 && item.separator === '；')
  const kept = cut < 0 ? bounded : bounded.slice(0, cut)
  const parts = kept.filter((item) => !item.comparison && compatible(total, item))
  return { parts, clean: parts.length === list.length && parts.every((item) => sameUnit(total, item)) }
}

export function sameUnit(total: Item, part: Item): boolean {
  return part.unit === total.unit || part.unit === ''
}

/** The sum of some figures; none has more than six decimals. */
export function sumOf(parts: readonly Item[]): number {
  return Math.round(parts.reduce((sum, part) => sum + part.value, 0) * 1e6) / 1e6
}
