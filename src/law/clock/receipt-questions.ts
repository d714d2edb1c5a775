/**
 * 收到申请之日, asked step by step (条例第三十一条; 国办公开办函〔2015〕207号): whoever registers an application answers
 * what he can see on the envelope, and the rule of the channel follows from it. The office's client asks them too:
 * nothing of days is imported here.
 */
import type { Channel } from './case-event.ts'

/** How an application came in, as one sees it. */
export const ways = ['counter', 'post', 'fax', 'email'] as const
export type Way = (typeof ways)[number]

export const wayLabels: Readonly<Record<Way, string>> = {
  counter: '当面提交',
  post: '邮寄',
  fax: '传真',
  email: '电子邮件',
}

/** What has been answered so far. */
export interface ReceiptAnswers {
  readonly way: Way
  /** of what is handed over: 书面, or 口头 and written down by staff (条例第二十九条) */
  readonly writing?: 'written' | 'oral' | undefined
  /** of a letter: whether somebody had to sign for it */
  readonly signedFor?: 'yes' | 'no' | undefined
  /** of a letter: whom it is addressed to */
  readonly addressee?: 'office' | 'other' | undefined
  /** where the day turns on confirmation: whether the applicant was reached */
  readonly contact?: 'confirmed' | 'unreachable' | 'notYet' | undefined
}

export type ReceiptStep =
  | 'writing'
  | 'signedFor'
  | 'addressee'
  | 'submittedOn'
  | 'signedOn'
  | 'arrivedOn'
  | 'systemReceivedAt'
  | 'contact'
  | 'confirmedOn'

/** One question: what is asked, what to look at, by which rule, and what can be chosen. */
export interface ReceiptQuestionText {
  readonly question: string
  readonly help: string
  readonly rule: string
  readonly options?: readonly { readonly key: string; readonly label: string; readonly note?: string }[]
}

const mailRule = '条例第三十一条第（二）项'
const confirmRule = '条例第三十一条第（三）项'
const olderRule = '国办公开办函〔2015〕207号'

/** The questions in words. */
export const receiptQuestions: Readonly<Record<ReceiptStep, ReceiptQuestionText>> = {
  writing: {
    question: '是书面提交的，还是口头提出的？',
    help: '书写确有困难的，可以口头提出，由工作人员代为填写，读给申请人听，经其确认。',
    rule: '条例第二十九条、第四十三条',
    options: [
      { key: 'written', label: '书面提交' },
      { key: 'oral', label: '口头提出，工作人员代填', note: '书写确有困难的' },
    ],
  },
  signedFor: {
    question: '信封上有没有要签收？',
    help: '看信封上的条码和面单：挂号信、邮政快递、其他快递要签收；平信、印刷品不要签收。',
    rule: mailRule,
    options: [
      { key: 'yes', label: '要签收', note: '挂号信、特快专递、快递' },
      { key: 'no', label: '不要签收', note: '平信、印刷品' },
    ],
  },
  addressee: {
    question: '信封上的收件人是谁？',
    help: '寄给领导个人、其他科室或者下属单位的，先转到政府信息公开工作机构，再与申请人确认。',
    rule: olderRule,
    options: [
      { key: 'office', label: '本机关，或者政府信息公开工作机构' },
      { key: 'other', label: '其他的人或者科室', note: '例如写着某位领导的姓名' },
    ],
  },
  submittedOn: {
    question: '哪一天提交的？',
    help: '这一天就是收到申请之日，期限从次日起算。',
    rule: '条例第三十一条第（一）项',
  },
  signedOn: {
    question: '本机关哪一天签收的？',
    help: '照回执或者快递面单上收发室签收的日期；这一天就是收到申请之日。',
    rule: mailRule,
  },
  arrivedOn: {
    question: '政府信息公开工作机构哪一天拿到的？',
    help: '实际拿到的那一天，不是邮戳上的日期。应当当天与申请人确认。',
    rule: mailRule,
  },
  systemReceivedAt: {
    question: '邮件系统什么时候收到的？',
    help: '照邮件上显示的收到时间填写。它和双方确认之日分别留存，期限按确认之日起算。',
    rule: `${confirmRule}、${olderRule}`,
  },
  contact: {
    question: '与申请人联系上了吗？',
    help: '按申请书上的电话联系，告诉申请人已经收到；联系上的那一天是收到申请之日。',
    rule: '条例第三十一条、国办公开办函〔2015〕207号',
    options: [
      { key: 'confirmed', label: '联系上了，已经确认' },
      { key: 'unreachable', label: '打过了，联系不上', note: '先登记，每个工作日再联系；恢复联系之日起算' },
      { key: 'notYet', label: '还没有联系', note: '登记以后列入今天要办的' },
    ],
  },
  confirmedOn: {
    question: '哪一天确认的？',
    help: '这一天就是收到申请之日，期限从次日起算。',
    rule: '条例第三十一条',
  },
}

/**
 * The channel that follows from the answers; null while an answer is missing. A letter that is addressed to
 * somebody other than the 工作机构 follows the rule of ordinary mail even if it was signed for (207号).
 */
export function channelFrom(answers: ReceiptAnswers): Channel | null {
  if (answers.way !== 'post') return answers.way
  if (answers.signedFor === undefined || answers.addressee === undefined) return null
  return answers.signedFor === 'yes' && answers.addressee === 'office' ? 'signedMail' : 'ordinaryMail'
}

/** The questions that stand now, in their order: the first without an answer is the next. */
export function receiptStepsOf(answers: ReceiptAnswers): readonly ReceiptStep[] {
  const channel = channelFrom(answers)
  const opening: readonly ReceiptStep[] =
    answers.way === 'counter' ? ['writing'] : answers.way === 'post' ? ['signedFor', 'addressee'] : []
  if (channel === null) return answers.signedFor === undefined ? ['signedFor'] : opening
  if (channel === 'counter') return [...opening, 'submittedOn']
  if (channel === 'signedMail') return [...opening, 'signedOn']
  const arrival: ReceiptStep = channel === 'email' ? 'systemReceivedAt' : 'arrivedOn'
  const confirmed: readonly ReceiptStep[] = answers.contact === 'confirmed' ? ['confirmedOn'] : []
  return [...opening, arrival, 'contact', ...confirmed]
}

/** What follows from the answers for the day of receipt, in one sentence; null while it cannot be said. */
export function receiptConsequence(answers: ReceiptAnswers): string | null {
  const channel = channelFrom(answers)
  if (channel === null) return null
  if (channel === 'counter') return '以提交之日为收到申请之日，期限从次日起算。'
  if (channel === 'signedMail') return '以本机关签收之日为收到申请之日，期限从次日起算。'
  const elsewhere =
    answers.way === 'post' && answers.addressee === 'other'
      ? '寄给工作机构以外的，不以签收之日起算，以与申请人确认之日为收到申请之日。'
      : ''
  switch (answers.contact) {
    case 'confirmed':
      return `${elsewhere}以与申请人确认之日为收到申请之日，期限从次日起算。`
    case 'unreachable':
      return `${elsewhere}先登记，期限还没有起算；每个工作日再联系，恢复联系之日为收到申请之日。`
    case 'notYet':
    case undefined:
      return `${elsewhere}还没有收到申请：应当当天与申请人确认，确认之日起算。`
  }
}
