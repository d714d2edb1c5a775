import type { ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import { usePlaces } from '../kit/use-places.ts'
import type { Cell } from './cell.ts'
import { FigureButton } from './compiling/figure-button.tsx'
import { MonthsCard } from './computing/months-card.tsx'
import { DocumentsCard, TurnCard } from './computing/turn-card.tsx'
import { DisclosedTable } from './disclosed-table.tsx'
import { FiguresForm } from './figures-form.tsx'
import { partHelp } from './part-help.ts'
import { ProactiveTable } from './proactive-table.tsx'
import { ProseEditor } from './prose-editor.tsx'
import { ProseText } from './prose-text.tsx'
import { RemedyTable } from './remedy-table.tsx'
import type { FigureOf, Part, ReportView } from './report-view.ts'
import { RequestTable } from './request-table.tsx'
import { PartRemarks } from './compiling/part-remarks.tsx'
import { useRemarks } from './compiling/use-remarks.ts'
import type { KeyPointRow } from './writing/key-points.ts'
import { WritingAids } from './writing/writing-aids.tsx'

interface Props {
  readonly view: ReportView
  readonly part: Part
  readonly unit: string
  readonly draft: string
  readonly cell: Cell | null
  /** what the unit's own reviewers want changed, at its cell or passage */
  readonly notes: readonly { readonly where: string; readonly text: string }[]
  /** 年度要点 typed and not yet written into part 六 */
  readonly keyPoints: readonly KeyPointRow[]
  readonly onKeyPoints: (rows: readonly KeyPointRow[]) => void
  readonly onDraft: (text: string) => void
  readonly onCell: (cell: Cell) => void
  /** opens what a figure of table 二, table 四 or a column counts, by the name of its cell */
  readonly onBehind: (cell: string) => void
}

/** One part: a table that the system computes, or prose that the unit writes. */
export function PartPanel(props: Props): ReactNode {
  const { view, part, unit, draft, cell, notes, onDraft, onCell, onBehind } = props
  const { place } = usePlaces()
  const remarks = useRemarks(view.year, unit)
  const marks = new Map([...notes, ...remarks].map(({ where, text }) => [where, `意见：${text}`]))
  const opens = view.may.openCases
  const figure: FigureOf = (name, value) => {
    const shown =
      opens && Number(value) > 0 && countable(name) ? (
        <FigureButton
          cell={name}
          value={value}
          act="看是哪些"
          open={place('behind') === name}
          onOpen={onBehind}
        />
      ) : (
        (value ?? '不详')
      )
    return marks.has(name) ? <span className="said">{shown}</span> : shown
  }
  return (
    <div className="stack">
      <Card
        title={part.title}
        {...((view.may.write || part.kind === 'table') && { extra: extras[part.number] })}
      >
        {view.may.write && part.kind === 'prose' && (
          <p className="guidance part-help">{partHelp[part.number]}</p>
        )}
        <PartRemarks part={part.number} by="县主管部门的意见" remarks={remarks} />
        <PartRemarks part={part.number} by="本单位审签的意见" remarks={notes} />
        {part.number === '二' && <ProactiveTable tables={view.tables} figure={figure} />}
        {part.number === '三' && (
          <RequestTable tables={view.tables} cell={cell} marks={marks} {...(opens && { onCell })} />
        )}
        {part.number === '四' && <RemedyTable tables={view.tables} figure={figure} />}
        {part.kind === 'prose' &&
          (view.may.write ? (
            <ProseEditor key={part.raw} view={view} part={part} unit={unit} draft={draft} onDraft={onDraft} />
          ) : (
            <ProseText text={part.text} fields={[]} />
          ))}
      </Card>
      {part.kind === 'prose' && view.may.write && (
        <WritingAids
          view={view}
          part={part}
          unit={unit}
          draft={draft}
          keyPoints={props.keyPoints}
          onKeyPoints={props.onKeyPoints}
          onDraft={onDraft}
        />
      )}
      {part.number === '一' && (
        <Card title="各栏目主动公开条数" extra="按发布日期计，撤下的不计">
          <DisclosedTable tables={view.tables} {...(opens && { onOpen: onBehind })} />
        </Card>
      )}
      {part.number === '三' && view.shown === null && <TurnCard view={view} unit={unit} />}
      {part.number === '二' && view.shown === null && (
        <>
          <DocumentsCard view={view} unit={unit} />
          <MonthsCard year={view.year} unit={unit} />
        </>
      )}
      {part.number === '二' && (
        <FiguresForm
          key={`二 ${JSON.stringify(view.entered)}`}
          view={view}
          unit={unit}
          title="填报全年业务数据"
          help="行政许可、处罚、强制和收费由业务科室提供，没有的填 0。已经按月填的，全年数自动相加，不用再填。"
          figures={['licensing', 'penalties', 'coercion', 'chargesWanYuan']}
        />
      )}
      {part.number === '六' && (
        <FiguresForm
          key={`六 ${JSON.stringify(view.entered)}`}
          view={view}
          unit={unit}
          title="填报建议提案办理"
          help="填好以后，正文里用数据项“人大代表建议”“政协委员提案”插入。"
          figures={['deputies', 'committeeMembers']}
        />
      )}
    </div>
  )
}

/** 规章、许可、收费 have nothing here behind them. */
function countable(cell: string): boolean {
  return cell.startsWith('remedies.') || cell.startsWith('proactive.normativeDocuments.')
}

const extras: Readonly<Record<Part['number'], string>> = {
  一: '自己写，数字用数据项插入',
  二: '规范性文件由系统统计',
  三: '单位：件　每个数都能打开，看到它数的是哪些案件',
  四: '单位：件',
  五: '自己写',
  六: '自己写，数字用数据项插入',
}
