import { Form, Input, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../../http/use-call.ts'
import { Card } from '../../kit/card.tsx'
import { shortDate } from '../../kit/days.ts'
import { LineField } from '../../kit/fields.tsx'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { SendForm } from '../../kit/send-form.tsx'
import { TemplatesCard } from './templates-card.tsx'
import type { LetterSettings } from './letter-settings.ts'

/** 文书设置 of one's own unit: numbers, remedies, templates, and the numbers that were taken. */
export function SettingsPage(): ReactNode {
  const { data, error } = useAnswer('GET /letters/settings', { query: {} })
  return (
    <Page
      title="文书设置"
      note="第一次办理以前填好救济途径和文号规则"
      crumbs={[{ label: '依申请公开', to: '/applications' }, { label: '文书设置' }]}
    >
      <RefusalAlert error={error} title="文书设置没有读出来" />
      {data === undefined ? (
        error === null && <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <div className="letter-settings">
          <PlacesCard settings={data} />
          <NumbersCard settings={data} />
          <TemplatesCard settings={data} />
          <RegisterCard settings={data} />
        </div>
      )}
    </Page>
  )
}

const stale = ['GET /letters/settings', 'GET /applications/:id/letters'] as const

function PlacesCard({ settings }: { readonly settings: LetterSettings }): ReactNode {
  const { places, usualBody, unit } = settings
  return (
    <Card title="救济途径" className="padded">
      <p className="guidance">
        答复都要写明向谁申请行政复议、向哪个法院起诉（行政复议法第二十条、第二十四条，行政诉讼法第四十六条）。没有填写的，不能给答复编号。
      </p>
      <SendForm
        endpoint="PUT /letters/places"
        initial={places}
        submit="保存救济途径"
        done="救济途径已保存，以后编号的文书按此写。"
        input={(values: typeof places) => ({ query: { unit: unit.code }, body: values })}
        stale={stale}
        onDone={() => {}}
        onGivenUp={null}
      >
        <LineField
          name="body"
          label="行政复议机关"
          optional={usualBody !== ''}
          help={
            usualBody === ''
              ? '全称，例如“某某市人民政府”。'
              : `留空写“${usualBody}”：对县政府部门、乡镇的行政行为，由县级人民政府管辖。`
          }
        />
        <LineField
          name="address"
          label="复议申请的递交地址"
          optional
          help="例如：某某县行政复议服务中心，某某路1号，电话0000-0000000。"
        />
        <LineField
          name="onlineChannel"
          label="网上申请行政复议的渠道"
          help="网址或者小程序名称。网上、电子邮件送达的答复必须写明（行政复议法第二十二条第二款）。"
          optional
        />
        <LineField
          name="court"
          label="有管辖权的人民法院"
          help="全称，例如“某某县人民法院”。县级人民政府作被告的，由中级人民法院管辖（行政诉讼法第十五条）。"
        />
      </SendForm>
    </Card>
  )
}

function NumbersCard({ settings }: { readonly settings: LetterSettings }): ReactNode {
  const { numbers, unit, kinds, year } = settings
  const initial = {
    answer: numbers.answer,
    procedure: numbers.procedure,
    kinds: Object.fromEntries(kinds.map(({ kind }) => [kind, numbers.kinds[kind] ?? ''])),
    firstAnswer: String(numbers.first[numbers.answer]?.[String(year)] ?? 1),
    firstProcedure: String(numbers.first[numbers.procedure]?.[String(year)] ?? 1),
  }
  return (
    <Card title="文号规则" className="padded">
      <p className="guidance">
        {
          '文号由机关代字、年份、顺序号组成（GB/T 9704）：杨店公复〔{年}〕{号}号。{年}和{号}由系统填写，顺序号每年从1起，不跳号、不重号；作废的文号保留，不再使用。'
        }
      </p>
      <SendForm
        endpoint="PUT /letters/numbers"
        initial={initial}
        submit="保存文号规则"
        done="文号规则已保存，以后编号的文书按此取号。"
        input={(values: typeof initial) => ({
          query: { unit: unit.code },
          body: {
            answer: values.answer,
            procedure: values.procedure,
            kinds: Object.fromEntries(Object.entries(values.kinds).filter(([, pattern]) => pattern !== '')),
            first: firstOf(values, numbers.first, year),
          },
        })}
        stale={stale}
        onDone={() => {}}
        onGivenUp={null}
      >
        <LineField name="answer" label="答复类文书" help="各种答复告知书、终止办理告知书、更正告知书。" />
        <LineField name="procedure" label="程序类文书" help="补正、延期、征求意见、收费等。" />
        <div className="field-row">
          <LineField
            name="firstAnswer"
            label={`${year}年答复类从几号起`}
            help="上半年在纸上编过号的，填下一个号；已经在系统里取过号的，不再改变。"
          />
          <LineField name="firstProcedure" label={`${year}年程序类从几号起`} />
        </div>
        <details>
          <summary>个别文书另用文号</summary>
          {kinds
            .filter(({ numbered }) => numbered)
            .map(({ kind, label }) => (
              <Form.Item key={kind} name={['kinds', kind]} label={label}>
                <Input maxLength={60} placeholder="按上面的规则" />
              </Form.Item>
            ))}
        </details>
      </SendForm>
    </Card>
  )
}

function firstOf(
  values: {
    readonly answer: string
    readonly procedure: string
    readonly firstAnswer: string
    readonly firstProcedure: string
  },
  before: LetterSettings['numbers']['first'],
  year: number,
): LetterSettings['numbers']['first'] {
  // what is no number is sent as 0, which the server refuses at the field
  const whole = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : 0)
  const years = (pattern: string, first: string) => ({
    ...before[pattern],
    [String(year)]: whole(first),
  })
  return {
    ...before,
    [values.answer]: years(values.answer, values.firstAnswer),
    [values.procedure]: years(values.procedure, values.firstProcedure),
  }
}

function RegisterCard({ settings }: { readonly settings: LetterSettings }): ReactNode {
  const { register, year } = settings
  return (
    <Card title={`${year}年文号登记簿`} extra={`${register.length} 个`} className="padded">
      {register.length === 0 ? (
        <p className="nothing">今年还没有取过文号。</p>
      ) : (
        <div className="letter-register">
          <table>
            <thead>
              <tr>
                <th scope="col">文号</th>
                <th scope="col">文书</th>
                <th scope="col">成文日期</th>
              </tr>
            </thead>
            <tbody>
              {register.map(({ number, label, datedOn, applicationId, voidedOn }) => (
                <tr key={number}>
                  <td className="number">
                    <Link to={`/applications/${applicationId}`} aria-label={`打开${number}的案卷`}>
                      {number}
                    </Link>
                    {voidedOn !== null && <p className="quiet">{shortDate(voidedOn, datedOn)}作废</p>}
                  </td>
                  <td>{label}</td>
                  <td className="day">{shortDate(datedOn, `${year}-12-31`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
