import { App, Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Issue } from '../http/failure.ts'
import { useSend } from '../http/use-call.ts'
import { LineField } from '../kit/fields.tsx'
import { showIssues } from '../kit/issue-form.ts'
import { IssueList } from '../kit/issue-list.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import type { Catalogue, Column } from './catalogue-view.ts'
import { limitOf, limitUnits, limitValues, type LimitValues } from './limits.ts'

/** What is being done to the tree: a column changed, or a new one, perhaps below another. */
export interface ColumnDraft {
  readonly column: Column | null
  readonly parent: Column | null
  readonly entry: Column['entry']
}

interface Props {
  readonly catalogue: Catalogue
  readonly draft: ColumnDraft | null
  readonly onClose: () => void
}

interface Values extends LimitValues {
  readonly name: string
  readonly entry: Column['entry']
  readonly duties: string[]
  readonly updateCycle: Column['updateCycle']
  readonly counts: boolean
  readonly belongs: string
  readonly examples: string
}

/** 增加栏目、修改栏目. */
export function ColumnDrawer({ catalogue, draft, onClose }: Props): ReactNode {
  const [form] = Form.useForm<Values>()
  const { message } = App.useApp()
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const stale = ['GET /catalogue', 'GET /disclosures/choices'] as const
  const finish = (words: string): void => {
    void message.success(words)
    onClose()
  }
  const add = useSend('POST /catalogue/columns', { stale, onDone: () => finish('栏目已增加。') })
  const change = useSend('PUT /catalogue/columns/:code', { stale, onDone: () => finish('栏目已修改。') })
  const limitUnit = Form.useWatch('limitUnit', form)
  const column = draft?.column ?? null
  const save = ({ limitUnit: unit, limitCount, examples, entry, ...values }: Values): void => {
    const body = {
      ...values,
      unit: catalogue.unit.code,
      timeLimit: limitOf({ limitUnit: unit, limitCount }),
      examples: examples
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    }
    const onError = (error: Error): void => setLoose(showIssues(form, error))
    if (column !== null) change.mutate({ params: { code: column.code }, body }, { onError })
    else {
      const parent = draft?.parent ? { parent: draft.parent.code } : {}
      add.mutate({ body: { ...body, ...parent, entry: draft?.parent?.entry ?? entry } }, { onError })
    }
  }
  return (
    <Drawer
      open={draft !== null}
      onClose={onClose}
      title={titleOf(draft)}
      size={560}
      destroyOnHidden
      mask={{ closable: false }}
    >
      <RefusalAlert error={add.error ?? change.error} />
      <IssueList issues={loose} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={valuesOf(draft)}
        onFinish={save}
      >
        <LineField
          name="name"
          label="栏目名称"
          maxLength={30}
          help="本机关内不能重名，年度报告按名称列出条数。"
        />
        {column === null && draft?.parent === null && (
          <Form.Item name="entry" label="放在哪个固定栏目下">
            <Select
              options={[
                { value: 'disclosures', label: '法定主动公开内容' },
                { value: 'rulebook', label: '政府信息公开制度' },
              ]}
            />
          </Form.Item>
        )}
        <Form.Item
          name="duties"
          label="依据哪几项法定公开事项"
          extra="条例第二十条、第二十一条。写信息的人选栏目时会看到。"
        >
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={catalogue.duties.map(({ key, article, text }) => ({
              value: key,
              label: `${article.replace('条例', '')}　${text}`,
            }))}
          />
        </Form.Item>
        <Form.Item
          label="自信息形成或者变更之日起，多久以内公开"
          extra="法律、法规没有另外规定的，最迟20个工作日（条例第二十六条）。"
        >
          <div className="limit-row">
            {limitUnit !== 'promptly' && (
              <Form.Item name="limitCount" noStyle>
                <InputNumber min={1} max={366} precision={0} aria-label="多久" />
              </Form.Item>
            )}
            <Form.Item name="limitUnit" noStyle>
              <Select aria-label="时限的单位" options={[...limitUnits]} />
            </Form.Item>
          </div>
        </Form.Item>
        <Form.Item name="updateCycle" label="更新周期" extra="到时间没有新信息的，目录里会提示“该更新了”。">
          <Select options={catalogue.updateCycles.map(({ key, label }) => ({ value: key, label }))} />
        </Form.Item>
        <Form.Item name="belongs" label="应当放什么，不放什么" extra="一两句话，给写信息的人看。">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
        </Form.Item>
        <Form.Item name="examples" label="标题举例" extra="一行一个。">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="counts" valuePropName="checked">
          <Checkbox>计入年度报告的主动公开条数</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={add.isPending || change.isPending}>
          {column === null ? '增加栏目' : '保存修改'}
        </Button>
      </Form>
    </Drawer>
  )
}

function titleOf(draft: ColumnDraft | null): string {
  if (draft?.column) return `修改栏目“${draft.column.name}”`
  return draft?.parent ? `在“${draft.parent.name}”下增加栏目` : '增加栏目'
}

function valuesOf(draft: ColumnDraft | null): Values {
  const column = draft?.column
  return {
    name: column?.name ?? '',
    entry: column?.entry ?? draft?.entry ?? 'disclosures',
    duties: column?.duties.map(({ key }) => key) ?? [],
    ...limitValues(column?.timeLimit ?? { unit: 'workingDays', count: 20 }),
    updateCycle: column?.updateCycle ?? 'none',
    counts: column?.counts ?? (draft?.parent?.entry ?? draft?.entry) === 'disclosures',
    belongs: column?.belongs ?? '',
    examples: column?.examples.join('\n') ?? '',
  }
}
