import { Button, Progress, Upload } from 'antd'
import { useState, type ReactNode } from 'react'
import { call } from '../http/call.ts'
import { fileAddress, upload } from '../http/upload.ts'
import { Card } from '../kit/card.tsx'
import { FailureAlert } from '../kit/issue-list.tsx'
import type { Choices, ItemView } from './item-view.ts'
import { sizeWords } from './sizes.ts'

type Files = ItemView['attachments']

interface Props {
  readonly choices: Choices
  readonly files: Files
  /** saves the draft if it is not, and says which version now stands; null: it could not be saved */
  readonly onReady: () => Promise<{ readonly id: string; readonly version: number } | null>
  readonly onChanged: (version: number, files: Files) => void
}

interface Going {
  readonly name: string
  readonly part: number
}

/** 附件: what goes up, how far it is, and what stands already. */
export function AttachmentsCard({ choices, files, onReady, onChanged }: Props): ReactNode {
  const [going, setGoing] = useState<Going | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [draft, setDraft] = useState<string | null>(null)

  const send = async (file: File): Promise<void> => {
    setFailure(null)
    if (file.size > choices.largestAttachment) {
      setFailure(tooLarge(file.name))
      return
    }
    const seen = await onReady()
    if (seen === null) return
    setDraft(seen.id)
    setGoing({ name: file.name, part: 0 })
    try {
      const answer = await upload(
        'POST /disclosures/:id/attachments',
        { params: { id: seen.id }, query: { version: seen.version } },
        file,
        (part) => setGoing({ name: file.name, part }),
      )
      onChanged(answer.version, answer.attachments)
    } catch (error) {
      setFailure(error)
    } finally {
      setGoing(null)
    }
  }
  const drop = async (attachment: string): Promise<void> => {
    setFailure(null)
    const seen = await onReady()
    if (seen === null) return
    try {
      const answer = await call('DELETE /disclosures/:id/attachments/:attachment', {
        params: { id: seen.id, attachment },
        query: { version: seen.version },
      })
      onChanged(answer.version, answer.attachments)
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <Card
      title="四、附件"
      extra={
        <Upload
          showUploadList={false}
          disabled={going !== null}
          beforeUpload={(file) => {
            void send(file)
            return false
          }}
        >
          <Button disabled={going !== null}>添加附件</Button>
        </Upload>
      }
    >
      <div className="padded-line">
        <p className="quiet">
          可以添加 {choices.attachmentTypes}，每个不超过 {sizeWords(choices.largestAttachment)}
          。名单、报表先删去身份证号、电话、住址再添加。
        </p>
        {typeof failure === 'string' ? (
          <p className="caution-text">{failure}</p>
        ) : (
          <FailureAlert error={failure} />
        )}
        {going !== null && (
          <output className="upload-going">
            正在上传“{going.name}”
            <Progress percent={Math.round(going.part * 100)} size="small" />
          </output>
        )}
      </div>
      {files.length > 0 && (
        <ul className="rows files">
          {files.map(({ id, name, type, sizeBytes }) => (
            <li key={id}>
              <div>
                <span className="file-type">{type}</span>
                <FileName draft={draft} id={id} name={name} />
                <span className="quiet">　{sizeWords(sizeBytes)}</span>
              </div>
              <Button size="small" aria-label={`删除：附件 ${name}`} onClick={() => void drop(id)}>
                删除
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function FileName({
  draft,
  id,
  name,
}: {
  readonly draft: string | null
  readonly id: string
  readonly name: string
}): ReactNode {
  if (draft === null) return name
  const address = fileAddress('GET /disclosures/:id/attachments/:attachment', {
    params: { id: draft, attachment: id },
  })
  return (
    <a href={address} download>
      {name}
    </a>
  )
}

function tooLarge(name: string): string {
  return `“${name}”太大。请压缩其中的图片，或者拆成几个文件。`
}
