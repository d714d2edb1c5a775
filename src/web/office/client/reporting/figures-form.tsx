import { App, Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { staleAfterAct } from './filing/filing-view.ts'
import { showIssues } from '../kit/issue-form.ts'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import type { ReportView } from './report-view.ts'

type Figures = ReportView['entered']

interface Props {
  readonly view: ReportView
  readonly unit: string
  readonly title: string
  readonly help: string
  readonly figures: readonly (keyof Figures)[]
}

/** Figures that come from outside the ledger. */
export function FiguresForm({ view, unit, title, help, figures }: Props): ReactNode {
  const [form] = Form.useForm<{ figures: Figures }>()
  const { message } = App.useApp()
  const save = useSend('PUT /reports/:year/figures', {
    stale: staleAfterAct,
    onDone: () => void message.success('已保存。'),
  })
  if (!view.may.write) return null
  const labels = new Map(view.enteredLabels.map(({ key, label }) => [key, label]))
  return (
    <Card title={title} className="padded">
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ figures: view.entered }}
        onFinish={(values) =>
          save.mutate(
            {
              params: { year: view.year },
              query: { unit: unit || undefined },
              body: { figures: { ...view.entered, ...values.figures } },
            },
            { onError: (error) => void showIssues(form, error) },
          )
        }
      >
        <RefusalAlert error={save.error} />
        <p className="quiet form-note">{help}</p>
        <div className="field-row">
          {figures.map((key) => (
            <Form.Item key={key} name={['figures', key]} label={labels.get(key)}>
              <Input inputMode="decimal" maxLength={15} />
            </Form.Item>
          ))}
        </div>
        <Button htmlType="submit" loading={save.isPending}>
          保存数据
        </Button>
      </Form>
    </Card>
  )
}
