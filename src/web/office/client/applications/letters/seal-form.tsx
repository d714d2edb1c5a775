import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { upload } from '../../http/upload.ts'
import { useSend } from '../../http/use-call.ts'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import type { LetterFormProps } from './letter-task.ts'
import { SealedFileForm } from './sealed-file-form.tsx'
import { staleAfterLetter } from './use-letters.ts'

/** 上传盖章文书, or the e-seal where one is plugged in. */
export function SealForm({ view, letters, task, onClose }: LetterFormProps): ReactNode {
  const params = { id: view.id, letter: task.letter?.id ?? '' }
  const input = { params, query: { lastSeq: view.lastSeq } }
  const service = useSend('POST /applications/:id/letters/:letter/sealByService', {
    stale: staleAfterLetter,
    onDone: onClose,
  })
  return (
    <SealedFileForm
      send={(file, onProgress) =>
        upload('POST /applications/:id/letters/:letter/seal', input, file, onProgress)
      }
      stale={staleAfterLetter}
      onClose={onClose}
    >
      <RefusalAlert error={service.error} />
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
    </SealedFileForm>
  )
}
