import { Button, Form, Progress, Upload } from 'antd'
import { useState, type ReactNode } from 'react'
import { upload } from '../../http/upload.ts'
import { queryClient, useSend } from '../../http/use-call.ts'
import { FailureAlert } from '../../kit/issue-list.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import type { LetterFormProps } from './letter-task.ts'
import { staleAfterLetter } from './use-letters.ts'

/** 上传盖章文书, or the e-seal where one is plugged in: it alone is the valid letter. */
export function SealForm({ view, letters, task, onClose }: LetterFormProps): ReactNode {
  const [file, setFile] = useState<File | null>(null)
  const [part, setPart] = useState<number | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const params = { id: view.id, letter: task.letter?.id ?? '' }
  const service = useSend('POST /applications/:id/letters/:letter/sealByService', {
    stale: staleAfterLetter,
    onDone: onClose,
  })

  const send = async (): Promise<void> => {
    if (file === null) return
    setFailure(null)
    setPart(0)
    try {
      const input = { params, query: { lastSeq: view.lastSeq } }
      await upload('POST /applications/:id/letters/:letter/seal', input, file, setPart)
      await Promise.all(staleAfterLetter.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setPart(null)
    }
  }

  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => void send()}>
      <FailureAlert error={failure} />
      <RefusalAlert error={service.error} />
      <p className="guidance">
        有效的文书是盖章的那一份：上传后记下它的校验值，只把它送给收件人。没有盖章文书，任何一步都不能登记发出。
      </p>
      {letters.sealService && (
        <Form.Item extra="由县里接入的电子签章服务在 PDF 上签章。">
          <Button
            type="primary"
            loading={service.isPending}
            onClick={() => service.mutate({ params, body: { lastSeq: view.lastSeq } })}
          >
            电子签章
          </Button>
        </Form.Item>
      )}
      <Form.Item
        label="盖章文书"
        extra="签章的 PDF，或者盖章后扫描、拍照的 PDF、JPG、PNG，不超过 20 MB。送出以前可以换一份。"
      >
        <Upload
          maxCount={1}
          accept=".pdf,.jpg,.jpeg,.png"
          showUploadList={false}
          beforeUpload={(chosen) => {
            setFile(chosen)
            return false
          }}
        >
          <Button>选择文件</Button>
        </Upload>
        {file !== null && <p className="quiet">{file.name}</p>}
        {part !== null && <Progress percent={Math.round(part * 100)} size="small" />}
      </Form.Item>
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={file === null} loading={part !== null}>
          存入盖章文书
        </Button>
        <Button onClick={onClose}>暂不办理</Button>
      </div>
    </Form>
  )
}
