import { Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { wayLabels } from '../../../../law/clock/receipt-questions.ts'
import { call } from '../http/call.ts'
import { Issues, type Issue } from '../http/failure.ts'
import { queryClient } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { longDate } from '../kit/days.ts'
import { showIssues } from '../kit/issue-form.ts'
import { IssueList } from '../kit/issue-list.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useAccount } from '../session/use-session.ts'
import { bodyOf, emptyRegistration, type Registration } from './registration.ts'
import { ApplicantFields } from './registering/applicant-fields.tsx'
import { LetterFiles, putFiles } from './registering/letter-files.tsx'
import { ReceiptCard, type Registered } from './registering/receipt-card.tsx'
import { ReceiptFlow } from './registering/receipt-flow.tsx'
import { RequestFields } from './registering/request-fields.tsx'
import { Twins, type TwinView } from './registering/twins.tsx'
import { type Choices, useChoices } from './use-choices.ts'

interface Done {
  readonly registered: Registered
  readonly arrival: string
  readonly files: readonly string[]
  readonly faults: readonly string[]
}

/** 登记申请: what came over the counter, by letter, fax or mail. */
export function RegisterPage(): ReactNode {
  const { data: choices, error } = useChoices()
  const [done, setDone] = useState<Done | null>(null)
  return (
    <Page
      title={done === null ? '登记申请' : '已登记'}
      note={
        done === null ? '当面、邮寄、传真、电子邮件收到的申请在这里登记；网上提交的会自己进来' : undefined
      }
      crumbs={[{ label: '依申请公开', to: '/applications' }, { label: '登记申请' }]}
    >
      <RefusalAlert error={error} />
      {choices !== undefined &&
        (done === null ? (
          <RegisterForm choices={choices} onDone={setDone} />
        ) : (
          <ReceiptCard {...done} onAnother={() => setDone(null)} />
        ))}
    </Page>
  )
}

interface FormProps {
  readonly choices: Choices
  readonly onDone: (done: Done) => void
}

const stale = ['GET /queue', 'GET /applications', 'GET /applications/:id'] as const

function RegisterForm({ choices, onDone }: FormProps): ReactNode {
  const { today } = useAccount()
  const navigate = useNavigate()
  const [form] = Form.useForm<Registration>()
  const [error, setError] = useState<unknown>(null)
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const [files, setFiles] = useState<readonly File[]>([])
  const [twins, setTwins] = useState<readonly TwinView[]>([])
  const [busy, setBusy] = useState(false)
  const initial = emptyRegistration(today)
  const typed = Form.useWatch([], form) as Registration | undefined // undefined until the form is drawn
  const values: Registration = { ...initial, ...typed }

  const whole = (): Registration => ({ ...initial, ...form.getFieldsValue() })
  const work = async (act: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setError(null)
    setLoose([])
    setTwins([])
    try {
      await act()
      await Promise.all(stale.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
    } catch (failure) {
      setError(failure)
      setLoose(showIssues(form, failure))
    } finally {
      setBusy(false)
    }
  }
  const register = async (separate: boolean): Promise<void> => {
    const given = whole()
    const body = bodyOf(given, today)
    try {
      const registered = await call('POST /applications', {
        body: separate ? { ...body, separate } : body,
      })
      const faults = await putFiles(registered.id, registered.lastSeq, files)
      const arrival = `${wayLabels[given.way]}，${longDate(body.arrivedOn)}`
      onDone({ registered, arrival, files: files.map(({ name }) => name), faults })
    } catch (failure) {
      const { channel } = body
      const looksAlike =
        failure instanceof Issues && failure.issues.every(({ field }) => field === 'separate')
      if (!looksAlike) throw failure
      setTwins(await call('POST /applications/twins', { body: { form: body.form, channel } }))
      window.scrollTo({ top: 0 })
    }
  }
  const note = async (twin: TwinView): Promise<void> => {
    const { channel, arrivedOn } = bodyOf(whole(), today)
    const noted = await call('POST /applications/:id/noteSecondCopy', {
      params: { id: twin.id },
      body: { lastSeq: twin.lastSeq, channel, on: arrivedOn, note: '' },
    })
    await putFiles(twin.id, noted.lastSeq, files)
    void navigate(`/applications/${twin.id}`)
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={() => void work(() => register(false))}
    >
      <div className="register-grid">
        <div>
          <RefusalAlert error={error} />
          <IssueList issues={loose} />
          {twins.length > 0 && (
            <Twins
              twins={twins}
              busy={busy}
              onSame={(twin) => void work(() => note(twin))}
              onSeparate={() => void work(() => register(true))}
            />
          )}
          <Card title="怎样收到的" className="padded">
            <ReceiptFlow values={values} today={today} />
          </Card>
          <Card title="申请人" className="padded">
            <ApplicantFields choices={choices} is={values.form.applicantIs ?? ''} />
          </Card>
          <Card title="要什么信息" className="padded">
            <RequestFields choices={choices} />
          </Card>
          <Card title="附上扫描件" className="padded">
            <LetterFiles files={files} onChange={setFiles} />
          </Card>
          <div className="form-end">
            <Button type="primary" htmlType="submit" loading={busy}>
              登记申请
            </Button>
          </div>
        </div>
        <aside>
          <Card title="登记时注意" className="padded">
            <ul className="guidance-list">
              <li>申请书上没有的不要代填，先留空；内容不明确的，登记以后再告知补正。</li>
              <li>不问申请用途：现行条例没有这一要求。</li>
              <li>当面提交和邮寄是基本渠道，任何时候都不能拒收（国办公开办函〔2017〕19号）。</li>
              <li>信访、投诉、举报也先登记，在答复时告知相应渠道（条例第三十九条）。</li>
              <li>登记后给申请人回执，上面有申请编号和查询码。</li>
            </ul>
          </Card>
        </aside>
      </div>
    </Form>
  )
}
