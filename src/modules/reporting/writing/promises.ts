/** What last year's report said in part 五 that this year's has to come back to. */
export interface LastYear {
  /** its problems, one each */
  readonly problems: readonly string[]
  /** the improvements that it promised, one each */
  readonly promises: readonly string[]
}

type Topic = 'past' | 'problems' | 'promises'

const longest = 300
const shortest = 6

/**
 * Reads part 五 of an earlier report: under its sub-headings where it has such, else by the words with which a
 * sentence begins. What it tells of the year before it is left out; what is not understood is no promise.
 */
export function lastYearOf(part: string): LastYear {
  const found: Record<Topic, string[]> = { past: [], problems: [], promises: [] }
  let topic: Topic | null = null
  for (const line of part.split('\n')) {
    const words = line.trim()
    if (words === '') continue
    const heading = /^（[一二三四五六七八九十]+）([^，。；]{2,24})[。：]?$/.exec(words)?.[1]
    if (heading !== undefined) {
      topic = topicOf(heading)
      continue
    }
    for (const sentence of words.split(/(?<=。)/)) {
      topic = topicOf(leadOf(sentence)) ?? topic
      if (topic !== null) found[topic].push(...itemsOf(sentence))
    }
  }
  return { problems: unique(found.problems), promises: unique(found.promises) }
}

function topicOf(words: string): Topic | null {
  if (/上一?年|去年|整改(?:情况|落实)|改进情况/.test(words) && !/下一步|今后/.test(words)) return 'past'
  if (/下一步|今后|改进措施|下一年|打算|工作计划|改进方向/.test(words)) return 'promises'
  if (/问题|不足|短板|差距/.test(words)) return 'problems'
  return null
}

/** The words with which a sentence opens its matter: up to the first 一是 or the first stop. */
function leadOf(sentence: string): string {
  return /^[^，。；：]{0,30}[，：]?/.exec(sentence.split(/一是|1[.．、]/)[0] ?? '')?.[0] ?? ''
}

const ordinal = /(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|（\d{1,2}）|\d{1,2}[.．、])/

/** 一是…；二是… one by one; without such marks the sentence as it stands. */
function itemsOf(sentence: string): string[] {
  const pieces = sentence.split(new RegExp(`(?:^|[；。：，])\\s*${ordinal.source}`))
  const listed = pieces.length > 1
  return (listed ? pieces.slice(1) : pieces)
    .map((piece) => piece.replace(/[。；\s]+$/g, '').trim())
    .filter((piece) => piece.length >= shortest && piece.length <= longest)
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)]
}
