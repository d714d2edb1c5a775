import { App, Button, Drawer, Input } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { Issues } from '../../http/failure.ts'
import { useSend } from '../../http/use-call.ts'
import { IssueList } from '../../kit/issue-list.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { itemAnswers } from '../after/drawer-props.ts'
import type { ItemView } from '../item-view.ts'
import { CheckFields, FieldIssues } from './check-fields.tsx'
import { RemarksField } from './remarks-field.tsx'
import { ScanCard } from './scan-card.tsx'
import { SecrecyFields } from './secrecy-fields.tsx'
import { type Asked, barredWords, bodyOf, openWords } from './spoken.ts'
import { useScan } from './use-scan.ts'
import { useSpoken } from './use-spoken.ts'

interface Props {
  readonly view: ItemView
  readonly asked: Asked
  readonly onClose: () => void
}

const placed = ['reason', 'checked', 'content', 'proof', 'secrecy', 'remarks']

/** 应急发布: the signing leader alone, with his reason and all answers; the others look at it afterwards. */
export function UrgentDrawer({ view, asked, onClose }: Props): ReactNode {
  const id = useId()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const speaking = useSpoken(view, true)
  const now = useScan(view, true)
  const { spoken, say } = speaking
  const send = useSend('POST /disclosures/:id/urgent-release', {
    stale: itemAnswers,
    onDone: ({ indexNumber }) => void message.success(`已应急发布，索引号 ${indexNumber ?? ''}。`),
  })
  const issues = send.error instanceof Issues ? send.error.issues : []
  const open = [
    ...(reason.trim() === '' ? ['没有写明是什么突发事件'] : []),
    ...openWords(asked, now.scan, spoken),
  ]
  return (
    <Drawer open onClose={onClose} title="应急发布" size={640} mask={{ closable: false }}>
      <div className="guidance">
        <p>
          只用于自然灾害、事故灾难、公共卫生、社会安全等突发事件，来不及三审、不公开就会误事的信息（条例第二十条第（十二）项）。其他信息再急也要三审。
        </p>
        <p>
          由您一人签发，立即公开；页面和审批单上注明“应急发布”，列入发布监督，一审、二审、保密审查由其他人事后补审。
        </p>
      </div>
      <RefusalAlert error={send.error} />
      <IssueList issues={issues.filter(({ field }) => !placed.includes(field))} />
      <div className="remarks">
        <label className="remarks-label" htmlFor={id}>
          什么突发事件，为什么来不及三审
        </label>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={300}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <FieldIssues issues={issues} field="reason" />
      </div>
      <ScanCard title="应急发布前的检查" view={view} now={now} speaking={speaking} onShow={onClose} />
      <div className="urgent-answers">
        <SecrecyFields questions={asked.secrecy} spoken={spoken} say={say} issues={issues} />
        <CheckFields checks={asked.checks} spoken={spoken} say={say} issues={issues} />
        <RemarksField
          label="签发意见"
          help="保密问题选了“已作处理”的，写明怎样处理的。不要写个人信息。"
          value={spoken.remarks}
          issues={issues}
          onChange={(remarks) => say({ remarks })}
        />
      </div>
      <div className="form-end">
        <Button
          type="primary"
          loading={send.isPending}
          disabled={open.length > 0}
          onClick={() =>
            send.mutate({
              params: { id: view.id },
              body: { ...bodyOf(spoken), version: view.version, reason },
            })
          }
        >
          应急发布，立即公开
        </Button>
        <Button onClick={onClose}>暂不办理</Button>
      </div>
      <p className="quiet" aria-live="polite">
        {barredWords(open)}
      </p>
    </Drawer>
  )
}
