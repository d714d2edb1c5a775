import { Button, Form, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { upload } from '../../http/upload.ts'
import { queryClient } from '../../http/use-call.ts'
import { FileField } from '../../kit/file-field.tsx'
import { FailureAlert } from '../../kit/issue-list.tsx'
import { LineField } from '../../kit/fields.tsx'
import type { ActProps } from './act-form.tsx'

interface Values {
  readonly kind: string
  readonly note: string
}

/** 补充案卷材料: one file with what it is. */
export function AddPaperForm({ view, onDone }: ActProps): ReactNode {
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<File | null>(null)
  const [part, setPart] = useState<number | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  const send = async ({ kind, note }: Values): Promise<void> => {
    if (file === null) return
    setFailure(null)
    setPart(0)
    try {
      const input = { params: { id: view.id }, query: { lastSeq: view.lastSeq, kind, note } }
      await upload('POST /applications/:id/addPaper', input, file, setPart)
      await queryClient.invalidateQueries({ queryKey: ['GET /applications/:id'] })
      onDone()
    } catch (error) {
      setFailure(error)
    } finally {
      setPart(null)
    }
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: 'evidence', note: '' }}
      onFinish={(values: Values) => void send(values)}
    >
      <FailureAlert error={failure} />
      <Form.Item
        name="kind"
        label="是什么材料"
        extra="检索记录、意见书、送达回证、缴费凭证都应当归入案卷：复议、诉讼时由机关举证。"
      >
        <Select options={view.paperKinds.map(({ key, label }) => ({ value: key, label }))} />
      </Form.Item>
      <FileField
        label="文件"
        help="PDF、OFD、Word、Excel 或者扫描的 JPG、PNG，不超过 20 MB。存入后加密保存，不能替换。"
        file={file}
        part={part}
        onChoose={setFile}
      />
      <LineField
        name="note"
        label="说明"
        optional
        maxLength={500}
        help="文件名说不清楚的，写明是什么、从哪里来。例如：档案室2026年10月12日检索登记表。"
      />
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={file === null} loading={part !== null}>
          存入案卷
        </Button>
        <Button onClick={onDone}>暂不办理</Button>
      </div>
    </Form>
  )
}
