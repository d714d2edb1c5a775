import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { portalAddress } from '../http/upload.ts'
import { Page } from '../kit/page.tsx'
import { AfterCard } from './after/after-card.tsx'
import { DueNote } from './due-note.tsx'
import type { ItemView } from './item-view.ts'
import './reading/reading.css'
import { FactsCard, GuideCard, PlanCard } from './reading/content-cards.tsx'
import { DocumentCard, useShows } from './reading/document-card.tsx'
import { FilesCard } from './reading/files-card.tsx'
import { Notices } from './reading/notices.tsx'
import { goTo } from './reading/places.ts'
import { BarredCard, ReviewCard } from './review-card.tsx'
import './reviewing/reviewing.css'
import { NoteDialog, type OpenNote, withNote } from './reviewing/notes.tsx'
import { ReferralCard } from './reviewing/referral-card.tsx'
import { ScanCard } from './reviewing/scan-card.tsx'
import { UrgentDrawer } from './reviewing/urgent-drawer.tsx'
import { useScan } from './reviewing/use-scan.ts'
import { useSpoken } from './reviewing/use-spoken.ts'
import { StepsBar } from './steps-bar.tsx'
import { TrailCard } from './trail-card.tsx'

interface Props {
  readonly view: ItemView
  readonly from: keyof typeof places
}

const places = { publishing: '主动公开', reviews: '审核发布' } as const

/** An item to read: its text as it will appear, its facts, its way through the review, what can be done with it. */
export function ReadPage({ view, from }: Props): ReactNode {
  const { content } = view
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
        view.portal !== null && (
          <Button href={portalAddress(view.portal)} target="_blank">
            看门户页面
          </Button>
        )
      }
    >
      <Notices view={view} />
      {view.imported === null && <StepsBar view={view} />}
      {/* another item, or another step of this one, is looked at afresh */}
      <Looking key={`${view.id} ${view.may.review?.step ?? ''}`} view={view} />
    </Page>
  )
}

/** The text and what is said of it: what is found, marked and remarked upon belongs to both columns. */
function Looking({ view }: { readonly view: ItemView }): ReactNode {
  const { may } = view
  const review = may.review?.barred === null ? may.review : null
  const speaking = useSpoken(view, review !== null)
  const now = useScan(view, review !== null)
  const [shows, setShows] = useShows(view)
  const [note, setNote] = useState<OpenNote | null>(null)
  const { spoken, say } = speaking
  const show = (number: number): void => {
    setShows('text')
    goTo(`found-${number}`)
  }
  const scans = ['draft', 'inReview', 'scheduled'].includes(view.state) || review !== null
  return (
    <div className="with-rail slim item-grid">
      <div className="stack">
        <DocumentCard
          view={view}
          scan={now.scan}
          onPassage={review === null ? null : (passage) => setNote({ at: -1, passage, text: '' })}
          onFound={(number) => goTo(`finding-${number}`)}
          shows={shows}
          onShows={setShows}
        />
        <GuideCard view={view} />
        <FilesCard view={view} />
        <PlanCard view={view} />
        <FactsCard view={view} />
      </div>
      <div className="stack item-rail">
        {scans && (review !== null || now.scan !== null) && (
          <ScanCard view={view} now={now} speaking={review && speaking} onShow={show} />
        )}
        <ReferralCard view={view} />
        {review !== null && (
          <ReviewCard view={view} review={review} now={now} speaking={speaking} onNote={setNote} />
        )}
        {review === null && may.review !== null && <BarredCard review={may.review} />}
        <AfterCard view={view} />
        <TrailCard view={view} />
        <UrgentRelease view={view} />
      </div>
      {note !== null && (
        <NoteDialog
          key={`${note.at} ${note.passage}`}
          note={note}
          onClose={() => setNote(null)}
          onKeep={(kept) => {
            say({ notes: withNote(spoken.notes, kept) })
            setNote(null)
          }}
        />
      )}
    </div>
  )
}

/** 应急发布 is for emergencies: a quiet way, at the end. */
function UrgentRelease({ view }: { readonly view: ItemView }): ReactNode {
  const [open, setOpen] = useState(false)
  const asked = view.may.releaseUrgently
  if (asked === null) return null
  return (
    <p className="urgent-way">
      <Button type="link" onClick={() => setOpen(true)}>
        突发事件，应急发布
      </Button>
      {open && <UrgentDrawer view={view} asked={asked} onClose={() => setOpen(false)} />}
    </p>
  )
}
