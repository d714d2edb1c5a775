import { Button, Form, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { Card } from '../kit/card.tsx'
import { DayField, LineField } from '../kit/fields.tsx'

/** The fields of a notice: where it stands, its days off and its days worked. */
export function DraftFields({ today }: { readonly today: string }): ReactNode {
  return (
    <>
      <Card title="通知" className="padded">
        <div className="field-row">
          <Form.Item name="year" label="年份" extra="安排的是哪一年的节假日。">
            <InputNumber min={2025} max={2100} precision={0} />
          </Form.Item>
          <LineField
            name={['notice', 'number']}
            label="文号"
            maxLength={40}
            help="例如：国办发明电〔2025〕7号。会写进计算说明和案卷。"
          />
          <DayField name={['notice', 'date']} label="成文日期" latest={today} help="通知落款的日期。" />
        </div>
        <LineField name={['notice', 'title']} label="标题" maxLength={100} />
        <LineField
          name={['notice', 'url']}
          label="来源网址"
          maxLength={500}
          help="通知在中国政府网（www.gov.cn）上的网址，便于以后核对。"
        />
      </Card>
      <Card title="放假的日期" className="padded">
        <p className="guidance">
          照通知逐段填写，连周末一起算在内。例如“元旦：1月1日至3日放假”，第一天填1月1日，最后一天填1月3日。放假一天的，两个日期相同。
        </p>
        <Form.List name="off">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <fieldset key={key} className="day-row" aria-label={`第${name + 1}段放假`}>
                  <LineField name={[name, 'name']} label="节日" maxLength={20} />
                  <DayField name={[name, 'from']} label="第一天" />
                  <DayField name={[name, 'to']} label="最后一天" />
                  <Button aria-label={`去掉第${name + 1}段放假`} onClick={() => remove(name)}>
                    去掉
                  </Button>
                </fieldset>
              ))}
              <Button onClick={() => add({ name: '' })}>加一段放假</Button>
            </>
          )}
        </Form.List>
      </Card>
      <Card title="调休上班的日期" className="padded">
        <p className="guidance">通知写“×月×日（周六）上班”的，一天一行。没有的不填。</p>
        <Form.List name="worked">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <fieldset key={key} className="day-row worked" aria-label={`第${name + 1}个上班日`}>
                  <LineField name={[name, 'name']} label="为哪个节日" maxLength={20} />
                  <DayField name={[name, 'on']} label="上班之日" />
                  <Button aria-label={`去掉第${name + 1}个上班日`} onClick={() => remove(name)}>
                    去掉
                  </Button>
                </fieldset>
              ))}
              <Button onClick={() => add({ name: '' })}>加一个上班日</Button>
            </>
          )}
        </Form.List>
      </Card>
    </>
  )
}
