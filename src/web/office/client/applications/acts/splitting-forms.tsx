import { Button, Checkbox, Form } from 'antd'
import type { ReactNode } from 'react'
import { useAnswer } from '../../http/use-call.ts'
import { TextField } from '../../kit/fields.tsx'
import { ActForm, type ActProps } from './act-form.tsx'

const most = 20

/** 拆分办理. */
export function SplitForm({ view, onDone }: ActProps): ReactNode {
  const initial: { readonly parts: readonly string[]; readonly reason: string } = {
    parts: [view.requested?.description ?? '', ''],
    reason: '',
  }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="split"
      initial={initial}
      body={({ parts, reason }) => ({ parts: parts.map((part) => part ?? ''), reason })}
      submit="拆分"
      done="已拆分，各件分别办理。"
    >
      <p className="guidance">
        一份申请里有几项互不相关的信息，才拆分。各件有自己的编号、内容和答复，收到之日和期限与原件相同；年度报告里各件分别计数，原件不再计数。申请人凭原来的编号就能看到各件的进展。拆分后不能恢复。
      </p>
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <fieldset className="sub-forms">
            <legend>拆成哪几件</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className="sub-form">
                <TextField
                  name={[name]}
                  label={`第${name + 1}件的内容描述`}
                  rows={2}
                  help={name === 0 ? '照申请人的原话摘录，不要改变意思。' : undefined}
                />
                {fields.length > 2 && (
                  <Button aria-label={`删除第${name + 1}件`} onClick={() => remove(name)}>
                    删除
                  </Button>
                )}
              </div>
            ))}
            {fields.length < most && <Button onClick={() => add('')}>增加一件</Button>}
          </fieldset>
        )}
      </Form.List>
      <TextField
        name="reason"
        label="为什么拆分"
        rows={2}
        help="会告知申请人。例如：两项信息由不同科室保存，分别答复。"
      />
    </ActForm>
  )
}

/** 并案办理. */
export function JoinForm({ view, onDone }: ActProps): ReactNode {
  const { data } = useAnswer('GET /applications', {
    query: { state: 'open', unit: view.unit.code, page: undefined },
  })
  const already = view.work.joined.map(({ applicationId }) => applicationId)
  const rows = data?.rows.filter(({ id }) => id !== view.id && !already.includes(id)) ?? []
  const initial: { readonly others: readonly string[]; readonly reason: string } = { others: [], reason: '' }
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="join"
      initial={initial}
      body={({ others, reason }) => ({ others: [...others], reason })}
      submit="并案办理"
      done="已并案。各件仍然分别答复。"
    >
      <p className="guidance">
        并案只是一起办理：一件的答复内容可以用到另一件，各件仍分别答复、分别计数，期限各自计算；申请人撤回其中一件，不影响其他各件。
      </p>
      <Form.Item name="others" label="与哪几件并案" extra="列出本机关最近收到、还没有办结的申请。">
        <Checkbox.Group
          className="choice-list"
          options={rows.map(({ id, caseNumber, title }) => ({ value: id, label: `${caseNumber} ${title}` }))}
        />
      </Form.Item>
      <TextField name="reason" label="为什么并案" rows={2} help="例如：同一申请人，信息在同一案卷。" />
    </ActForm>
  )
}
