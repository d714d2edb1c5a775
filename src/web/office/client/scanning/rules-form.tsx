import { App, Button, Form, Input, Radio, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Issue } from '../http/failure.ts'
import { useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { showIssues } from '../kit/issue-form.ts'
import { IssueList } from '../kit/issue-list.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { useUnsaved } from '../kit/use-unsaved.ts'
import type { ScanningView } from './scanning-view.ts'
import { settingsOf, type RulesValues, valuesOf } from './rules-values.ts'

/** How strict each rule is, how masks look, which hosts may be linked to. */
export function RulesForm({ view }: { readonly view: ScanningView }): ReactNode {
  const [form] = Form.useForm<RulesValues>()
  const { message } = App.useApp()
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const [unsaved, setUnsaved] = useState(false)
  useUnsaved(unsaved)
  const save = useSend('PUT /scanning', {
    stale: ['GET /scanning'],
    onDone: ({ settings }) => {
      setUnsaved(false)
      setLoose([])
      form.setFieldValue('allowedHosts', settings.allowedHosts.join('\n'))
      void message.success('检查规则已保存，以后的检查按新规则进行。')
    },
  })
  return (
    <Form
      form={form}
      className="stack"
      layout="vertical"
      requiredMark={false}
      initialValues={valuesOf(view)}
      onValuesChange={() => setUnsaved(true)}
      onFinish={(values) =>
        save.mutate(
          { body: settingsOf(values, view.settings.builtInWords) },
          { onError: (error) => setLoose(showIssues(form, error)) },
        )
      }
    >
      <RulesCard view={view} />
      <MasksCard view={view} />
      <Card title="允许链接的网站" className="padded">
        <Form.Item
          name="allowedHosts"
          label="域名，一行一个，下级域名一并允许"
          extra="gov.cn、“.政务”网站和本站不用填写。链接到其他网站的，检查时提示；检查只看链接的地址，不去访问对方网站。"
        >
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={20_000}
            placeholder="news.example.cn"
          />
        </Form.Item>
      </Card>
      <div>
        <RefusalAlert error={save.error} />
        <IssueList issues={loose} />
        <div className="save-bar">
          <p className="quiet">
            {unsaved ? '有没保存的改动。' : '改动会记入审计日志；已经发布的，可以按新规则重新检查。'}
          </p>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            保存规则
          </Button>
        </div>
      </div>
    </Form>
  )
}

function RulesCard({ view }: { readonly view: ScanningView }): ReactNode {
  return (
    <Card title="检查什么" extra="必须处理的，签发人写明理由才能发布">
      <ul className="rows scan-rules">
        {view.rules.map(({ key, label, note, alwaysOn }) => (
          <li key={key}>
            <div>
              <strong>{label}</strong>
              <p className="quiet">
                {note}
                {alwaysOn && '不能关闭。'}
              </p>
            </div>
            <Form.Item name={['severity', key]} className="rule-severity">
              <Select
                aria-label={`${label}：处理方式`}
                options={view.severities
                  .filter((one) => !alwaysOn || one.key !== 'off')
                  .map((one) => ({ value: one.key, label: one.label }))}
              />
            </Form.Item>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function MasksCard({ view }: { readonly view: ScanningView }): ReactNode {
  const { residentId, bankCard, fixed } = view.examples
  return (
    <Card title="脱敏形式" className="padded" extra="下面的号码都是假的">
      <div>
        <Form.Item name="residentId" label="居民身份证号">
          <Radio.Group className="mask-forms">
            {residentId.map(({ first, last, masked }) => (
              <Radio key={masked} value={`${first}-${last}`}>
                <code>{masked}</code>
                <small>
                  留前 {first} 位、后 {last} 位
                </small>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="bankCard" label="银行卡号">
          <Radio.Group className="mask-forms">
            {bankCard.map(({ first, masked }) => (
              <Radio key={masked} value={String(first)}>
                <code>{masked}</code>
                <small>留前 {first} 位、后 4 位</small>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <h3 className="fixed-title">其他的形式固定</h3>
        <dl className="mask-fixed">
          {fixed.map(({ label, masked }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <code>{masked}</code>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  )
}
