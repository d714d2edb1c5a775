/** By whom of those who filed it a joint application is counted. */
export type CountedBy = 'contact' | 'coApplicant'

/** In the words of a notice: it goes to all of them, and names none. */
export const countedByTexts: Readonly<Record<CountedBy, string>> = {
  contact: '联系人（各申请人中本月此前件数最多的一人）',
  coApplicant: '联系人以外的一名共同申请人（各申请人中本月此前件数最多的一人）',
}
