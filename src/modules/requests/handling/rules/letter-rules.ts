import type { ActRule } from './act-rule.ts'

const common = {
  group: 'file',
  permission: 'handleLetter',
  quiet: true,
  afterEnd: true,
} as const

/** 文书 (条例第四十五条; 党政机关公文处理工作条例): what is done with a letter; it has a card of its own. */
export const letterRules = {
  draftLetter: { ...common, label: '拟写文书', article: '条例第四十五条', name: 'application.draft-letter' },
  numberLetter: {
    ...common,
    label: '文书编号',
    article: '条例第四十五条',
    name: 'application.number-letter',
  },
  sealLetter: {
    ...common,
    label: '存入盖章文书',
    article: '条例第四十五条',
    name: 'application.seal-letter',
  },
  voidLetter: { ...common, label: '文书作废', article: '条例第四十五条', name: 'application.void-letter' },
  sendLetter: {
    ...common,
    label: '登记文书送出',
    article: '条例第四十五条',
    name: 'application.send-letter',
  },
  recordService: {
    ...common,
    label: '登记送达',
    article: '条例第四十五条',
    name: 'application.record-service',
  },
} satisfies Readonly<Record<string, ActRule>>
