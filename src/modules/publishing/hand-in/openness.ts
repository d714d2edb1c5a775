import { type ExceptionKey, exceptionKeys, exceptionWithKey } from '../../../law/decision/exception.ts'
import type { Openness } from '../disclosure.ts'

/** A sign that something is not, or not as it stands, to be disclosed proactively. */
export interface OpennessDoubt {
  readonly openness: Openness
  /** 不予公开的情形, where it is one */
  readonly exception: ExceptionKey | null
  readonly why: string
  readonly article: string
  /** the words of the file */
  readonly passage: string
}

/** 公开属性 as proposed; what is doubtful is asked. */
export interface OpennessProposal {
  readonly openness: Openness
  readonly exception: ExceptionKey | null
  readonly why: string
  readonly article: string
  /** signs to the contrary, the gravest first */
  readonly doubts: readonly OpennessDoubt[]
}

interface Sign {
  readonly in: 'mark' | 'title' | 'text' | 'head'
  readonly pattern: RegExp
  readonly openness: Openness
  /** the exception that it is a sign of, or the article where it is of none */
  readonly ground: ExceptionKey | `条例${string}`
  readonly why: string
  /** sure enough to be proposed; else only asked */
  readonly sure?: true
}

const proactive = '条例第十九条'

/** In the order of gravity. `head`: cells of tables that name a column. */
const signs: readonly Sign[] = [
  {
    in: 'mark',
    pattern: /绝密|机密|秘密/,
    openness: 'withheld',
    ground: 'stateSecret',
    why: '标有密级。国家秘密不得公开，也不得在本系统里办理：请停止上传，报保密审查机构处理。',
    sure: true,
  },
  {
    in: 'mark',
    pattern: /不予公开|不公开/,
    openness: 'withheld',
    ground: '条例第十七条',
    why: '附注写明不予公开。',
    sure: true,
  },
  {
    in: 'mark',
    pattern: /依申请公开/,
    openness: 'onRequest',
    ground: '条例第十七条',
    why: '附注写明依申请公开。',
    sure: true,
  },
  {
    in: 'mark',
    pattern: /删减后公开/,
    openness: 'proactive',
    ground: '条例第三十七条',
    why: '附注写明删减后公开：不公开的部分要先删去。',
  },
  {
    in: 'text',
    pattern:
      /内部(?:资料|文件|使用|掌握)|不得外传|注意保存|严禁(?:外传|上网|公开)|仅供[\p{Script=Han}]{0,8}(?:参考|使用)|不宜公开/u,
    openness: 'withheld',
    ground: '条例第十七条',
    why: '写有内部使用、不得外传一类的话，公开前要经保密审查确认。',
  },
  {
    in: 'title',
    pattern: /请示(?:[（(].*[）)])?$/,
    openness: 'withheld',
    ground: 'process',
    why: '请示是过程性信息（请示报告），可以不予公开；批准的结果另行公开。',
    sure: true,
  },
  {
    in: 'title',
    pattern: /(?:讨论稿|送审稿|审议稿|代拟稿|初稿|草稿|修改稿)|(?:会议|讨论|谈话|座谈)记录$/,
    openness: 'withheld',
    ground: 'process',
    why: '讨论记录、过程稿是过程性信息，可以不予公开；定稿公开。',
    sure: true,
  },
  {
    in: 'title',
    pattern: /(?:询问|调查|勘验)笔录|立案|案件(?:调查|处理)|案卷/,
    openness: 'withheld',
    ground: 'enforcementFile',
    why: '行政执法案卷信息可以不予公开；应当公开的处罚决定另行公开。',
  },
  {
    in: 'title',
    pattern: /会议纪要/,
    openness: 'withheld',
    ground: 'process',
    why: '会议纪要里的讨论情况是过程性信息；议定事项可以公开。请确认只留议定事项。',
  },
  {
    in: 'title',
    pattern: /商请|函(?:[（(].*[）)])?$/,
    openness: 'withheld',
    ground: 'process',
    why: '机关之间商量工作的函是过程性信息（磋商信函），可以不予公开；答复公众的复函可以公开。',
  },
  {
    in: 'title',
    pattern:
      /值班(?:表|安排)|考勤|请销?假|车辆管理|公务用车|食堂|办公用品|办公用房|工资|绩效工资|职务晋升|职级|考核等次|干部(?:任免|调整|考察)|任免|任职|免职|人事档案|内部(?:管理|工作|控制)|财务管理制度|出差/,
    openness: 'withheld',
    ground: 'internal',
    why: '人事管理、后勤管理、内部工作流程是内部事务信息，可以不予公开；需要公众知道的（如放假安排、办公时间）照常公开。',
  },
  {
    in: 'title',
    pattern: /信访|举报|投诉(?:件|人)|答复意见书|处理意见书/,
    openness: 'onRequest',
    ground: 'thirdParty',
    why: '涉及信访人、举报人等个人，公开可能损害其合法权益。',
  },
  {
    in: 'head',
    pattern:
      /身份证|证件号|手机|联系电话|电话号码|家庭住址|住址|银行(?:卡|账)号|账号|卡号|开户行|出生年月|病种|病情|残疾(?:类别|等级)|致贫原因/,
    openness: 'proactive',
    ground: 'thirdParty',
    why: '名单里有个人信息的栏目。只公开规定必须公开的项目，其余先删去或者遮盖，再公开。',
  },
  {
    in: 'text',
    pattern: /(?<!\d)\d{6}(?:19|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/,
    openness: 'proactive',
    ground: 'thirdParty',
    why: '正文里像有居民身份证号码，先遮盖再公开。',
  },
]

/**
 * Proposes 公开属性. Disclosure is the rule (条例第五条); what speaks against it is told with its article, and set by itself
 * only where the document says so plainly.
 */
export function proposeOpenness(given: {
  readonly title: string
  readonly text: string
  /** 密级 and 附注 */
  readonly marks: readonly string[]
  /** cells that head the columns of tables */
  readonly heads: readonly string[]
}): OpennessProposal {
  const found = signs.flatMap((sign): { doubt: OpennessDoubt; sure: boolean }[] => {
    const passage = passageOf(sign, given)
    if (passage === null) return []
    const { openness, why } = sign
    return [{ doubt: { openness, why, passage, ...groundOf(sign) }, sure: sign.sure === true }]
  })
  const sure = found.find((one) => one.sure)
  const doubts = found.filter((one) => one !== sure).map(({ doubt }) => doubt)
  if (sure) {
    const { passage, why, ...rest } = sure.doubt
    return { ...rest, why: `${why}（“${passage}”）`, doubts }
  }
  const noted = given.marks.find((mark) => /公开发布|主动公开/.test(mark))
  const why =
    noted === undefined
      ? '以公开为常态：涉及公众利益调整、需要公众广泛知晓或者参与决策的，应当主动公开。'
      : `附注写明“${noted.replace(/[（()）]/g, '')}”。`
  return { openness: 'proactive', exception: null, article: proactive, why, doubts }
}

function groundOf({ ground }: Sign): { readonly exception: ExceptionKey | null; readonly article: string } {
  if (ground.startsWith('条例')) return { exception: null, article: ground }
  const exception = exceptionKeys.find((key) => key === ground) ?? null
  return { exception, article: exception === null ? '' : exceptionWithKey(exception).article }
}

function passageOf(
  sign: Sign,
  { title, text, marks, heads }: Parameters<typeof proposeOpenness>[0],
): string | null {
  const places = { mark: marks, title: [title], text: [text], head: heads }[sign.in]
  for (const place of places) {
    const found = sign.pattern.exec(place.replace(/[ \t\u3000]/g, ''))
    if (found && sign.in === 'text' && /^\d{6}/.test(found[0]))
      return `${found[0].slice(0, 3)}***************`
    if (found) return sign.in === 'text' ? found[0] : place.trim().slice(0, 40)
  }
  return null
}
