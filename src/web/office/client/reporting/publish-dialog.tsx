import { App, Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Issue } from '../http/failure.ts'
import { useSend } from '../http/use-call.ts'
import { showIssues } from '../kit/issue-form.ts'
import { IssueList } from '../kit/issue-list.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import type { ReportView } from './report-view.ts'

interface Props {
  readonly view: ReportView
  readonly unit: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onDone: (version: number) => void
}

/** 发布年度报告, or a correction of it with its note. */
export function PublishDialog({ view, unit, open, onClose, onDone }: Props): ReactNode {
  const [form] = Form.useForm<{ correction: string }>()
  const { message } = App.useApp()
  const [loose, setLoose] = useState<readonly Issue[]>([])
  const again = view.versions.length > 0
  const send = useSend('POST /reports/:year/publication', {
    stale: ['GET /reports/:year', 'GET /reports', 'GET /reports/board', 'GET /queue'],
    onDone: ({ version }) => {
      void message.success(`${view.year}年度报告已发布。`)
      onClose()
      onDone(version)
    },
  })
  return (
    <Modal
      open={open}
      title={again ? '发布更正' : `发布${view.year}年度报告`}
      okText={again ? '发布更正' : '发布'}
      cancelText="再看一看"
      okButtonProps={{ loading: send.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <RefusalAlert error={send.error} />
      <IssueList issues={loose} />
      <p className="guidance">
        发布以后，{view.unit.name}的年报栏目立即显示这份报告，并提供 Word
        下载。数据从此锁定，以后只能发布更正，原文保留。
      </p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ correction: '' }}
        onFinish={({ correction }) =>
          send.mutate(
            {
              params: { year: view.year },
              query: { unit: unit || undefined },
              body: again ? { correction: correction ?? '' } : {},
            },
            { onError: (error) => setLoose(showIssues(form, error)) },
          )
        }
      >
        {again && (
          <Form.Item
            name="correction"
            label="更正说明"
            extra="改了什么、为什么。会显示在门户页面上，原来的版本一并保留。"
          >
            <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
