import { Button, Segmented, Skeleton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { fileAddress, portalAddress } from '../http/upload.ts'
import { useAnswer } from '../http/use-call.ts'
import { longDate } from '../kit/days.ts'
import { NotFoundPage } from '../shell/not-found-page.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { usePlaces } from '../kit/use-places.ts'
import { useUnsaved } from '../kit/use-unsaved.ts'
import { CasesCard } from './cases-card.tsx'
import { ChecksCard } from './checks-card.tsx'
import { OpenRemarksCard } from './compiling/open-remarks-card.tsx'
import { ScopeCard } from './compiling/scope-card.tsx'
import { BehindCard } from './computing/behind-card.tsx'
import { cellOf } from './cell.ts'
import { PartPanel } from './part-panel.tsx'
import { PartTabs } from './part-tabs.tsx'
import { ActDialog, type ActName } from './filing/act-dialog.tsx'
import { Comparisons, Overrides, Remarks, TrailCard } from './filing/filing-cards.tsx'
import { returnedNotes } from './filing/filing-view.ts'
import { NextCard } from './filing/next-card.tsx'
import { ReturnPanel } from './filing/return-panel.tsx'
import { WayBar } from './filing/way-bar.tsx'
import type { PartNumber, ReportView } from './report-view.ts'
import { StateTag } from './state-tag.tsx'
import { keyPointsTyped, noKeyPoints } from './writing/key-points.ts'

/** One year's report: six parts, the cases behind a figure, the checks. */
export function ReportPage(): ReactNode {
  const { year = '' } = useParams()
  return /^\d{4}$/.test(year) ? <ReportOfYear year={year} /> : <NotFoundPage />
}

function ReportOfYear({ year }: { readonly year: string }): ReactNode {
  const { place } = usePlaces()
  const { data, error, isPlaceholderData } = useAnswer('GET /reports/:year', {
    params: { year },
    query: { unit: place('unit') || undefined, version: place('version') || undefined },
  })
  const other = data !== undefined && isPlaceholderData && String(data.year) !== year
  if (data === undefined || other) {
    return (
      <Page title="年度报告" crumbs={[{ label: '年度报告', to: '/reports' }, { label: `${year}年` }]}>
        <RefusalAlert error={error} title="报告没有读出来" />
        {error === null && <Skeleton active paragraph={{ rows: 10 }} />}
      </Page>
    )
  }
  return <Report key={`${data.unit.code} ${data.year} ${data.shown?.version ?? ''}`} view={data} />
}

export type Drafts = Readonly<Partial<Record<PartNumber, string>>>

function Report({ view }: { readonly view: ReportView }): ReactNode {
  const { place, set } = usePlaces()
  const [drafts, setDrafts] = useState<Drafts>({})
  const [keyPoints, setKeyPoints] = useState(noKeyPoints)
  const [act, setAct] = useState<ActName | null>(null)
  const unit = place('unit')
  const { data: filing, error: filingError } = useAnswer('GET /reports/:year/filing', {
    params: { year: view.year },
    query: { unit: unit || undefined },
  })
  const newest = view.shown === null || view.shown.version === view.versions[0]?.version
  const part = view.parts.find(({ number }) => number === place('part')) ?? view.parts[0]
  const cell = cellOf(place('row'), place('column'))
  const unsaved = view.parts
    .filter(({ number, raw }) => (drafts[number] ?? raw) !== raw)
    .map(({ number }) => number)
  useUnsaved(unsaved.length > 0 || keyPointsTyped(keyPoints))
  if (part === undefined) return null
  const places = {
    params: { year: view.year },
    query: { unit: unit || undefined, version: view.shown?.version },
  }
  return (
    <Page
      title={`${view.year}年度政府信息公开工作年度报告`}
      crumbs={[
        { label: '年度报告', to: unit === '' ? '/reports' : `/reports?unit=${unit}` },
        { label: `${view.unit.name} ${view.year}年` },
      ]}
      tags={<StateTag state={view.state} text={view.stateText} />}
      note={noteOf(view)}
      actions={
        <>
          {view.portal !== null && (
            <Button href={portalAddress(view.portal)} target="_blank">
              看门户页面
            </Button>
          )}
          <Link to={`/reports/${view.year}/months${unit === '' ? '' : `?unit=${encodeURIComponent(unit)}`}`}>
            按月填报
          </Link>
          <Button href={fileAddress('GET /reports/:year/preview', places)} target="_blank">
            预览全文
          </Button>
          <Button href={fileAddress('GET /reports/:year/docx', places)} download>
            导出 Word
          </Button>
          <Button href={fileAddress('GET /reports/:year/pdf', places)} download>
            导出 PDF
          </Button>
        </>
      }
    >
      <Versions view={view} onChoose={(version) => set({ version, part: part.number })} />
      <RefusalAlert error={filingError} title="办理步骤没有读出来" />
      {filing === undefined && filingError === null && newest && (
        <div className="card next-step">
          <Skeleton active paragraph={{ rows: 2 }} />
        </div>
      )}
      {filing !== undefined && newest && (
        <>
          <WayBar way={filing.way} />
          {act !== 'return' && (
            <NextCard
              filing={filing}
              unsaved={unsaved}
              onPart={(number) => set({ part: number, row: '', column: '', behind: '' })}
              onAct={setAct}
            />
          )}
          <Remarks filing={filing} />
          <div className="stack comparisons">
            <Comparisons filing={filing} />
          </div>
        </>
      )}
      {act === 'return' && filing !== undefined ? (
        <ReturnPanel
          view={view}
          of={{ year: view.year, unit }}
          filing={filing}
          onClose={() => setAct(null)}
          onDone={() => setAct(null)}
        />
      ) : (
        <>
          <PartTabs
            parts={view.parts}
            chosen={part.number}
            unsaved={unsaved}
            onChoose={(number) => set({ part: number, row: '', column: '', behind: '' })}
          />
          <div className="with-rail">
            <PartPanel
              key={part.number}
              view={view}
              part={part}
              unit={unit}
              draft={drafts[part.number] ?? part.raw}
              keyPoints={keyPoints}
              onKeyPoints={setKeyPoints}
              cell={cell}
              onDraft={(text) => setDrafts({ ...drafts, [part.number]: text })}
              onCell={(chosen) => set({ part: '三', row: chosen.row, column: chosen.column })}
              notes={returnedNotes(filing)}
              onBehind={(behind) => set({ part: part.number, behind })}
            />
            <div className="stack">
              {part.number === '三' && cell !== null && (
                <CasesCard
                  key={`${cell.row} ${cell.column}`}
                  view={view}
                  unit={unit}
                  cell={cell}
                  onClose={() => set({ row: '', column: '', behind: '' })}
                />
              )}
              {place('behind') !== '' && part.number !== '三' && view.may.openCases && (
                <BehindCard
                  key={place('behind')}
                  year={view.year}
                  unit={unit}
                  cell={place('behind')}
                  version={view.shown?.version}
                  onClose={() => set({ behind: '' })}
                />
              )}
              {view.shown === null && <ScopeCard year={view.year} unit={unit} />}
              <OpenRemarksCard
                view={view}
                unit={unit}
                onPart={(number) => set({ part: number, row: '', column: '', behind: '' })}
              />
              <ChecksCard
                view={view}
                unit={unit}
                unsaved={unsaved}
                onPart={(number) => set({ part: number, row: '', column: '', behind: '' })}
                onMended={(number) => {
                  const { [number]: _mended, ...rest } = drafts
                  setDrafts(rest)
                }}
              />
              {filing !== undefined && newest && (
                <>
                  <Overrides filing={filing} />
                  <TrailCard filing={filing} />
                </>
              )}
            </div>
          </div>
        </>
      )}
      {act !== null && act !== 'return' && filing !== undefined && (
        <ActDialog
          act={act}
          of={{ year: view.year, unit }}
          filing={filing}
          onClose={() => setAct(null)}
          onDone={() => {
            setAct(null)
            set({ version: '' })
          }}
        />
      )}
    </Page>
  )
}

function noteOf({ shown, frozen, period, due }: ReportView): string {
  if (shown) {
    const origin = shown.source === 'published' ? '，由以前公布的报告读入' : ''
    return `第${shown.version}版，${longDate(shown.publishedOn)}公布${origin}`
  }
  if (frozen) {
    const what = frozen.kind === 'sent' ? '送审的一份' : `第${frozen.number ?? 1}次报送`
    return `${what}，${longDate(frozen.on)}锁定`
  }
  const span = `实时数据，${period.from} 至 ${period.to}`
  return due === null ? `${span}，供更正时核对` : `${span}，${due.text}`
}

function Versions({
  view,
  onChoose,
}: {
  readonly view: ReportView
  readonly onChoose: (version: string) => void
}): ReactNode {
  if (view.versions.length === 0) return null
  const current = view.versions.find(({ version }) => version === view.shown?.version)
  return (
    <div className="bar">
      <Segmented
        aria-label="看哪一版"
        value={view.shown === null ? '' : String(view.shown.version)}
        onChange={onChoose}
        options={[
          ...view.versions.map(({ version }) => ({ value: String(version), label: `已发布第${version}版` })),
          // of one that is out, what is in hand is its newest version
          ...(view.shown === null || view.state !== 'published' ? [{ value: '', label: inHand(view) }] : []),
        ]}
      />
      {current?.correction && <p>更正说明：{current.correction}</p>}
      {current?.fileName && <p className="quiet">原文件：{current.fileName}</p>}
    </div>
  )
}

function inHand({ frozen }: ReportView): string {
  if (frozen === null) return '现在的数据'
  return frozen.kind === 'sent' ? '送审的一份' : `第${frozen.number ?? 1}次报送`
}
