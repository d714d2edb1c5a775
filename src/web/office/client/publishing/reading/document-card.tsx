import { Segmented } from 'antd'
import { useRef, useState, type ReactNode } from 'react'
import { Card } from '../../kit/card.tsx'
import type { ItemView } from '../item-view.ts'
import type { Scan } from '../reviewing/spoken.ts'
import { ComparedText } from './compared-text.tsx'
import { MarkedText } from './marked-text.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { changedSinceSeen, otherTexts } from './versions.ts'

interface Props {
  readonly view: ItemView
  readonly scan: Scan | null
  readonly onPassage: ((passage: string) => void) | null
  readonly onFound: (number: number) => void
  /** 全文 or 对照; held outside, so that a finding can be shown in the text */
  readonly shows: Shows
  readonly onShows: (shows: Shows) => void
}

export type Shows = 'text' | 'compared'

/** 正文: as the public page will show it, or what has changed in it. */
export function DocumentCard({ view, scan, onPassage, onFound, shows, onShows }: Props): ReactNode {
  const texts = useRef<HTMLDivElement>(null)
  const comparable = otherTexts(view).length > 0
  return (
    <Card
      title="正文"
      className="document-card"
      {...(comparable && {
        extra: (
          <Segmented
            aria-label="正文怎样看"
            value={shows}
            onChange={onShows}
            options={[
              { value: 'text', label: '全文' },
              { value: 'compared', label: '对照' },
            ]}
          />
        ),
      })}
    >
      <div ref={texts}>
        {comparable && shows === 'compared' ? (
          <ComparedText key={view.version} view={view} />
        ) : (
          <MarkedText view={view} scan={scan} onPassage={onPassage} onFound={onFound} />
        )}
      </div>
      {onPassage !== null && <SelectionBar within={texts} onPassage={onPassage} />}
    </Card>
  )
}

/** What is shown first: the differences, where the text has changed since this person saw it. */
export function useShows(view: ItemView): readonly [Shows, (shows: Shows) => void] {
  return useState<Shows>(() => (changedSinceSeen(view) ? 'compared' : 'text'))
}
