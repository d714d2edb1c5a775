import { Button, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { dateOf, longDate, shortDate, weekdayName } from '../kit/days.ts'
import { ClockFoot } from './clock-foot.tsx'
import { WhatIfList } from './what-if.tsx'
import { faceOf, weeksOf, type CaseClock, type CaseView, type Cell } from './weeks.ts'

const heads = ['一', '二', '三', '四', '五', '六', '日']

/** The statutory clock: days left, due day, one cell a day, the sentence that says why. */
export function ClockCard({ view }: { readonly view: CaseView }): ReactNode {
  const [open, setOpen] = useState(false)
  const { clock } = view
  if (clock === null) return <NotStarted view={view} />
  return (
    <section className="card clock" aria-label="法定期限">
      <Headline view={view} clock={clock} />
      {view.work.replyBy !== null && (
        <p className="agreed">
          已告知申请人延迟答复：<strong>{longDate(view.work.replyBy)}</strong>以前（条例第三十五条）
        </p>
      )}
      <table className="strip">
        <caption className="hidden-words">期限日历，每格一天</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden-words">月份</span>
            </th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(clock.days).map(({ month, cells }) => (
            <tr key={cells[0]?.day}>
              {month === '' ? <td aria-hidden="true" /> : <th scope="row">{month}</th>}
              {cells.map((cell) => (
                <StripCell key={cell.day} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="legend" aria-label="图例">
        <li className="counted">已计</li>
        <li className="counted ahead">未到</li>
        <li className="excluded">不计入</li>
        <li className="rest">休息</li>
        <li className="make-up">调休上班</li>
      </ul>
      <p className="summary">
        {clock.summary}
        <Button type="link" size="small" className="inline-link" onClick={() => setOpen(true)}>
          逐日说明
        </Button>
      </p>
      {view.inFull && <ClockFoot view={view} />}
      {view.inFull && <WhatIfList view={view} />}
      <Modal open={open} onCancel={() => setOpen(false)} title="逐日说明" footer={null} width={640}>
        <p className="quiet">{clock.summary}</p>
        <DayTable clock={clock} />
      </Modal>
    </section>
  )
}

function StripCell({ cell: { day, strip } }: { readonly cell: Cell }): ReactNode {
  if (strip === null) return <td className="outside">{dateOf(day)}</td>
  const { word, form, makeUp } = faceOf(strip)
  return (
    <td>
      <div className={`cell ${form}`} title={`${longDate(day)}：${strip.why}`}>
        <span>{dateOf(day)}</span>
        <span className="word">{word}</span>
        {makeUp && <i className="make-up-mark">班</i>}
      </div>
    </td>
  )
}

/** What the big figure says, by state. */
function Headline({ view, clock }: { readonly view: CaseView; readonly clock: CaseClock }): ReactNode {
  const { dueOn, workingDaysLeft, overdue, workingDaysLate } = clock
  const end = otherLimit(clock)
  return (
    <div className="headline">
      <div>
        {view.ended ? (
          <>
            <p className="quiet">现在</p>
            <p className="state-word">{view.stateLabel}</p>
          </>
        ) : overdue ? (
          <>
            <p className="quiet">已逾期</p>
            <p className="figure late">
              <b>{workingDaysLate}</b> 个工作日
            </p>
          </>
        ) : workingDaysLeft === null ? (
          <>
            <p className="quiet">现在</p>
            <p className="state-word">{view.stateLabel}</p>
          </>
        ) : (
          <>
            <p className="quiet">剩余</p>
            <p className="figure">
              <b>{workingDaysLeft}</b> 个工作日
            </p>
          </>
        )}
      </div>
      <div className="to-right">
        <p className="quiet">{dueOn === null ? (end?.label ?? '答复期限') : '答复期限'}</p>
        <p className="due-day">
          {dueOn === null ? (end === null ? '没有答复期限' : longDate(end.day)) : longDate(dueOn)}
        </p>
        {clock.provisional && <p className="quiet">有年份放假安排未公布，暂按法定节假日计</p>}
      </div>
    </div>
  )
}

function otherLimit(clock: CaseClock): { readonly label: string; readonly day: string } | null {
  if (clock.resumesBy !== null) return { label: '征求意见至迟', day: clock.resumesBy }
  if (clock.respondBy !== null) return { label: '补正期限', day: clock.respondBy }
  return clock.payBy === null ? null : { label: '缴费期限', day: clock.payBy }
}

function DayTable({ clock }: { readonly clock: CaseClock }): ReactNode {
  return (
    <div className="day-table">
      <table>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">星期</th>
            <th scope="col">计数</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {clock.days.map(({ day, count, why, when }) => (
            <tr key={day} className={when === 'today' ? 'is-today' : undefined}>
              <th scope="row">{longDate(day)}</th>
              <td>{weekdayName(day).slice(2)}</td>
              <td>{count === null ? '不计' : `第${count}`}</td>
              <td>
                {why}
                {when === 'today' && '（今天）'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** 尚未起算 is a state of the law, shown as one. */
function NotStarted({ view }: { readonly view: CaseView }): ReactNode {
  const { receipt, arrivedOn, today, ended } = view
  return (
    <section className="card clock" aria-label="法定期限">
      <div className="headline">
        <div>
          <p className="quiet">答复期限</p>
          <p className="state-word">{ended ? view.stateLabel : '尚未起算'}</p>
        </div>
        <div className="to-right">
          <p className="quiet">{view.channelLabel}</p>
          <p className="due-day">{shortDate(arrivedOn, today)}到达</p>
        </div>
      </div>
      {!ended && (
        <p className="summary">
          {receipt.task}自{receipt.fieldLabel}的次日起计算20个工作日。
          <span className="quiet">{receipt.rule}</span>
        </p>
      )}
    </section>
  )
}
