import type { ReactNode } from 'react'
import type { caseActsApi } from '../../../routes/case-acts.schema.ts'
import type { caseWorkApi } from '../../../routes/case-work.schema.ts'
import type { CallInput } from '../../http/call.ts'
import { SendForm } from '../../kit/send-form.tsx'
import { actsWithLetter, saidByLetter } from '../letters/prefill.ts'
import { SealedLetterField } from '../letters/sealed-letter-field.tsx'
import { sealedFor, useLetters } from '../letters/use-letters.ts'
import type { CaseView } from '../weeks.ts'
import { WhatIfLine } from '../what-if.tsx'

/** Every act on a case, by its name in the list of acts. */
type ActKey = keyof typeof caseActsApi | keyof typeof caseWorkApi
export type ActName = ActKey extends `POST /applications/:id/${infer Name}` ? Name : never
type Key<Name extends ActName> = `POST /applications/:id/${Name}`
type BodyOf<Name extends ActName> = Omit<CallInput<Key<Name>>['body'], 'lastSeq'>

/** What every act's form is given. */
export interface ActProps {
  readonly view: CaseView
  /** closes the drawer; the case has been asked for anew */
  readonly onDone: () => void
}

interface Props<Name extends ActName, Values extends object> extends ActProps {
  readonly act: Name
  readonly initial: Values
  readonly submit: string
  readonly done: string
  readonly body: (values: Values) => BodyOf<Name>
  /** another choice beside the button, instead of putting the act off */
  readonly onGivenUp?: () => void
  readonly givenUp?: string
  readonly children: ReactNode | ((values: Values) => ReactNode)
}

/** The form of one act on a case: sends with it the last entry that the person has in sight. */
export function ActForm<Name extends ActName, Values extends object>(props: Props<Name, Values>): ReactNode {
  const { view, act, body, initial, children, ...rest } = props
  const letter = sealedFor(useLetters(view), act)[0]
  const withLetter = actsWithLetter.includes(act)
  return (
    <SendForm
      {...rest}
      // what the sealed letter says is not typed twice
      key={letter?.id ?? ''}
      initial={{ ...initial, ...saidByLetter(act, letter), ...(withLetter ? { letter: letter?.id } : {}) }}
      endpoint={`POST /applications/:id/${act}`}
      // lastSeq is what `BodyOf` leaves out
      input={(values: Values) =>
        ({
          params: { id: view.id },
          body: { ...body(values), ...letterOf(values), lastSeq: view.lastSeq },
        }) as CallInput<Key<Name>>
      }
      stale={[
        'GET /applications/:id',
        'GET /applications/:id/decision',
        'GET /applications/:id/letters',
        'GET /applications/:id/what-if',
        'GET /queue',
        'GET /applications',
        'GET /supervision',
      ]}
    >
      {(values: Values) => (
        <>
          {withLetter && <SealedLetterField view={view} act={act} />}
          {typeof children === 'function' ? children(values) : children}
          <WhatIfLine view={view} act={act} values={values} />
        </>
      )}
    </SendForm>
  )
}

/** The sealed letter that was chosen, whatever the form makes of its other fields. */
function letterOf(values: object): { readonly letter?: string } {
  const letter: unknown = 'letter' in values ? values.letter : undefined
  return typeof letter === 'string' ? { letter } : {}
}
