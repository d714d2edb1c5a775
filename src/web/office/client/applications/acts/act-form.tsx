import { Alert, App, Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import type { OfficeApi } from '../../../api.ts'
import { call, type CallInput } from '../../http/call.ts'
import { Refused, type Issue } from '../../http/failure.ts'
import { queryClient } from '../../http/use-call.ts'
import { issueText, showIssues } from '../../kit/issue-form.ts'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import type { CaseView } from '../weeks.ts'

type ActKey = Extract<keyof OfficeApi, `POST /applications/:id/${string}`>
/** Acts that take the place in the file that was seen. */
export type CaseActKey = Exclude<ActKey, 'POST /applications/:id/reveal'>
export type ActName = CaseActKey extends `POST /applications/:id/${infer Name}` ? Name : never
type BodyOf<Name extends ActName> = Omit<CallInput<`POST /applications/:id/${Name}`>['body'], 'lastSeq'>

/** What every act's form is given. */
export interface ActProps {
  readonly view: CaseView
  /** closes the drawer; the case has been asked for anew */
  readonly onDone: () => void
}

interface Props<Name extends ActName, Values extends object> extends ActProps {
  readonly act: Name
  readonly initial: Values
  /** the words of the button */
  readonly submit: string
  /** said once it is done */
  readonly done: string
  /** what is sent; null where something is still wrong and was said at its field */
  readonly body: (values: Values) => BodyOf<Name>
  readonly children: ReactNode | ((values: Values) => ReactNode)
}

/**
 * The frame of every act's form: sends it, shows issues at their fields and refusals above. Where somebody
 * else was faster, it says what changed and asks for the case anew; what was typed stays.
 */
export function ActForm<Name extends ActName, Values extends object>(props: Props<Name, Values>): ReactNode {
  const { view, act, initial, submit, done, body, children, onDone } = props
  const [form] = Form.useForm<Values>()
  const { message } = App.useApp()
  const [error, setError] = useState<unknown>(null)
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const [busy, setBusy] = useState(false)
  const typed = Form.useWatch([], form) as Values | undefined // undefined until the form is drawn

  const send = async (values: Values): Promise<void> => {
    setBusy(true)
    setError(null)
    setLoose([])
    const key: `POST /applications/:id/${Name}` = `POST /applications/:id/${act}`
    const input = { params: { id: view.id }, body: { ...body(values), lastSeq: view.lastSeq } }
    try {
      await call(key, input as CallInput<typeof key>) // lastSeq is what `BodyOf` leaves out
      await refresh()
      void message.success(done)
      onDone()
    } catch (failure) {
      setError(failure)
      setLoose(showIssues(form, failure))
      if (failure instanceof Refused && failure.refusal.code === 'changedMeanwhile') await refresh()
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={(values) => void send(values)}
    >
      <Failure error={error} loose={loose} />
      {typeof children === 'function' ? children({ ...initial, ...typed }) : children}
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
        <Button onClick={onDone}>暂不办理</Button>
      </div>
    </Form>
  )
}

/** The case, its place in ledger and queue. */
async function refresh(): Promise<void> {
  const names: readonly (keyof OfficeApi)[] = ['GET /applications/:id', 'GET /queue', 'GET /applications']
  await Promise.all(names.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
}

function Failure({ error, loose }: { readonly error: unknown; readonly loose: readonly Issue[] }): ReactNode {
  if (loose.length > 0) {
    return (
      <Alert
        className="refusal"
        type="warning"
        showIcon
        title="请改正"
        description={loose.map(issueText).join('；')}
      />
    )
  }
  if (error instanceof Refused && error.refusal.code === 'changedMeanwhile') {
    return (
      <Alert
        className="refusal"
        type="warning"
        showIcon
        title="别人刚办理过本件"
        description={`${error.refusal.text.replace('请刷新后再办。', '')}案卷已为您更新，您填写的内容还在。请看过新的记录，再决定是否继续。`}
      />
    )
  }
  return <RefusalAlert error={error} />
}
