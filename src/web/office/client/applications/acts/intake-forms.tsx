import type { ReactNode } from 'react'
import { ChoiceField, DayField, LineField } from '../../kit/fields.tsx'
import { useChoices } from '../use-choices.ts'
import { ActForm, type ActProps } from './act-form.tsx'

/** 联系申请人未果. */
export function NoteContactFailedForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="noteContactFailed"
      initial={{ note: '' }}
      body={(values) => values}
      submit="登记联系未果"
      done="已登记，下一个工作日再联系。"
    >
      <p className="guidance">
        联系不上的，期限还没有起算；每个工作日再联系一次，恢复联系之日为收到申请之日（国办公开办函〔2015〕207号）。
        联系上了的，请改用“确认收到申请”。
      </p>
      <LineField
        name="note"
        label="怎样联系的"
        help="写明号码或者方式、时间和结果。例如：按申请书上的手机，10时05分和15时30分，无人接听。"
      />
    </ActForm>
  )
}

interface SecondCopy {
  readonly on: string
  readonly note: string
  /** asked for: the form does not go without it */
  readonly channel?: 'counter' | 'signedMail' | 'ordinaryMail' | 'online' | 'email' | 'fax'
}

/** 又以另一渠道收到同一申请. */
export function NoteSecondCopyForm({ view, onDone }: ActProps): ReactNode {
  const { data: choices } = useChoices()
  const initial: SecondCopy = { on: view.today, note: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="noteSecondCopy"
      initial={initial}
      body={({ channel = 'ordinaryMail', ...values }) => ({ ...values, channel })}
      submit="记入本件，不另立案"
      done="已记入，收到申请之日不变。"
    >
      <p className="guidance">
        同一位申请人就同一内容又以另一渠道提出的，记在这里，不另立案，也不重复计数；收到申请之日以先收到的为准。
      </p>
      <ChoiceField
        name="channel"
        label="又从哪个渠道收到"
        options={choices?.channels ?? []}
        missing="请选择第二份从哪个渠道收到。"
      />
      <DayField name="on" label="到达之日" latest={view.today} help="第二份到达本机关的那一天。" />
      <LineField name="note" label="说明" optional help="例如：信件原件附卷。" />
    </ActForm>
  )
}
