import type { LastYear } from './promises.ts'
import type { PromiseAnswer } from './writing-store.ts'
import { type PromiseState, promiseStateLabels } from './writing-tables.ts'

const ordinals = '一二三四五六七八九十'

/**
 * Part 五 to begin with: what became of last year's promises, its problems to be looked at again, the measures still
 * open. What only the writer knows stands in 〔请……〕; no report goes out with one of them.
 */
export function problemsDraft(
  { problems, promises }: LastYear,
  answers: ReadonlyMap<string, PromiseAnswer>,
): string {
  const open = promises.filter((promise) => answers.get(promise)?.state !== 'kept')
  return [
    '（一）上年问题的改进情况',
    promises.length === 0
      ? '〔请写明上年报告提出的问题改了没有〕。'
      : `{{上年度}}年报告提出的改进措施落实如下：${listed(promises.map((it) => outcomeOf(it, answers.get(it))))}。`,
    '（二）存在的主要问题',
    problems.length === 0
      ? '〔请写明本年存在的主要问题，要具体〕。'
      : `{{上年度}}年提出的${problems.length}个问题，〔请写明哪些已经解决、哪些还在，逐条核对：${short(problems)}〕。〔请写明本年新发现的问题〕。`,
    '（三）下一步改进措施',
    open.length === 0
      ? '〔请写明下一年度的改进措施：谁、什么时候、做到什么程度〕。'
      : `{{上年度}}年没有完成的继续做：${listed(open)}。〔请写明完成的时间和负责的人，以及新的措施〕。`,
  ].join('\n')
}

const words: Readonly<Record<PromiseState, string>> = promiseStateLabels

function outcomeOf(promise: string, answer: PromiseAnswer | undefined): string {
  if (answer === undefined) return `${promise}，〔请写明做到了没有〕`
  return `${promise}，${words[answer.state]}：${answer.text.replace(/[。；]+$/, '')}`
}

function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return items.map((item, at) => `${ordinals[at] ?? at + 1}是${item}`).join('；')
}

/** Enough of the problems to know them by; a placeholder has its limit. */
function short(problems: readonly string[]): string {
  const text = problems.map((problem) => problem.slice(0, 12)).join('、')
  return text.length > 30 ? `${text.slice(0, 29)}…` : text
}
