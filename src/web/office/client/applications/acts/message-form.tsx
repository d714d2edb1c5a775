import type { ReactNode } from 'react'
import { TextField } from '../../kit/fields.tsx'
import { ActForm, type ActProps } from './act-form.tsx'

/** 给申请人留言. */
export function SendMessageForm({ view, onDone }: ActProps): ReactNode {
  const asked = view.timeline.findLast(({ type }) => type === 'message_received')
  const answered = view.timeline.findLast(({ type }) => type === 'message_sent')
  const open = asked !== undefined && (answered === undefined || answered.seq < asked.seq) ? asked : null
  return (
    <ActForm
      view={view}
      onDone={onDone}
      act="sendMessage"
      initial={{ text: '' }}
      body={(values) => values}
      submit="发给申请人"
      done="已发给申请人，他在办理进度页面可以看到。"
    >
      {open !== null && <p className="guidance">申请人留言：{open.text}</p>}
      <p className="guidance">
        用来指导和释明（条例第三十条）、回答申请人的询问。留言记入案卷，申请人凭查询码看到。要求补正、延期、收费和答复本身，请用各自的事项办理，留言不能代替。
      </p>
      <TextField
        name="text"
        label="留言内容"
        help="说清楚办到哪一步、需要申请人做什么。不要写案外人的个人信息。例如：您要的是2025年的合同，还是历年的都要？请在办理进度页面回复。"
      />
    </ActForm>
  )
}
