import { Radio, Select } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { fileAddress } from '../../http/upload.ts'
import { Card } from '../../kit/card.tsx'
import { ExportMenu } from '../../kit/export-menu.tsx'
import { useAccount } from '../../session/use-session.ts'
import { useChoices } from '../use-choices.ts'

type Reveal = 'contact' | 'identity' | 'letter' | 'other'

/** 导出台账: by unit and years; masked, unless somebody says what the applicants are needed for. */
export function ExportCard(): ReactNode {
  const { account, today } = useAccount()
  const { data: choices } = useChoices()
  const [unit, setUnit] = useState(account.unit.code)
  const [from, setFrom] = useState(today.slice(0, 4))
  const [to, setTo] = useState(today.slice(0, 4))
  const [reveal, setReveal] = useState<Reveal | 'masked'>('masked')
  const ids = { unit: useId(), from: useId(), to: useId(), reveal: useId() }
  const years = Array.from({ length: Number(today.slice(0, 4)) - 2018 }, (_, index) => {
    const year = String(Number(today.slice(0, 4)) - index)
    return { value: year, label: `${year}年` }
  })
  const mayReveal =
    unit === account.unit.code &&
    account.roles.some(({ key }) => key === 'disclosureOfficer' || key === 'disclosureHead')
  const shown = mayReveal ? reveal : 'masked'
  return (
    <Card
      title="导出台账"
      className="padded"
      extra={
        <ExportMenu
          address={(format) =>
            fileAddress('GET /application-ledgers/export', {
              query: {
                format,
                unit,
                from: Number(from),
                to: Number(to),
                ...(shown === 'masked' ? {} : { reveal: shown }),
              },
            })
          }
          jsonl="完整的台账，可以再导入（.jsonl）"
        />
      }
    >
      <div className="years">
        {choices !== undefined && choices.units.length > 1 && (
          <div>
            <label htmlFor={ids.unit}>机关</label>
            <Select
              id={ids.unit}
              className="unit-filter"
              value={unit}
              onChange={setUnit}
              options={choices.units.map(({ key, label }) => ({ value: key, label }))}
            />
          </div>
        )}
        <div>
          <label htmlFor={ids.from}>从哪一年</label>
          <Select id={ids.from} value={from} onChange={setFrom} options={years} />
        </div>
        <div>
          <label htmlFor={ids.to}>到哪一年</label>
          <Select id={ids.to} value={to} onChange={setTo} options={years} />
        </div>
      </div>
      <p className="quiet">按申请到达的年份，已经收到的申请都在内；双方还没有确认收到的不在内。</p>
      {mayReveal && (
        <>
          <p id={ids.reveal}>个人信息</p>
          <Radio.Group
            aria-labelledby={ids.reveal}
            className="choice-list"
            value={reveal}
            onChange={({ target }) => setReveal(target.value)}
            options={[
              { value: 'masked', label: '遮盖（姓名留姓，不含证件、联系方式）' },
              ...(choices?.revealReasons ?? []).map(({ key, label }) => ({
                value: key,
                label: `完整导出，用途：${label}（会留下记录）`,
              })),
            ]}
          />
        </>
      )}
    </Card>
  )
}
