import type { ReviewStep } from './review-step.ts'

/** One thing that a step looks at before it passes an item. */
export interface ReviewCheck {
  readonly key: string
  readonly label: string
  readonly help: string
  /** 审: its content; 校: its text */
  readonly of: '审' | '校'
}

const check = (key: string, label: string, help: string, of: ReviewCheck['of']): ReviewCheck => ({
  key,
  label,
  help,
  of,
})

const politics = check('politics', '政治', '立场、提法、国名地名、领导职务和排序没有差错', '审')
const policy = check('policy', '政策', '与上级文件和本机关已发文件一致，没有过时的规定', '审')
const law = check('law', '法律依据', '引用的法律法规名称、条款现行有效，没有超越职权', '审')
const facts = check('facts', '事实和数据', '数字、人名、地名、日期与原件一致', '审')
const privacy = check('privacy', '个人信息', '身份证号、电话、住址等已经删去或者遮盖', '审')
const column = check('column', '栏目和公开属性', '放在应当放的栏目，公开属性正确', '审')
const opinions = check('opinions', '各步意见', '一审、二审、保密审查提出的意见都已处理', '审')
const text = check('text', '文字', '标题、正文、落款没有错字漏字，格式规范', '校')
const attachments = check('attachments', '附件', '逐个打开看过，与正文一致，没有隐藏的内容', '校')

/** What each step looks at: 审 (content) and 校 (text). The secrecy step has its five questions besides (secrecy.ts). */
export const reviewChecks: Readonly<Record<ReviewStep, readonly ReviewCheck[]>> = {
  firstReview: [politics, policy, facts, privacy, text, attachments],
  secondReview: [politics, policy, law, privacy, text, attachments],
  secrecyReview: [
    check('marks', '密级标志和内部标注', '正文、附件、文件属性里都没有密级、“内部”等标志', '审'),
    check('source', '材料来源', '转发、摘编上级材料的，已经同意公开', '审'),
    attachments,
  ],
  signing: [column, law, opinions, text],
}
