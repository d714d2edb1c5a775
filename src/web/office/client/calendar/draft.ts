import type { CallInput } from '../http/call.ts'

export type Draft = CallInput<'POST /holiday-notices'>['body']

/** A draft as the form holds it: what is not filled in yet is not there. */
export interface DraftValues {
  readonly year?: number | null
  readonly notice?: Partial<Draft['notice']>
  readonly off?: readonly (Partial<Draft['off'][number]> | undefined)[]
  readonly worked?: readonly (Partial<Draft['worked'][number]> | undefined)[]
}

/** The holidays of all citizens, in the order of the year. */
export const holidayNames = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const

/** What the form begins with: the holidays of the year, their days still to be filled in. */
export function emptyDraft(year: number): DraftValues {
  return {
    year,
    notice: {
      number: '',
      title: `国务院办公厅关于${year}年部分节假日安排的通知`,
      date: '',
      url: '',
    },
    off: holidayNames.map((name) => ({ name })),
    worked: [],
  }
}

/** What is sent: what is missing is named by the server, each at its field. */
export function draftOf({ year, notice, off, worked }: DraftValues): Draft {
  const { number = '', title = '', date = '', url = '' } = notice ?? {}
  return {
    year: year ?? 0,
    notice: { number, title, date, url },
    off: (off ?? []).map((range) => ({
      name: range?.name ?? '',
      from: range?.from ?? '',
      to: range?.to ?? range?.from ?? '',
    })),
    worked: (worked ?? []).map((day) => ({ name: day?.name ?? '', on: day?.on ?? '' })),
  }
}
