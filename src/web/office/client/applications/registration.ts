import type { CallInput } from '../http/call.ts'

type Body = CallInput<'POST /applications'>['body']

/** The registration as it is typed: days may still be empty. */
export interface Registration {
  readonly channel: Body['channel']
  readonly arrivedOn: string
  readonly signedOn?: string | undefined
  readonly confirmedOn?: string | undefined
  readonly note?: string | undefined
  /** fields that are not drawn for this kind of applicant are absent */
  readonly form: Partial<Body['form']>
}

/** Came over the counter today, by a citizen: the most common case. */
export function emptyRegistration(today: string): Registration & Pick<Body, 'form'> {
  return {
    channel: 'counter',
    arrivedOn: today,
    form: {
      applicantIs: 'naturalPerson',
      name: '',
      idKind: '',
      idNumber: '',
      workplace: '',
      organisationName: '',
      organisationKind: '',
      creditCode: '',
      legalRepresentative: '',
      contactName: '',
      phone: '',
      email: '',
      fax: '',
      address: '',
      postcode: '',
      description: '',
      documentName: '',
      yearFrom: '',
      yearTo: '',
      carrier: '',
      delivery: '',
    },
  }
}

/** What is sent: only the day on which this channel turns, and only the fields of this kind of applicant. */
export function bodyOf(typed: Registration, asks: 'submittedOn' | 'signedOn' | 'confirmedOn'): Body {
  const empty = emptyRegistration('').form
  const { channel, arrivedOn, signedOn, confirmedOn, note } = typed
  return {
    channel,
    arrivedOn,
    ...(asks === 'signedOn' && signedOn ? { signedOn } : {}),
    ...(asks === 'confirmedOn' && confirmedOn ? { confirmedOn } : {}),
    ...(asks === 'confirmedOn' && note ? { note } : {}),
    form: { ...empty, ...typed.form },
  }
}
