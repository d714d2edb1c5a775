import { type CutWords, parseQuery, type Term } from '../../platform/search/index.ts'

/** Words of a description that are searched for; the first of them, as people say first what they want. */
const mostWords = 12

/** How people ask, and whom: nothing of it says what they ask for. A space stays in its place. */
const phrases: readonly RegExp[] = [
  // a single sign after a number would be taken together with the word behind it
  /\d{4}年度?|\d{1,2}[月日号]/gu,
  /[您你]们?好/gu,
  /(?:我们?|本人|本公司|本单位)?(?:特?此)?(?:想要?|希望|需要|打算|请求|要求|麻烦|烦请|恳请|请)(?:贵[镇县局乡]|贵单位|你们|您们)?(?:能够?|依法|给我|给予|帮我)?(?:申请|查询|了解|知道|获取|获得|提供|公开|问|看|查)+(?:一下|下)?/gu,
  /(?:因|由于)[^，。；]{0,12}(?:需要|所需|之需)/gu,
  /(?:是谁|谁|哪些?|哪里|怎么样?|如何|什么时候|什么|多少钱?|为什么|为何|有没有|是不是|是否|能不能|可不可以)/gu,
  /(?:贵|你|您|我|咱|本)们?(?:镇|县|局|乡|村|单位|家|街道|机关)(?:里|上|的)?/gu,
  /(?:镇里|镇上|县里|村里|乡里|镇政府|县政府|乡政府)/gu,
]

/** Words that stand in every application or in every title. */
const common = new Set(
  (
    '政府 信息 公开 申请 获取 提供 相关 有关 情况 材料 资料 文件 内容 全部 所有 复印 复印件 明细 清单 名单 本人 我们 希望 需要 ' +
    '请求 了解 以及 每个 关于 通知 公告 公示 人民政府 东西 时候 事情 事项 现在 目前 已经 没有 进行 具体 详细 一份 一下 包括 ' +
    '其中 年度 去年 今年 前年 镇政府 知道 办理 你好 因为 所以 但是 如果 可以 应该 研究 花钱 花了 干的 电子版 纸质 扫描件'
  ).split(' '),
)

/** What people say, and what the documents say for it. */
const documentWords: Readonly<Record<string, readonly string[]>> = {
  低保: ['最低生活保障'],
  低保户: ['低保', '最低生活保障'],
  五保: ['特困人员'],
  五保户: ['特困人员'],
  医保: ['医疗保险'],
  新农合: ['医疗保险'],
  审批: ['审核'],
  批准: ['审核'],
  禁烧: ['秸秆'],
  搬到: ['搬迁'],
  公章: ['印章'],
}

/** One thing that is meant: any of its words stands for it. */
export interface Meant {
  readonly terms: readonly Term[]
}

/** The words of a description by which documents can be told apart; `unitName`: words that all of them share. */
export function tellingWords(text: string, cut: CutWords, unitName: string): Meant[] {
  const plain = phrases.reduce((left, phrase) => left.replaceAll(phrase, ' '), text)
  return parseQuery(plain, cut)
    .filter(({ text: word, kind }) => kind !== 'sign' && !common.has(word) && !/^\d+年?度?$/.test(word))
    .filter(({ text: word }) => !unitName.includes(word))
    .slice(0, mostWords)
    .map((term) => ({
      terms: [term, ...(documentWords[term.text] ?? []).flatMap((word) => parseQuery(word, (run) => [run]))],
    }))
}

/** Years, and 第几次、第几季度, that a description names. */
export function namedPlaces(text: string): {
  readonly years: readonly string[]
  readonly ordinals: readonly string[]
} {
  return {
    years: text.match(/(?:19|20)\d\d/gu) ?? [],
    ordinals: text.match(/第[一二三四五六七八九十\d]{1,3}(?:次|季度|批|期|号)/gu) ?? [],
  }
}

/** Whether it is asked how something is done, which a guide answers better than a list of names. */
export function asksHow(text: string): boolean {
  return /怎么办|如何办|怎样办|怎么申请|如何申请|怎么领|办理流程|办理条件|什么条件|什么材料|哪些材料/u.test(
    text,
  )
}
