import { Button, Checkbox, Form, InputNumber, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CallAnswer } from '../../http/call.ts'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { LineField } from '../../kit/fields.tsx'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { SendForm } from '../../kit/send-form.tsx'

type Rules = CallAnswer<'GET /report-rules'>['rules']
type OwnDay = Rules['townships']['submitBy']

const kinds = [
  ['departments', '县政府部门', '条例规定1月31日前报送并公布；县里可以规定得更早'],
  ['townships', '乡镇（街道）', '条例没有规定日期；县里不规定的，按1月31日提醒'],
] as const
const acts = [
  ['submitBy', '报送'],
  ['publishBy', '公布'],
] as const

/** 报送日期: the days that the county set for its units, and by which document. */
export function DatesPage(): ReactNode {
  const { data, error } = useAnswer('GET /report-rules', {})
  const [editing, setEditing] = useState(false)
  return (
    <Page
      title="报送日期"
      note="各机关年度报告的报送、公布期限，今天要办的和每日提醒按此计算"
      crumbs={[{ label: '年度报告', to: '/reports' }, { label: '报送日期' }]}
    >
      <RefusalAlert error={error} title="报送日期没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 5 }} />
      ) : (
        <div className="stack settings">
          <Card
            title="年度报告的期限"
            className="padded"
            extra={
              data.maySet &&
              !editing && (
                <Button size="small" onClick={() => setEditing(true)}>
                  修改
                </Button>
              )
            }
          >
            {editing ? (
              <DatesForm rules={data.rules} onDone={() => setEditing(false)} />
            ) : (
              <Shown rules={data.rules} />
            )}
          </Card>
        </div>
      )}
    </Page>
  )
}

function Shown({ rules }: { readonly rules: Rules }): ReactNode {
  return (
    <dl className="facts signing-facts settings-facts dates-facts">
      <dt>县政府</dt>
      <dd>次年3月31日前公布（条例第四十九条第二款）</dd>
      {kinds.map(([kind, label, usual]) => (
        <div key={kind} className="pair">
          <dt>{label}</dt>
          <dd>
            {acts.map(([act, word]) => {
              const day = rules[kind][act]
              return day === null ? null : (
                <p key={act}>
                  次年{day.month}月{day.day}日前{word}
                </p>
              )
            })}
            {rules[kind].submitBy === null && rules[kind].publishBy === null && usual}
          </dd>
        </div>
      ))}
      <dt>依据的文件</dt>
      <dd>{rules.document === '' ? '没有' : rules.document}</dd>
      <dt>发布以前</dt>
      <dd>
        {rules.acceptBeforePublishing
          ? '须经县主管部门接收'
          : '报送以后即可发布（条例第四十九条没有要求先接收）'}
      </dd>
      <dt>规范性文件失效</dt>
      <dd>{rules.expiredWithRepealed ? '计入表二“本年废止件数”' : '不计入“本年废止件数”，在表二旁单列'}</dd>
    </dl>
  )
}

interface Typed {
  readonly month: number | null
  readonly day: number | null
}

const typedFrom = (day: OwnDay): Typed => day ?? { month: null, day: null }

/** Both blank: no day of its own. One blank: the server says what is missing. */
const dayFrom = ({ month, day }: Typed): OwnDay =>
  month === null && day === null ? null : { month: month ?? 0, day: day ?? 0 }

function DatesForm({ rules, onDone }: { readonly rules: Rules; readonly onDone: () => void }): ReactNode {
  const typed = (kind: 'departments' | 'townships') => ({
    submitBy: typedFrom(rules[kind].submitBy),
    publishBy: typedFrom(rules[kind].publishBy),
  })
  return (
    <SendForm
      endpoint="PUT /report-rules"
      initial={{
        departments: typed('departments'),
        townships: typed('townships'),
        acceptBeforePublishing: rules.acceptBeforePublishing,
        expiredWithRepealed: rules.expiredWithRepealed,
        document: rules.document,
      }}
      input={(values) => ({
        body: {
          departments: {
            submitBy: dayFrom(values.departments.submitBy),
            publishBy: dayFrom(values.departments.publishBy),
          },
          townships: {
            submitBy: dayFrom(values.townships.submitBy),
            publishBy: dayFrom(values.townships.publishBy),
          },
          acceptBeforePublishing: values.acceptBeforePublishing,
          expiredWithRepealed: values.expiredWithRepealed,
          document: values.document,
        },
      })}
      submit="保存期限"
      done="期限已保存。"
      stale={['GET /report-rules', 'GET /reports', 'GET /reports/board', 'GET /reports/:year', 'GET /queue']}
      onDone={onDone}
    >
      {kinds.map(([kind, label, usual]) => (
        <fieldset key={kind} className="sub-forms">
          <legend>{label}</legend>
          <p className="quiet">{usual}。不填的，没有另外规定。</p>
          {acts.map(([act, word]) => (
            <Form.Item key={act} name={[kind, act]} label={`次年几月几日前${word}`}>
              <DayOfYearInput word={`${label}${word}`} />
            </Form.Item>
          ))}
        </fieldset>
      ))}
      <LineField
        name="document"
        label="依据的文件"
        help="写明名称和文号，提醒时作为依据，例如：汶政办函〔2026〕1号。"
        maxLength={120}
      />
      <Form.Item name="acceptBeforePublishing" valuePropName="checked">
        <Checkbox>各机关的报告经县主管部门接收以后才能发布</Checkbox>
      </Form.Item>
      <Form.Item
        name="expiredWithRepealed"
        valuePropName="checked"
        extra="例如有效期到年底届满、没有延续的文件。不勾选的，失效件数在表二旁单列；现行有效件数都不含失效的。"
      >
        <Checkbox>规范性文件失效的，与废止一起计入表二“本年废止件数”</Checkbox>
      </Form.Item>
    </SendForm>
  )
}

interface InputProps {
  readonly word: string
  readonly value?: Typed
  readonly onChange?: (value: Typed) => void
}

/** 月 and 日, both or neither. */
function DayOfYearInput({ word, value = { month: null, day: null }, onChange }: InputProps): ReactNode {
  return (
    <span className="day-of-year">
      <InputNumber
        aria-label={`${word}的月份`}
        min={1}
        max={12}
        precision={0}
        value={value.month}
        onChange={(month) => onChange?.({ ...value, month })}
      />
      月
      <InputNumber
        aria-label={`${word}的日`}
        min={1}
        max={31}
        precision={0}
        value={value.day}
        onChange={(day) => onChange?.({ ...value, day })}
      />
      日
    </span>
  )
}
