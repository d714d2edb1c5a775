import type { ReportPartNumber } from '../../law/report/report-rows.ts'
import { failedChecks, type ReportFiling } from '../../modules/reporting/index.ts'
import type { FilingFacts } from './report-filing-facts.ts'
import type { NextActView } from './routes/report-filing.schema.ts'

/** The one next step, in words, and where it is taken. */
export interface NextStep {
  readonly act: NextActView
  readonly title: string
  readonly text: string
  readonly part: ReportPartNumber | null
}

const step = (
  act: NextActView,
  title: string,
  text: string,
  part: ReportPartNumber | null = null,
): NextStep => ({ act, title, text, part })

/** What is to be done now, by this person or by whom he waits for. */
export function nextStepOf(filing: ReportFiling, facts: FilingFacts): NextStep {
  const { standing } = filing
  switch (standing.state) {
    case 'inReview':
      return inReview(filing)
    case 'submitted':
    case 'accepted':
      return toPublish(filing)
    case 'published':
      return filing.later === null
        ? step('none', '这份报告已经发布', '发布的内容已经锁定。内容有误或者有新的事实的，可以开始更正。')
        : step('reopen', '发布以后数字有了变化', '请核对下面的前后对照；确属漏报、错报的，开始更正。')
    case 'notBegun':
    case 'drafting':
    case 'sentBack':
      return toWrite(filing, facts)
  }
}

function toWrite({ standing, bars }: ReportFiling, facts: FilingFacts): NextStep {
  if (bars.send?.code === 'notAllowed') {
    return step('none', '由专员编制', '报告由本单位信息公开专员编制，送审后由您办理。')
  }
  const failed = failedChecks(facts.checks).length
  if (!facts.figuresEntered) {
    return step(
      'figures',
      '填报业务数据',
      '行政许可、处罚、强制和收费由业务科室提供，没有的填 0。表三、表四由系统从案卷中计算。',
      '二',
    )
  }
  if (!facts.written.includes('五')) {
    return step(
      'prose',
      '编写第五部分',
      '写明主要问题、上年问题的改进情况和下一步措施。这一部分只能由本单位自己写。',
      '五',
    )
  }
  if (failed > 0) {
    const first = facts.checks.find(({ state }) => state === 'failed')
    return step(
      'checks',
      `改正 ${failed} 项校验`,
      `${first?.title ?? ''}：${first?.text ?? ''}${first?.way ?? ''}`,
      first?.part ?? null,
    )
  }
  if (bars.send !== null) return step('none', '现在还不能送审', bars.send.text)
  if (standing.state === 'sentBack') {
    return step('send', '按退回意见改好后，重新送审', '送审、签发后再报送一次，报送时写明改了什么。')
  }
  if (standing.course.state === 'returned') {
    return step('send', '按退回意见改好后，重新送审', '退回的意见见下面；改好以后从退回的环节继续。')
  }
  return step('send', '送审', '校验都已通过。请先预览全文，再送本单位审签；送审以后内容锁定。')
}

function inReview({ standing: { course }, bars, steps }: ReportFiling): NextStep {
  const at = steps.find(({ key }) => key === course.at)
  if (course.state === 'signed') {
    return bars.submit === null
      ? step('submit', '报送', '报告已经签发。报送以后内容锁定，以后只能更正。')
      : step('none', '等待报送', '报告已经签发，由本单位信息公开专员报送。')
  }
  if (bars.review !== null) return step('none', `等待“${at?.label ?? ''}”`, bars.review.text)
  const signs = at?.key === steps.at(-1)?.key
  return signs
    ? step('sign', `请签发：${at?.label ?? ''}`, '请看全文和校验，签发后由专员报送；要改的，退回并写明意见。')
    : step(
        'review',
        `请审核：${at?.label ?? ''}`,
        '请核对数字和文字；要改的，退回并写明对哪一格、哪一段的意见。',
      )
}

function toPublish({ bars }: ReportFiling): NextStep {
  return bars.publish === null
    ? step('publish', '发布', '报告已经报送。发布以后在门户网站年报栏目公开，提供下载（条例第四十九条）。')
    : step('none', '现在还不能发布', bars.publish.text)
}
