import { Button, Form, InputNumber, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CallAnswer } from '../../http/call.ts'
import { useAnswer } from '../../http/use-call.ts'
import { LineField } from '../../kit/fields.tsx'
import { FormDrawer } from '../../kit/form-drawer.tsx'
import { Page } from '../../kit/page.tsx'
import { RefusalAlert } from '../../kit/refusal-alert.tsx'
import { SendForm } from '../../kit/send-form.tsx'

type Outside = CallAnswer<'GET /outside-units'>
type OutsideUnit = Outside['units'][number]

/** 未使用本系统的机关: the county's list of those that hand in their report as a file. */
export function OutsidePage(): ReactNode {
  const { data, error } = useAnswer('GET /outside-units', {})
  const [edited, setEdited] = useState<OutsideUnit | 'new' | null>(null)
  return (
    <Page
      title="未使用本系统的机关"
      note="它们把年度报告做成文件交来，核对确认后和其他机关一样汇总"
      crumbs={[
        { label: '年度报告', to: '/reports' },
        { label: '全县进度', to: '/reports/board' },
        { label: '未使用本系统的机关' },
      ]}
      actions={
        data && (
          <Button type="primary" onClick={() => setEdited('new')}>
            登记机关
          </Button>
        )
      }
    >
      <RefusalAlert error={error} title="名单打不开" />
      {data && <List units={data.units} onEdit={setEdited} />}
      {data && edited !== null && (
        <UnitDrawer
          unit={edited === 'new' ? null : edited}
          thisYear={data.thisYear}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  )
}

function List({
  units,
  onEdit,
}: {
  readonly units: readonly OutsideUnit[]
  readonly onEdit: (unit: OutsideUnit) => void
}): ReactNode {
  if (units.length === 0) {
    return (
      <div className="card">
        <p className="nothing">还没有登记。县直部门等没有本系统账号、但应当报送年度报告的，请登记在这里。</p>
      </div>
    )
  }
  return (
    <section className="card lines" aria-label="未使用本系统的机关">
      <table>
        <thead>
          <tr>
            <th scope="col">机关</th>
            <th scope="col">截止日</th>
            <th scope="col">报送年度</th>
            <th scope="col">联系</th>
            <th scope="col" className="acts">
              修改
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.code}>
              <th scope="row">
                <strong>{unit.name}</strong>
                <p>
                  {unit.kindLabel}，{unit.code}
                </p>
              </th>
              <td data-label="截止日">{unit.dueDay === null ? '按法定日期' : `次年 ${unit.dueDay}`}</td>
              <td data-label="报送年度">
                {unit.fromYear} 起{unit.untilYear !== null && `，至 ${unit.untilYear}`}
              </td>
              <td data-label="联系">
                {unit.phone === '' && unit.mail === '' ? '—' : `${unit.phone} ${unit.mail}`}
              </td>
              <td className="acts">
                <Button aria-label={`修改${unit.name}`} onClick={() => onEdit(unit)}>
                  修改
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface Values {
  readonly code: string
  readonly name: string
  readonly kind: OutsideUnit['kind']
  readonly dueDay: string
  readonly fromYear: number
  readonly untilYear: number | null
  readonly mail: string
  readonly phone: string
}

interface DrawerProps {
  readonly unit: OutsideUnit | null
  readonly thisYear: number
  readonly onClose: () => void
}

function UnitDrawer({ unit, thisYear, onClose }: DrawerProps): ReactNode {
  const initial: Values = {
    code: unit?.code ?? '',
    name: unit?.name ?? '',
    kind: unit?.kind ?? 'department',
    dueDay: unit?.dueDay ?? '',
    fromYear: unit?.fromYear ?? thisYear - 1,
    untilYear: unit?.untilYear ?? null,
    mail: unit?.mail ?? '',
    phone: unit?.phone ?? '',
  }
  return (
    <FormDrawer title={unit === null ? '登记机关' : `修改${unit.name}`} onClose={onClose}>
      <SendForm
        endpoint="POST /outside-units"
        initial={initial}
        submit="保存"
        done="名单已保存。"
        input={(values: Values) => ({ body: { ...values, isNew: unit === null } })}
        stale={['GET /outside-units', 'GET /reports/board', 'GET /outside-units/:code/files/:year']}
        onDone={onClose}
      >
        <LineField
          name="name"
          label="机关名称"
          help="写全称，与报告标题一致，例如“某县民政局”。"
          maxLength={100}
        />
        {unit === null && (
          <LineField
            name="code"
            label="代码"
            help="小写字母、数字和连字符，例如 minzheng；定了不能改，汇总数据里用它。"
            maxLength={40}
          />
        )}
        <Form.Item
          name="kind"
          label="种类"
          extra="决定法定的报送日：政府部门 1 月 31 日前（条例第四十九条第一款）。"
        >
          <Radio.Group
            options={[
              { value: 'department', label: '县政府部门' },
              { value: 'township', label: '乡镇（街道）' },
            ]}
          />
        </Form.Item>
        <LineField
          name="dueDay"
          label="另定的截止日"
          optional
          help="县里要求比法定日期早的，写“月-日”，例如 01-20；按法定日期的留空。"
          maxLength={5}
        />
        <Form.Item name="fromYear" label="从哪个年度开始报送" extra="报告的年度，不是报送的年份。">
          <InputNumber min={2008} max={thisYear + 1} />
        </Form.Item>
        <Form.Item
          name="untilYear"
          label="最后一个年度（可不填）"
          extra="撤并了，或者改用本系统的，写最后一个交文件的年度；以前年度的记录保留。"
        >
          <InputNumber min={2008} max={thisYear + 1} />
        </Form.Item>
        <LineField name="phone" label="联系电话" optional maxLength={60} />
        <LineField name="mail" label="电子邮箱" optional help="催报的提醒发到这里。" maxLength={200} />
      </SendForm>
    </FormDrawer>
  )
}
