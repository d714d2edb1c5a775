import { Button, Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import { LineField, TextField } from '../../kit/fields.tsx'
import { ActForm, type ActProps } from '../acts/act-form.tsx'
import type { Work } from './work-view.ts'

/** 答复送审. */
export function SubmitForm({ view, onDone }: ActProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="submitDecision"
      initial={{ note: '' }}
      body={(values) => values}
      submit="送审"
      done="答复已送审。"
    >
      <LineField
        name="note"
        label="给审签人的话"
        optional
        help="例如：第三方10月8日书面答复同意公开，附卷。"
        maxLength={500}
      />
    </ActForm>
  )
}

interface StepProps extends ActProps {
  /** the other choice, beside the first */
  readonly onReturn: () => void
}

/** 审核通过, or 退回修改. */
export function PassForm({ view, onDone, onReturn }: StepProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="passDecision"
      initial={{ remarks: '' }}
      body={(values) => values}
      submit="审核通过"
      done="已审核通过，转到下一环节。"
      onGivenUp={onReturn}
      givenUp="退回修改"
    >
      <Remarks />
    </ActForm>
  )
}

/** 签发, or 退回修改. */
export function SignForm({ view, onDone, onReturn }: StepProps): ReactNode {
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="signDecision"
      initial={{ remarks: '' }}
      body={(values) => values}
      submit="签发"
      done="已签发，由专员制作文书、送达申请人。"
      onGivenUp={onReturn}
      givenUp="退回修改"
    >
      <p className="guidance">签发以后还不是答复：文书盖章送出的那一天才是答复之日。</p>
      <Remarks />
    </ActForm>
  )
}

function Remarks(): ReactNode {
  return (
    <TextField
      name="remarks"
      label="意见"
      optional
      rows={2}
      maxLength={1000}
      help="例如：同意。会进审查记录。要退回的，点“退回修改”，写明要改什么。"
    />
  )
}

interface ReturnProps extends ActProps {
  readonly work: Work
  readonly onGivenUp: () => void
}

/** 退回修改, with remarks on single passages, and where it goes on. */
export function ReturnForm({ view, work, onDone, onGivenUp }: ReturnProps): ReactNode {
  const initial: {
    remarks: string
    notes: readonly { readonly passage: string; readonly text: string }[]
    resumeAt: string
  } = { remarks: '', notes: [], resumeAt: work.resumable[0]?.key ?? '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="returnDecision"
      initial={initial}
      body={({ notes, ...values }) => ({ ...values, notes: [...notes] })}
      submit="退回修改"
      done="已退回拟稿人。"
      onGivenUp={onGivenUp}
      givenUp="不退回了"
    >
      <TextField
        name="remarks"
        label="要改什么（必填）"
        rows={3}
        maxLength={1000}
        help="例如：检索只查了档案室，请补查财政所电子台账。"
      />
      <Form.List name="notes">
        {(fields, { add, remove }, { errors }) => (
          <fieldset className="sub-forms">
            <legend>对具体文字的意见</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className="sub-form">
                <LineField name={[name, 'passage']} label="原文" help="从稿子里抄一段" maxLength={400} />
                <LineField name={[name, 'text']} label="怎样改" maxLength={400} />
                <Button aria-label={`删除第${name + 1}条意见`} onClick={() => remove(name)}>
                  删除
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ passage: '', text: '' })}>增加一条</Button>
            <Form.ErrorList errors={errors} />
          </fieldset>
        )}
      </Form.List>
      <Form.Item name="resumeAt" label="改好以后从哪里继续">
        <Radio.Group
          className="choice-list"
          options={work.resumable.map(({ key, label }) => ({ value: key, label }))}
        />
      </Form.Item>
    </ActForm>
  )
}
