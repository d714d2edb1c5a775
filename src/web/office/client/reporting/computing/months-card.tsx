import { Button, Input, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { fileAddress, upload } from '../../http/upload.ts'
import { useAnswer, useSend } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { FailureAlert } from '../../kit/issue-list.tsx'
import { staleAfterAct } from '../filing/filing-view.ts'
import { useAccount } from '../../session/use-session.ts'
import { TableFrame } from '../table-frame.tsx'

const figures = [
  ['licensing', '行政许可'],
  ['penalties', '行政处罚'],
  ['coercion', '行政强制'],
  ['chargesWanYuan', '收费（万元）'],
] as const
const months = Array.from({ length: 12 }, (_none, index) => index + 1)

interface Props {
  readonly year: number
  readonly unit: string
}

/** 按月填报: what the 科室 did each month; the year's figure is the sum. */
export function MonthsCard({ year, unit }: Props): ReactNode {
  const places = { params: { year }, query: { unit: unit || undefined } }
  const client = useQueryClient()
  const { today } = useAccount()
  const { data } = useAnswer('GET /reports/:year/months', places)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<unknown>(null)
  const settled = (): void => {
    setTyped({})
    setFailure(null)
  }
  const save = useSend('PUT /reports/:year/months', {
    stale: [...staleAfterAct, 'GET /reports/:year/months'],
    onDone: settled,
  })
  if (data === undefined || (!data.mayEnter && data.entries.length === 0)) return null
  const kept = new Map(data.entries.map((entry) => [`${entry.month} ${entry.figure}`, entry]))
  const changes = Object.entries(typed).filter(
    ([key, value]) => (kept.get(key)?.value ?? '') !== value.trim(),
  )
  const entries = months.flatMap((month) =>
    figures.flatMap(([figure]) => {
      const change = changes.find(([key]) => key === `${month} ${figure}`)
      return change ? [{ month, figure, value: change[1].trim() || null }] : []
    }),
  )
  const send = async (file: File): Promise<void> => {
    try {
      await upload('POST /reports/:year/months/import', places, file, () => {})
      settled()
      await client.invalidateQueries()
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <Card title="按月填报业务数据" className="padded">
      <p className="quiet form-note">
        行政许可、处罚、强制、收费（条例第二十条第五、六、八项）可以由科室按月填，全年数是各月之和；同一项已经填了全年数的，不能再按月填。收费以万元为单位，例如
        12.5。没有发生的月份填 0；还没有到的月份不能填。
      </p>
      <FailureAlert error={save.error ?? failure} title="没有保存" />
      <TableFrame label="月度数据">
        <table className="official months">
          <thead>
            <tr>
              <th scope="col">月份</th>
              {figures.map(([figure, label]) => (
                <th key={figure} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month}>
                <th scope="row">{month}月</th>
                {figures.map(([figure, label]) => {
                  const key = `${month} ${figure}`
                  const entry = kept.get(key)
                  return (
                    <td key={figure} title={entry && `${entry.by} ${entry.on} 填报`}>
                      {data.mayEnter ? (
                        <Input
                          size="small"
                          inputMode="decimal"
                          maxLength={15}
                          aria-label={`${month}月${label}`}
                          disabled={isAhead(year, month, today)}
                          value={typed[key] ?? entry?.value ?? ''}
                          onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
                        />
                      ) : (
                        (entry?.value ?? '')
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">全年</th>
              {figures.map(([figure]) => (
                <td key={figure}>{data.sums[figure] ?? ''}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </TableFrame>
      {entries.length > 0 && <p className="quiet">“全年”是已经保存的各月之和，保存以后更新。</p>}
      {data.mayEnter && (
        <div className="bar">
          <Button
            disabled={entries.length === 0}
            loading={save.isPending}
            onClick={() => save.mutate({ ...places, body: { entries } })}
          >
            保存各月
          </Button>
          <Upload
            accept=".xlsx,.csv"
            showUploadList={false}
            beforeUpload={(file) => {
              void send(file)
              return false
            }}
          >
            <Button>导入表格</Button>
          </Upload>
          <Button type="link" href={fileAddress('GET /report-months/template', {})} download>
            下载空表
          </Button>
        </div>
      )}
      <Entered entries={data.entries} />
    </Card>
  )
}

/** A month that has not begun: nothing was done in it yet. */
function isAhead(year: number, month: number, today: string): boolean {
  return `${year}-${String(month).padStart(2, '0')}` > today.slice(0, 7)
}

/** Who reported, in one line. */
function Entered({ entries }: { readonly entries: readonly { readonly by: string }[] }): ReactNode {
  if (entries.length === 0) return null
  return <p className="quiet">填报人：{[...new Set(entries.map(({ by }) => by))].join('、')}</p>
}
