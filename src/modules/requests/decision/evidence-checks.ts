import { isAfter, parseDay, type Day } from '../../../law/calendar/day.ts'
import { exceptionWithKey, exceptionKeys } from '../../../law/decision/exception.ts'
import { evidenceNeeded, type EvidencePart, isException } from '../../../law/decision/evidence.ts'
import { articleFor } from '../../../law/decision/outcome.ts'
import type { Issue } from '../../desk/index.ts'
import { type DecisionDraft, type Evidence, noEvidence } from './decision-draft.ts'

/** What is missing in the evidence of a draft, per field, with its ground and an example. */
export function evidenceIssues(draft: DecisionDraft, today: Day): Issue[] {
  const evidence = draft.evidence ?? noEvidence
  const ground = articleFor(draft.outcome, draft.ground)
  const checks: Readonly<Record<EvidencePart, () => Issue[]>> = {
    searches: () => searchIssues(evidence, today),
    harm: () => harmIssues(evidence),
    law: () =>
      missing(
        'law',
        { ...evidence.law },
        {
          name: '请写明法律、行政法规的全称，例如《中华人民共和国档案法》；地方性法规、规章和文件不能作为依据。',
          article: '请写明条款，例如“第二十八条第二款”。',
        },
      ),
    secrecy: () =>
      missing(
        'secrecy',
        { ...evidence.secrecy },
        {
          basis:
            '请写明定密依据：定密责任人审核确定的文件，或者保密事项范围的条目。没有依法定密的，不能按国家秘密拒绝。',
          level: '请写明密级：绝密、机密、秘密。',
          period: '请写明保密期限，例如“10年，至2031年5月”。',
        },
      ),
    override: () =>
      evidence.override.trim() === ''
        ? [
            {
              field: 'evidence.override',
              text: '请写明不公开会对公共利益造成什么重大影响；决定公开的内容和理由还要书面告知第三方。',
              ground: '条例第十五条、第三十二条',
            },
          ]
        : [],
    withheld: () => withheldIssues(evidence),
    agency: () => agencyIssues(evidence),
    earlier: () => earlierIssues(evidence, today),
    channel: () =>
      evidence.channel.trim() === ''
        ? [
            {
              field: 'evidence.channel',
              text:
                draft.outcome === 'notProcessed.petition'
                  ? '请写明申请人可以通过什么渠道提出，例如“县信访局，电话……；12345热线”。'
                  : '请写明获取的途径，例如“县图书馆二楼阅览室，或者向邮局订阅”。',
            },
          ]
        : [],
  }
  const issues = evidenceNeeded(draft).flatMap((part) => checks[part]())
  return [...issues.map((issue) => ({ ground, ...issue })), ...lengthIssues(evidence)]
}

/** The fields of a part that are empty, each with what belongs there. */
function missing(
  part: string,
  given: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>>,
): Issue[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    (given[field] ?? '').trim() === '' ? [{ field: `evidence.${part}.${field}`, text }] : [],
  )
}

const searchFields = {
  where: '请写明在哪里检索，例如“镇档案室文书档案”。',
  how: '请写明怎样检索，例如“关键词‘乡医补助’，2009年至2011年”。',
  by: '请写明由谁检索。',
  result: '请写明结果，例如“没有发现”。',
} as const

/** 信息不存在: what was typed must be whole, and something must have been typed. */
function searchIssues({ searches }: Evidence, today: Day): Issue[] {
  if (searches.length === 0) {
    const text =
      '请逐处登记检索：在哪里、怎样、由谁、哪天、结果。告知信息不存在的，由本机关举证尽到了检索义务。'
    return [{ field: 'evidence.searches', text }]
  }
  return searches.flatMap((row, index) => {
    const { on, ...texts } = row
    const issues = missing(`searches.${index}`, texts, searchFields)
    const day = parseDay(on)
    if (day === null || isAfter(day, today)) {
      const text = '请填写检索的日期，不能晚于今天。'
      issues.push({ field: `evidence.searches.${index}.on`, text })
    }
    return issues
  })
}

function harmIssues({ harm }: Evidence): Issue[] {
  return missing(
    'harm',
    { ...harm },
    {
      what: '请写明公开会造成什么损害，例如“泄露投标成本构成，在后续竞争中处于不利地位”。只引条文不算理由。',
      whom: '请写明损害谁的利益，例如“某建设工程公司”“参加会议发言的人员”。',
      likelihood: '请写明发生的可能有多大、为什么，例如“同一标段下月重新招标，很可能被同行利用”。',
    },
  )
}

function withheldIssues({ withheld }: Evidence): Issue[] {
  if (withheld.length === 0) {
    const text = '请逐处写明不予公开的内容和理由：区分处理的，对不予公开的部分应当说明理由。'
    return [{ field: 'evidence.withheld', text }]
  }
  return withheld.flatMap(({ what, exception, why }, index) => {
    const issues = missing(
      `withheld.${index}`,
      { what, why },
      {
        what: '请写明不予公开的是哪一部分，例如“附件2综合单价分析表”。',
        why: '请写明这一部分为什么不予公开，例如“反映企业成本构成，第三方不同意公开”。',
      },
    )
    if (!isException(exception)) {
      const words = exceptionKeys.map((key) => exceptionWithKey(key).text).join('；')
      issues.push({
        field: `evidence.withheld.${index}.exception`,
        text: `请选择属于哪一种情形：${words}。`,
      })
    }
    return issues
  })
}

function agencyIssues({ agency }: Evidence): Issue[] {
  if (agency.unknown) return []
  return missing(
    'agency',
    { name: agency.name, contact: agency.contact },
    {
      name: '请写明负责公开的机关名称；确实无法确定的，选“无法确定”。',
      contact: '请写明该机关的联系方式，例如政府信息公开工作机构的电话和地址。',
    },
  )
}

function earlierIssues({ earlier }: Evidence, today: Day): Issue[] {
  const { documentNumber } = earlier
  const issues = missing(
    'earlier',
    { documentNumber },
    { documentNumber: '请写明前次答复的文号或者案号，例如“杨店公开答〔2025〕12号”。' },
  )
  const on = parseDay(earlier.on)
  if (on === null || isAfter(on, today)) {
    issues.push({ field: 'evidence.earlier.on', text: '请填写前次答复的日期，不能晚于今天。' })
  }
  return issues
}

const longestText = 5_000
const mostRows = 50

function lengthIssues(evidence: Evidence): Issue[] {
  const issues: Issue[] = []
  for (const field of ['searches', 'withheld'] as const) {
    if (evidence[field].length > mostRows) {
      issues.push({ field: `evidence.${field}`, text: `最多${mostRows}行，其余作为附件。` })
    }
  }
  const texts = JSON.stringify(evidence)
  if (texts.length > longestText * 10) {
    issues.push({ field: 'evidence', text: '证据材料过长，请精简，其余作为附件。' })
  }
  return issues
}
