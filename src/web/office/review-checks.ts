import type { ReviewStep } from '../../modules/publishing/index.ts'

/** One thing that a step looks at before it passes an item. */
export interface ReviewCheck {
  readonly key: string
  readonly label: string
  readonly help: string
  /** 审: its content; 校: its text */
  readonly of: '审' | '校'
}

const politics = check('politics', '政治', '立场、提法、国名地名、领导职务和排序没有差错', '审')
const policy = check('policy', '政策', '与上级文件和本机关已发文件一致，没有过时的规定', '审')
const law = check('law', '法律依据', '引用的法律法规名称、条款现行有效，没有超越职权', '审')
const facts = check('facts', '事实和数据', '数字、人名、地名、日期与原件一致', '审')
const privacy = check('privacy', '个人信息', '身份证号、电话、住址等已经删去或者遮盖', '审')
const column = check('column', '栏目和公开属性', '放在应当放的栏目，确属主动公开', '审')
const text = check('text', '文字', '标题、正文、落款没有错字漏字，格式规范', '校')
const attachments = check('attachments', '附件', '逐个打开看过，与正文一致，没有隐藏的内容', '校')

/** What each of the steps looks at: 审 (content) and 校 (text), and the questions of the secrecy form. */
export const reviewChecks: Readonly<Record<ReviewStep, readonly ReviewCheck[]>> = {
  firstReview: [politics, policy, facts, privacy, text, attachments],
  secondReview: [politics, policy, law, privacy, text, attachments],
  secrecyReview: [
    check(
      'stateSecret',
      '不涉及国家秘密',
      '正文和附件没有密级标志，也不含未解密的内容（条例第十四条）',
      '审',
    ),
    check('workSecret', '不涉及工作秘密', '没有标注“内部”的材料，转发的上级文件已同意公开', '审'),
    check('tradeSecret', '不涉及商业秘密', '或者权利人已经同意公开（条例第十五条）', '审'),
    check('personal', '不涉及个人隐私', '名单、身份证号、病情、家庭情况等已作处理（条例第十五条）', '审'),
    check('security', '不危及“三安全一稳定”', '国家安全、公共安全、经济安全和社会稳定（条例第十四条）', '审'),
  ],
  signing: [
    column,
    law,
    check('opinions', '前三步意见', '一审、二审、保密审查提出的意见都已处理', '审'),
    text,
  ],
}

function check(key: string, label: string, help: string, of: ReviewCheck['of']): ReviewCheck {
  return { key, label, help, of }
}

/** The checks of a step that are not ticked. */
export function uncheckedOf(step: ReviewStep, checked: readonly string[]): ReviewCheck[] {
  return reviewChecks[step].filter(({ key }) => !checked.includes(key))
}

/** What goes on record: what was looked at, then what the person wrote. */
export function remarksWithChecks(step: ReviewStep, typed: string): string {
  const labels = reviewChecks[step].map(({ label }) => label).join('、')
  return typed.trim() === '' ? `核对了：${labels}。` : `核对了：${labels}。${typed.trim()}`
}
