import { App, Button, Upload } from 'antd'
import { useState, type ReactNode } from 'react'
import { fileAddress, upload } from '../../http/upload.ts'
import { queryClient, useSend } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { FailureAlert } from '../../kit/issue-list.tsx'
import type { LetterSettings } from './letter-settings.ts'
import { templateGroups } from './template-groups.ts'

type Kind = LetterSettings['kinds'][number]

/** 文书模板: one's own Word files with named fields in place of our form. */
export function TemplatesCard({ settings }: { readonly settings: LetterSettings }): ReactNode {
  const { kinds, unit } = settings
  const [failure, setFailure] = useState<{ readonly kind: string; readonly error: unknown } | null>(null)
  return (
    <Card title="文书模板" className="padded">
      <p className="guidance">
        {
          '不上传的，用系统的公文格式。自己的 Word 模板里用字段占位，例如{{申请人}}、{{收到日期}}、{{救济告知}}；{{正文}}代表全部正文。缺少必备字段的不能上传。县里上传的，各机关没有自己的模板时使用。PDF 始终用系统的格式，文字相同。'
        }
      </p>
      {templateGroups(kinds).map((group) => (
        <details key={group.label} className="template-group">
          <summary>
            <h3>{group.label}</h3>
            <span className="quiet">{groupWords(group.kinds)}</span>
          </summary>
          <ul className="rows letter-templates">
            {group.kinds.map((kind) => (
              <li key={kind.kind}>
                <div>
                  <h4>{kind.label}</h4>
                  <p className="quiet">{templateWords(kind)}</p>
                  <details>
                    <summary>必备字段</summary>
                    <p>{kind.fields.map((field) => `{{${field}}}`).join(' ')}</p>
                  </details>
                  {failure?.kind === kind.kind && <FailureAlert error={failure.error} />}
                </div>
                <TemplateSteps
                  kind={kind}
                  unit={unit.code}
                  onFailure={(error) => setFailure(error === null ? null : { kind: kind.kind, error })}
                />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Card>
  )
}

/** How many there are, and how many of them are somebody's own. */
function groupWords(kinds: readonly Kind[]): string {
  const own = kinds.filter(({ template }) => template !== null).length
  return `${kinds.length} 种，${own === 0 ? '都用系统的格式' : `其中 ${own} 种用自己的模板`}`
}

function templateWords({ template }: Kind): string {
  if (template === null) return '用系统的格式'
  return template.own
    ? `用本机关的模板“${template.name}”，${template.addedBy}上传`
    : `用县里的模板“${template.name}”`
}

function TemplateSteps({
  kind: { kind, label, template },
  unit,
  onFailure,
}: {
  readonly kind: Kind
  readonly unit: string
  readonly onFailure: (error: unknown) => void
}): ReactNode {
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const input = { params: { kind }, query: { unit } }
  const remove = useSend('DELETE /letters/templates/:kind', {
    stale: ['GET /letters/settings'],
    onDone: () => void message.success('已恢复。'),
  })
  const send = async (file: File): Promise<void> => {
    setBusy(true)
    onFailure(null)
    try {
      await upload('POST /letters/templates/:kind', input, file, () => {})
      await queryClient.invalidateQueries({ queryKey: ['GET /letters/settings'] })
      void message.success('模板已启用。')
    } catch (error) {
      onFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="letter-steps">
      <Upload
        accept=".docx"
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file)
          return false
        }}
      >
        <Button size="small" loading={busy} aria-label={`上传模板：${label}`}>
          上传模板
        </Button>
      </Upload>
      {template !== null && (
        <Button
          size="small"
          href={fileAddress('GET /letters/templates/:kind/file', input)}
          aria-label={`下载模板：${label}`}
          download
        >
          下载
        </Button>
      )}
      {template?.own === true && (
        <Button size="small" onClick={() => remove.mutate(input)} aria-label={`恢复：${label}`}>
          恢复系统格式
        </Button>
      )}
    </span>
  )
}
