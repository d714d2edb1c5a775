import { Alert, Checkbox, Form } from 'antd'
import type { ReactNode } from 'react'
import {
  receiptConsequence,
  receiptQuestions,
  receiptStepsOf,
  type ReceiptStep,
  wayLabels,
  ways,
} from '../../../../../law/clock/receipt-questions.ts'
import { ChoiceField, DayField, LineField } from '../../kit/fields.tsx'
import type { Registration } from '../registration.ts'

interface Props {
  readonly values: Registration
  readonly today: string
}

/** 怎样收到的, one question after the other: what is seen on the envelope gives the day of receipt. */
export function ReceiptFlow({ values, today }: Props): ReactNode {
  const consequence = receiptConsequence(values)
  return (
    <div>
      <ChoiceField
        name="way"
        label="申请是怎样来的？"
        help="渠道决定哪一天是收到申请之日（条例第三十一条），一切期限由此起算。"
        options={ways.map((key) => ({ key, label: wayLabels[key] }))}
      />
      {receiptStepsOf(values).map((step) => (
        <Step key={step} step={step} values={values} today={today} />
      ))}
      <output>
        {consequence !== null && <Alert className="refusal" type="info" showIcon title={consequence} />}
      </output>
    </div>
  )
}

function Step({ step, values, today }: Props & { readonly step: ReceiptStep }): ReactNode {
  const { question, help, rule, options } = receiptQuestions[step]
  const text = `${help}（${rule}）`
  const day = (earliest?: string): ReactNode => (
    <DayField
      name={step}
      label={question}
      help={text}
      latest={today}
      {...(earliest === undefined ? {} : { earliest })}
    />
  )
  switch (step) {
    case 'submittedOn':
      return <DayField name="arrivedOn" label={question} help={text} latest={today} />
    case 'arrivedOn':
    case 'signedOn':
      return day()
    case 'confirmedOn':
      return day(values.way === 'email' ? undefined : values.arrivedOn)
    case 'systemReceivedAt':
      return (
        <LineField
          name={step}
          label={question}
          help={`${text}可以从邮件里粘贴，例如 2026-10-14 09:05。`}
          maxLength={60}
        />
      )
    case 'contact':
      return (
        <>
          <ChoiceField name={step} label={question} help={text} options={options ?? []} />
          {(values.contact === 'confirmed' || values.contact === 'unreachable') && (
            <LineField
              name="note"
              label={values.contact === 'confirmed' ? '怎样确认的' : '怎样联系的'}
              help={
                values.contact === 'confirmed'
                  ? '写明方式、时间和通话人。例如：电话，10时05分，申请人本人接听。'
                  : '写明号码、时间和结果。例如：按申请书上的手机，10时05分和15时30分，无人接听。'
              }
            />
          )}
        </>
      )
    case 'writing':
      return (
        <>
          <ChoiceField name={step} label={question} help={text} options={options ?? []} />
          {values.writing === 'oral' && (
            <Form.Item
              name="readBack"
              valuePropName="checked"
              extra="申请人签名或者按指印的记录，扫描后在下面“附上扫描件”里存入案卷。"
            >
              <Checkbox>已经读给申请人听，申请人确认无误</Checkbox>
            </Form.Item>
          )}
        </>
      )
    case 'signedFor':
    case 'addressee':
      return <ChoiceField name={step} label={question} help={text} options={options ?? []} />
  }
}
