/** 不予公开的情形 (条例第十四条至第十六条): why information is not disclosed proactively, as data. */

export const exceptionKeys = [
  'stateSecret',
  'otherLaw',
  'securityStability',
  'thirdParty',
  'internal',
  'process',
  'enforcementFile',
] as const
export type ExceptionKey = (typeof exceptionKeys)[number]

export interface Exception {
  readonly key: ExceptionKey
  readonly article: string
  /** the words of the article */
  readonly text: string
  /** `must`: it is not disclosed (条例第十四、十五条); `may`: the agency may decide so (条例第十六条) */
  readonly force: 'must' | 'may'
}

/** The exceptions in the order of the articles. */
export const exceptions: readonly Exception[] = [
  { key: 'stateSecret', article: '条例第十四条', text: '依法确定为国家秘密的政府信息', force: 'must' },
  { key: 'otherLaw', article: '条例第十四条', text: '法律、行政法规禁止公开的政府信息', force: 'must' },
  {
    key: 'securityStability',
    article: '条例第十四条',
    text: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息',
    force: 'must',
  },
  {
    key: 'thirdParty',
    article: '条例第十五条',
    text: '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息',
    force: 'must',
  },
  {
    key: 'internal',
    article: '条例第十六条第一款',
    text: '人事管理、后勤管理、内部工作流程等方面的内部事务信息',
    force: 'may',
  },
  {
    key: 'process',
    article: '条例第十六条第二款',
    text: '讨论记录、过程稿、磋商信函、请示报告等过程性信息',
    force: 'may',
  },
  { key: 'enforcementFile', article: '条例第十六条第二款', text: '行政执法案卷信息', force: 'may' },
]

/** The exception with this key. */
export function exceptionWithKey(key: ExceptionKey): Exception {
  const found = exceptions.find((one) => one.key === key)
  if (!found) throw new Error(`no exception ${key}`)
  return found
}
