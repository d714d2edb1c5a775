import { Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import type { EndpointName } from '../../http/call.ts'
import { queryClient } from '../../http/use-call.ts'
import { FileField } from '../../kit/file-field.tsx'
import { FailureAlert } from '../../kit/issue-list.tsx'

interface Props {
  /** sends the file, telling how much of it is through (0 to 1) */
  readonly send: (file: File, onProgress: (part: number) => void) => Promise<unknown>
  /** the answers to ask for anew */
  readonly stale: readonly EndpointName[]
  readonly onClose: () => void
  /** what else can be done instead */
  readonly children?: ReactNode
}

/** 上传盖章文书: it alone is the valid letter. */
export function SealedFileForm({ send, stale, onClose, children }: Props): ReactNode {
  const [file, setFile] = useState<File | null>(null)
  const [part, setPart] = useState<number | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  const lay = async (): Promise<void> => {
    if (file === null) return
    setFailure(null)
    setPart(0)
    try {
      await send(file, setPart)
      await Promise.all(stale.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setPart(null)
    }
  }

  return (
    <Form layout="vertical" requiredMark={false} onFinish={() => void lay()}>
      <FailureAlert error={failure} />
      <p className="guidance">
        有效的文书是盖章的那一份：上传后记下它的校验值，只把它送给收件人。没有盖章文书，任何一步都不能登记发出。
      </p>
      {children}
      <FileField
        label="盖章文书"
        help="签章的 PDF，或者盖章后扫描、拍照的 PDF、JPG、PNG，不超过 20 MB。送出以前可以换一份。"
        accept=".pdf,.jpg,.jpeg,.png"
        file={file}
        part={part}
        onChoose={setFile}
      />
      <div className="form-end">
        <Button type="primary" htmlType="submit" disabled={file === null} loading={part !== null}>
          存入盖章文书
        </Button>
        <Button onClick={onClose}>暂不办理</Button>
      </div>
    </Form>
  )
}
