/** A duty as the server tells it. */
export interface Duty {
  readonly key: string
  readonly article: string
  readonly text: string
}

/** The duties of a column in short: 条例第二十条第（一）（五）项 · 条例第二十一条：土地征收、房屋征收. */
export function dutyWords(duties: readonly Duty[]): string[] {
  const items = duties.flatMap(({ article }) => /^条例第二十条第(（.+）)项$/.exec(article)?.[1] ?? [])
  const topics = duties.filter(({ article }) => !article.endsWith('项')).map(({ text }) => text)
  return [
    ...(items.length > 0 ? [`条例第二十条第${items.join('')}项`] : []),
    ...(topics.length > 0 ? [`条例第二十一条：${topics.join('、')}`] : []),
  ]
}

/** The duties article by article, with what each asks for. */
export function dutiesByArticle(duties: readonly Duty[]): { article: string; text: string }[] {
  const articles = Map.groupBy(duties, ({ article }) => article)
  return [...articles].map(([article, own]) => ({ article, text: own.map(({ text }) => text).join('、') }))
}
