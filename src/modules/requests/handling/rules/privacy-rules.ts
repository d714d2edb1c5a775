import type { ActRule } from './act-rule.ts'

/** 身份核对 (条例第二十九条第二款第（一）项): that it was checked stays on record when the papers go. */
export const privacyRules = {
  checkIdentity: {
    label: '登记身份核对',
    group: 'receipt',
    article: '条例第二十九条',
    permission: 'checkIdentity',
    name: 'application.check-identity',
    beforeReceipt: true,
    afterEnd: true,
  },
} satisfies Readonly<Record<string, ActRule>>
