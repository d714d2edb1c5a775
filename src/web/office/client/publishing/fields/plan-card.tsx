import { Checkbox, Form } from 'antd'
import type { ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import { ChoiceField, LineField, TextField } from '../../kit/fields.tsx'
import type { Choices } from '../item-view.ts'
import type { Typed } from '../typed.ts'
import './fields.css'

/** 解读方案: goes through the reviews with its document (三同步), unless it says why there is none. */
export function PlanCard({ choices }: { readonly choices: Choices }): ReactNode {
  const form = Form.useFormInstance<Typed>()
  const kind = Form.useWatch<Typed['kind'] | undefined>('kind')
  const way = Form.useWatch<string | undefined>(['interpretation', 'way'], { form, preserve: true })
  if (kind === undefined || !choices.needInterpretation.includes(kind)) return null
  return (
    <Card title="解读方案" className="padded">
      <div>
        <p className="guidance">
          政策文件与解读“三同步”：同步组织、同步审签、同步部署。解读方案跟文件一起送审；解读材料原则上与文件同时公开，最迟
          {choices.interpretationDays === 0
            ? '与文件同日公开'
            : `不晚于文件公开后${choices.interpretationDays}个工作日`}
          。谁起草谁解读。
        </p>
        <ChoiceField
          name={['interpretation', 'way']}
          label="要不要解读"
          options={[
            { key: 'plan', label: '要解读', note: '涉及群众切身利益、影响市场预期的，都要解读。' },
            { key: 'exempt', label: '不需要解读', note: '例如只改机构名称、只废止旧文件的，写明理由。' },
          ]}
        />
        {way === 'exempt' ? <ExemptFields /> : <PlanFields forms={choices.interpretationForms} />}
      </div>
    </Card>
  )
}

function PlanFields({ forms }: { readonly forms: readonly string[] }): ReactNode {
  return (
    <>
      <TextField
        name={['interpretation', 'outline']}
        label="解读提纲"
        help="背景依据、主要内容、新旧政策有什么不同，例如“补助标准由每亩100元提高到120元”。"
        rows={3}
        maxLength={1_000}
      />
      <Form.Item
        name={['interpretation', 'forms']}
        label="解读形式"
        extra="至少选一种，群众看得懂的优先，例如图解、问答。"
      >
        <Checkbox.Group options={[...forms]} />
      </Form.Item>
      <div className="field-row">
        <LineField
          name={['interpretation', 'channels']}
          label="解读途径"
          help="在哪里发布，例如“政府网站政策解读栏目、村务公开栏”。"
          optional
        />
        <LineField
          name={['interpretation', 'by']}
          label="解读人"
          help="谁起草谁解读，主要负责人是第一解读人，写职务，例如“镇农业农村办主任”。"
          optional
        />
      </div>
    </>
  )
}

/** The server asks for the plan where neither it nor a reason is there: its words stand under the reason. */
function ExemptFields(): ReactNode {
  return (
    <>
      <TextField
        name={['interpretation', 'exempt']}
        label="不需要解读的理由"
        help="审核时一并看，例如“只调整领导小组成员，不涉及群众办事”。"
        rows={2}
        maxLength={1_000}
      />
      <Form.Item name={['interpretation', 'outline']} className="only-issues">
        <input type="hidden" />
      </Form.Item>
    </>
  )
}
