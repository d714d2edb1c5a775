import type { ActRule } from './act-rule.ts'

/** 案卷材料 (条例第四十五条): what comes late, a returned 送达回证 above all, still belongs into the file. */
export const paperRules = {
  addPaper: {
    label: '补充案卷材料',
    group: 'file',
    article: '条例第四十五条',
    permission: 'addPaper',
    name: 'application.add-paper',
    beforeReceipt: true,
    afterEnd: true,
  },
} satisfies Readonly<Record<string, ActRule>>
