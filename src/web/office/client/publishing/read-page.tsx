import { Alert, Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { fileAddress, portalAddress } from '../http/upload.ts'
import { Card } from '../kit/card.tsx'
import { longDate } from '../kit/days.ts'
import { Page } from '../kit/page.tsx'
import { DocumentText } from './body/document-text.tsx'
import { DueNote } from './due-note.tsx'
import { factsOf } from './facts.ts'
import { ReviewCard } from './review-card.tsx'
import { sizeWords } from './sizes.ts'
import { StepsBar } from './steps-bar.tsx'
import { TrailCard } from './trail-card.tsx'
import type { ItemView } from './item-view.ts'
import { pictureUrlOf } from './pictures.ts'
import { ValidityDrawer } from './validity-drawer.tsx'
import { WithdrawDrawer } from './withdraw-drawer.tsx'

const places = { publishing: '主动公开', reviews: '审核发布' } as const

/** An item to read: its text as it will appear, its facts, its way through the review, what can be done with it. */
export function ReadPage({
  view,
  from,
}: {
  readonly view: ItemView
  readonly from: keyof typeof places
}): ReactNode {
  const [open, setOpen] = useState<'withdraw' | 'validity' | null>(null)
  const { content, may } = view
  return (
    <Page
      title={content.title}
      crumbs={[{ label: places[from], to: `/${from}` }, { label: view.column?.name ?? '' }]}
      tags={
        <>
          <span className={view.state === 'inReview' ? 'tag going' : 'tag'}>{view.stands}</span>
          <span className="tag">{content.genre}</span>
        </>
      }
      {...(view.due && {
        note: (
          <>
            公开期限 <DueNote due={view.due} />
          </>
        ),
      })}
      actions={
        <>
          {may.changeValidity && <Button onClick={() => setOpen('validity')}>变更有效性</Button>}
          {may.withdraw && <Button onClick={() => setOpen('withdraw')}>撤下</Button>}
          {view.portal !== null && (
            <Button href={portalAddress(view.portal)} target="_blank">
              看门户页面
            </Button>
          )}
        </>
      }
    >
      {view.withdrawn && (
        <Alert
          className="refusal"
          type="warning"
          showIcon
          title={`${longDate(view.withdrawn.on)}撤下`}
          description={view.withdrawn.reason}
        />
      )}
      {view.imported && (
        <p className="guidance">
          导入的信息：原发布日期 {longDate(view.imported.originallyPublishedOn)}，来源 {view.imported.source}
          ，没有经过这里的审核。
        </p>
      )}
      {view.imported === null && <StepsBar view={view} />}
      <div className="with-rail slim item-grid">
        <div className="stack">
          <Card title="正文">
            <DocumentText title={content.title} html={content.body} pictureUrl={pictureUrlOf(view.id)} />
          </Card>
          <Attachments view={view} />
          <Facts view={view} />
        </div>
        <div className="stack">
          {may.review && <ReviewCard key={`${view.id} ${view.version}`} view={view} review={may.review} />}
          <TrailCard view={view} />
        </div>
      </div>
      <WithdrawDrawer view={view} open={open === 'withdraw'} onClose={() => setOpen(null)} />
      <ValidityDrawer view={view} open={open === 'validity'} onClose={() => setOpen(null)} />
    </Page>
  )
}

function Attachments({ view }: { readonly view: ItemView }): ReactNode {
  if (view.attachments.length === 0) return null
  return (
    <Card title="附件" extra={`${view.attachments.length} 个，请逐个打开看`}>
      <ul className="rows files">
        {view.attachments.map(({ id, name, type, sizeBytes }) => (
          <li key={id}>
            <div>
              <span className="file-type">{type}</span>
              <a
                href={fileAddress('GET /disclosures/:id/attachments/:attachment', {
                  params: { id: view.id, attachment: id },
                })}
                download
              >
                {name}
              </a>
            </div>
            <span className="quiet">{sizeWords(sizeBytes)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Facts({ view }: { readonly view: ItemView }): ReactNode {
  return (
    <Card title="发布信息" className="facts-card">
      <dl className="fact-grid">
        {factsOf(view).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
