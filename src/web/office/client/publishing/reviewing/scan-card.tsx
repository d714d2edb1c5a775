import { App, Button, Spin } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { call } from '../../http/call.ts'
import { Card } from '../../kit/card.tsx'
import { FailureAlert } from '../../kit/issue-list.tsx'
import type { ItemView } from '../item-view.ts'
import { FindingItem } from './finding-item.tsx'
import { type Finding, openFindings } from './spoken.ts'
import type { ScanNow } from './use-scan.ts'
import type { Speaking } from './use-spoken.ts'

interface Props {
  readonly view: ItemView
  readonly now: ScanNow
  /** null: he only reads */
  readonly speaking: Speaking | null
  /** shows the place in the text; left out where it is being written: what is found is mended there by hand */
  readonly onShow?: (number: number) => void
  readonly title?: string
}

/** As many as are read at once; the rest on demand. */
const shownAtOnce = 30

/** 发布前检查: what was found, where, what is to become of it, and why something is let through. */
export function ScanCard({ view, now, speaking, onShow, title = '发布前检查' }: Props): ReactNode {
  const masks = view.may.mask && onShow !== undefined
  const [shown, setShown] = useState(shownAtOnce)
  const { mask, masking, failure } = useMasks(view, speaking)
  const { scan, error, busy, again } = now
  const findings = scan?.findings ?? []
  const open = speaking === null ? [] : openFindings(findings, speaking.spoken)
  const maskable = findings.filter(({ proposal }) => proposal !== null)
  return (
    <Card
      title={title}
      className="scan-card"
      extra={<Standing findings={findings} open={open.length} now={now} />}
    >
      {scan === null && busy && (
        <p className="scan-going">
          <Spin size="small" /> 正在检查正文和每个附件……
        </p>
      )}
      {error !== null && (
        <div className="padded-line first-line">
          <FailureAlert error={error} title="检查没有做成" />
          <Button onClick={again} loading={busy}>
            再检查一次
          </Button>
        </div>
      )}
      <FailureAlert error={failure} title="没有遮盖" />
      {scan !== null && findings.length === 0 && (
        <p className="nothing small">没有发现个人信息、密级标志、错别字和隐藏内容。仍请逐段看过。</p>
      )}
      {masks && maskable.length > 1 && (
        <div className="scan-all">
          <Button loading={masking} onClick={() => void mask(maskable, true)}>
            全部遮盖（{maskable.length} 处）
          </Button>
          <p className="quiet">正文和附件里一并遮盖，形成新的版本。</p>
        </div>
      )}
      <ol className="findings">
        {findings.slice(0, shown).map((finding, index) => (
          <FindingItem
            key={finding.key}
            finding={finding}
            number={index + 1}
            view={view}
            speaking={speaking}
            others={open.filter(({ key }) => key !== finding.key)}
            masking={masking}
            onMask={masks ? () => void mask([finding]) : null}
            onShow={onShow ?? null}
          />
        ))}
      </ol>
      {findings.length > shown && (
        <p className="scan-all">
          <Button onClick={() => setShown(shown + shownAtOnce)}>
            再看后面的（还有 {findings.length - shown} 处）
          </Button>
        </p>
      )}
    </Card>
  )
}

function Standing({
  findings,
  open,
  now,
}: {
  readonly findings: readonly Finding[]
  readonly open: number
  readonly now: ScanNow
}): ReactNode {
  if (now.scan === null) return now.busy ? '检查中' : '还没有检查'
  if (findings.length === 0) return <span className="passed-text">没有发现问题</span>
  return open > 0 ? (
    <strong className="caution-text">{open} 处待处理</strong>
  ) : (
    `${findings.length} 处，请看过`
  )
}

/** Covers what was found: a new version, of which everything that was ticked still holds. */
function useMasks(view: ItemView, speaking: Speaking | null) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const [masking, setMasking] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  // `all`: also what the same rules find beyond the places that are told
  const mask = async (findings: readonly Finding[], all = false): Promise<void> => {
    setMasking(true)
    setFailure(null)
    try {
      const answer = await call('POST /disclosures/:id/masks', {
        params: { id: view.id },
        body: { version: view.version, findings: findings.map(({ key }) => key), all },
      })
      speaking?.seen(answer.version)
      await client.invalidateQueries({ queryKey: ['GET /disclosures/:id'] })
      void message.success(maskedWords(answer.masked, answer.left.length))
    } catch (error) {
      setFailure(error)
    } finally {
      setMasking(false)
    }
  }
  return { mask, masking, failure }
}

function maskedWords(masked: number, left: number): string {
  const rest = left === 0 ? '' : `还有 ${left} 处不能自动遮盖，请退回修改或者写明理由。`
  return `已遮盖 ${masked} 处，形成新的版本。${rest}`
}
