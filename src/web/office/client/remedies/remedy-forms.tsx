import type { ReactNode } from 'react'
import type { CallInput } from '../http/call.ts'
import { ChoiceField, DayField, LineField } from '../kit/fields.tsx'
import { SendForm } from '../kit/send-form.tsx'
import type { CaseRemedies, Remedy } from './remedies-view.ts'

type Kind = CallInput<'POST /applications/:id/remedies'>['body']['kind']
type Result = CallInput<'POST /remedies/:id/close'>['body']['result']

const stale = ['GET /applications/:id/remedies', 'GET /remedies'] as const

interface FormProps {
  readonly today: string
  readonly onDone: () => void
}

interface RegisterValues {
  readonly kind: Kind
  readonly acceptedOn: string
  readonly organ: string
  readonly caseNumber: string
}

/** 登记行政复议、行政诉讼. */
export function RegisterForm({
  applicationId,
  remedies,
  today,
  onDone,
}: FormProps & { readonly applicationId: string; readonly remedies: CaseRemedies }): ReactNode {
  const initial: RegisterValues = {
    kind: 'reconsideration',
    acceptedOn: today,
    organ: remedies.reconsiderationBody,
    caseNumber: '',
  }
  return (
    <SendForm
      endpoint="POST /applications/:id/remedies"
      initial={initial}
      submit="登记"
      done="已登记，计入年度报告表四。"
      stale={stale}
      onDone={onDone}
      input={(body) => ({ params: { id: applicationId }, body })}
    >
      {({ kind }) => (
        <>
          <ChoiceField
            name="kind"
            label="种类"
            help="复议和随后的起诉各登记一件，各计入表四的一栏。"
            options={[
              {
                key: 'reconsideration',
                label: '行政复议',
                note: '对不予公开不服的，应当先申请复议（行政复议法第二十三条）',
              },
              { key: 'litigationDirect', label: '未经复议直接起诉' },
              { key: 'litigationAfterReconsideration', label: '复议后起诉', note: '须已经登记在先的复议' },
            ]}
          />
          <LineField
            name="organ"
            label={kind === 'reconsideration' ? '行政复议机关' : '人民法院'}
            help={
              kind === 'reconsideration'
                ? '对乡镇和县政府部门的，由县人民政府受理（行政复议法第二十四条）。'
                : '写全称，照受理通知书、应诉通知书填写。'
            }
          />
          <LineField
            name="caseNumber"
            label="案号"
            optional
            help="例如：某政复〔2026〕12号、（2026）鲁08行初34号。"
          />
          <DayField
            name="acceptedOn"
            label="受理（立案）之日"
            latest={today}
            help="照受理通知书填写，不是收到通知的日子；表四按这一天归年。"
          />
        </>
      )}
    </SendForm>
  )
}

interface CloseValues {
  readonly closedOn: string
  readonly result?: Result
}

/** 登记审结. */
export function CloseForm({ remedy, today, onDone }: FormProps & { readonly remedy: Remedy }): ReactNode {
  const initial: CloseValues = { closedOn: today }
  return (
    <SendForm
      endpoint="POST /remedies/:id/close"
      initial={initial}
      submit="登记审结"
      done="已登记审结。"
      stale={stale}
      onDone={onDone}
      // a result that was not chosen is refused at its field
      input={({ closedOn, result }) => ({
        params: { id: remedy.id },
        body: { lastSeq: remedy.lastSeq, closedOn, result: result as Result },
      })}
    >
      <ChoiceField
        name="result"
        label="结果"
        options={[
          { key: 'upheld', label: '结果维持', note: '维持原行政行为，驳回复议申请或者诉讼请求' },
          { key: 'corrected', label: '结果纠正', note: '撤销、变更、确认违法，责令重新答复' },
          { key: 'otherResult', label: '其他结果', note: '撤回、终止、调解，不予受理后结案等' },
        ]}
      />
      <DayField
        name="closedOn"
        label="审结之日"
        latest={today}
        help="复议决定书、裁判文书的落款日期；表四按这一天归年。"
      />
    </SendForm>
  )
}

interface ContinueValues {
  readonly acceptedOn: string
  readonly organ: string
  readonly caseNumber: string
}

/** 登记下一审级. */
export function ContinueForm({ remedy, today, onDone }: FormProps & { readonly remedy: Remedy }): ReactNode {
  const initial: ContinueValues = { acceptedOn: today, organ: '', caseNumber: '' }
  return (
    <SendForm
      endpoint="POST /remedies/:id/continue"
      initial={initial}
      submit="登记下一审级"
      done="已登记下一审级；同一诉讼只计一件，以最后的结果为准。"
      stale={stale}
      onDone={onDone}
      input={(values) => ({ params: { id: remedy.id }, body: { ...values, lastSeq: remedy.lastSeq } })}
    >
      <LineField name="organ" label="人民法院" help="上诉或者再审的法院，写全称。" />
      <LineField name="caseNumber" label="案号" optional help="例如：（2026）鲁08行终56号。" />
      <DayField name="acceptedOn" label="受理（立案）之日" latest={today} />
    </SendForm>
  )
}
