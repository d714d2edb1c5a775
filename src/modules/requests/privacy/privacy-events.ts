import type { EventTexts } from '../event-texts.ts'
import { sentences } from '../lists/sentences.ts'

/** What is done to protect the applicant's data; none of it moves the statutory clock. */
export const privacyEventLabels = {
  identity_checked: '核对身份',
  identity_erased: '清除身份证明材料',
  person_erased: '清除个人信息',
} as const

/** How an identity was checked; a closed list, and it holds no number. */
export const identityChecks = ['original', 'copy', 'online', 'organisation'] as const
export type IdentityCheck = (typeof identityChecks)[number]

export const identityCheckLabels: Readonly<Record<IdentityCheck, string>> = {
  original: '核对证件原件',
  copy: '核对证件复印件、照片',
  online: '通过身份认证平台核对',
  organisation: '核对单位证照和授权委托书',
}

export interface PrivacyEventDetails {
  identity_checked: { readonly how: IdentityCheck; readonly note: string }
  identity_erased: { readonly papers: number }
  person_erased: { readonly papers: number }
}

export const privacyEntryTexts: EventTexts<PrivacyEventDetails> = {
  identity_checked: ({ how, note }) => sentences(identityCheckLabels[how], note),
  identity_erased: ({ papers }) => `按保存期限清除，共${papers}份；身份核对的记录保留。`,
  person_erased: ({ papers }) => `按保存期限清除全部个人信息和${papers}份材料；办理经过、结果和期限保留。`,
}
