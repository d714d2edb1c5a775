import { Alert, App, Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import { call, type CallAnswer, type CallInput, type EndpointName } from '../http/call.ts'
import { Refused, type Issue } from '../http/failure.ts'
import { queryClient } from '../http/use-call.ts'
import { issueText, showIssues } from './issue-form.ts'
import { RefusalAlert } from './refusal-alert.tsx'

interface Props<K extends EndpointName, Values extends object> {
  readonly endpoint: K
  readonly initial: Values
  /** the words of the button */
  readonly submit: string
  /** said once it is done */
  readonly done: string
  /** what is sent */
  readonly input: (values: Values) => CallInput<K>
  /** the answers to ask for anew, once it is done or somebody else was faster */
  readonly stale: readonly EndpointName[]
  /** what is called when it is done, or given up */
  readonly onDone: () => void
  /** what is done with the answer, where it holds something to be shown */
  readonly onAnswer?: (answer: CallAnswer<K>) => void
  /** what is called instead when it is given up; null: it always stands on its page, and there is nothing to give up */
  readonly onGivenUp?: (() => void) | null
  /** the words of its button, where giving it up is another choice */
  readonly givenUp?: string
  /** the fields; a function of what is typed where they depend on it */
  readonly children: ReactNode | ((values: Values) => ReactNode)
}

/**
 * The frame of a form beside a file: sends it, shows issues at their fields and refusals above. Where
 * somebody else was faster, it says what changed and asks for the file anew; what was typed stays.
 */
export function SendForm<K extends EndpointName, Values extends object>(props: Props<K, Values>): ReactNode {
  const { endpoint, initial, submit, done, input, stale, onDone, onAnswer, onGivenUp, givenUp, children } =
    props
  const [form] = Form.useForm<Values>()
  const { message } = App.useApp()
  const [error, setError] = useState<unknown>(null)
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const [busy, setBusy] = useState(false)
  const typed = Form.useWatch([], form) as Values | undefined // undefined until the form is drawn

  const refresh = async (): Promise<void> => {
    await Promise.all(stale.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
  }
  const send = async (values: Values): Promise<void> => {
    setBusy(true)
    setError(null)
    setLoose([])
    try {
      const answer = await call(endpoint, input({ ...initial, ...values }))
      await refresh()
      void message.success(done)
      onDone()
      onAnswer?.(answer)
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
      onFinish={(values: Values) => void send(values)}
    >
      <Failure error={error} loose={loose} />
      {typeof children === 'function' ? children({ ...initial, ...typed }) : children}
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={busy}>
          {submit}
        </Button>
        {onGivenUp !== null && <Button onClick={onGivenUp ?? onDone}>{givenUp ?? '暂不办理'}</Button>}
      </div>
    </Form>
  )
}

/** What stands above the fields: issues without a field here, or a refusal. */
export function Failure({
  error,
  loose,
}: {
  readonly error: unknown
  readonly loose: readonly Issue[]
}): ReactNode {
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
    const what = error.refusal.text.replace(/请刷新后再办。$/u, '')
    return (
      <Alert
        className="refusal"
        type="warning"
        showIcon
        title="别人刚办理过"
        description={`${what}内容已为您更新，您填写的还在。请看过新的记录，再决定是否继续。`}
      />
    )
  }
  return <RefusalAlert error={error} />
}
