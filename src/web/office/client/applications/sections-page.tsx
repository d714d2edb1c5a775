import { Button, Form, Select, Switch } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'
import { useAnswer } from '../http/use-call.ts'
import { FormDrawer } from '../kit/form-drawer.tsx'
import { labelOf, LineField } from '../kit/fields.tsx'
import { Page } from '../kit/page.tsx'
import { RefusalAlert } from '../kit/refusal-alert.tsx'
import { SendForm } from '../kit/send-form.tsx'

type Sections = CallAnswer<'GET /sections'>
type Section = Sections['sections'][number]

/** 科室名单: to whom cases can be given inside the unit. */
export function SectionsPage(): ReactNode {
  const { data, error } = useAnswer('GET /sections', {})
  const [edited, setEdited] = useState<Section | 'new' | null>(null)
  return (
    <Page
      title="科室名单"
      note="交办申请时从这里选择；改动不影响已经交办的"
      crumbs={[{ label: '依申请公开', to: '/applications' }, { label: '科室名单' }]}
      actions={
        data?.mayManage === true && (
          <Button type="primary" onClick={() => setEdited('new')}>
            添加科室
          </Button>
        )
      }
    >
      <RefusalAlert error={error} title="名单打不开" />
      {data && <List data={data} onEdit={setEdited} />}
      {data && edited !== null && (
        <SectionDrawer
          data={data}
          section={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  )
}

function List({
  data,
  onEdit,
}: {
  readonly data: Sections
  readonly onEdit: (one: Section) => void
}): ReactNode {
  if (data.sections.length === 0) {
    return (
      <div className="card">
        <p className="nothing">还没有科室。请添加会办理申请的科室，并指定负责人。</p>
      </div>
    )
  }
  return (
    <section className="card ledger" aria-label="科室名单">
      <table>
        <thead>
          <tr>
            <th scope="col">科室</th>
            <th scope="col">负责人</th>
            <th scope="col">怎样提出意见</th>
            <th scope="col">交办</th>
            {data.mayManage && <th scope="col">修改</th>}
          </tr>
        </thead>
        <tbody>
          {data.sections.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.name}</th>
              <td data-head="负责人">{one.person}</td>
              <td data-head="意见">{one.accountId === null ? '书面提出，由专员登记' : '用账号办理'}</td>
              <td data-head="交办">{one.active ? '可以交办' : '停用'}</td>
              {data.mayManage && (
                <td>
                  <Button size="small" aria-label={`修改${one.name}`} onClick={() => onEdit(one)}>
                    修改
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface Values {
  readonly name: string
  readonly accountId?: string
  readonly person: string
  readonly active: boolean
}

interface DrawerProps {
  readonly data: Sections
  readonly section: Section | null
  readonly onClose: () => void
}

function SectionDrawer({ data, section, onClose }: DrawerProps): ReactNode {
  const initial: Values = {
    name: section?.name ?? '',
    person: section?.person ?? '',
    active: section?.active ?? true,
    ...(section?.accountId ? { accountId: section.accountId } : {}),
  }
  return (
    <FormDrawer title={section === null ? '添加科室' : `修改${section.name}`} onClose={onClose}>
      <SendForm
        endpoint="POST /sections"
        initial={initial}
        submit="保存"
        done="科室名单已保存。"
        input={({ accountId, ...values }) => ({
          body: { ...values, accountId: accountId ?? '', ...(section === null ? {} : { id: section.id }) },
        })}
        stale={['GET /sections', 'GET /applications/:id']}
        onDone={onClose}
      >
        {({ accountId }) => (
          <>
            <LineField name="name" label="科室名称" help="写全称。例如：规划建设办公室。" maxLength={60} />
            <Form.Item
              name="accountId"
              label={labelOf({ label: '负责人的账号', optional: true })}
              extra="本机关的任何账号都可以，不论角色。他只能看到交给他的申请，看不到申请人是谁。"
            >
              <Select
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                options={data.accounts.map(({ key, label }) => ({ value: key, label }))}
              />
            </Form.Item>
            {(accountId === undefined || accountId === '') && (
              <LineField
                name="person"
                label="负责人姓名"
                help="没有账号的填写姓名，书面提出意见，由专员登记。"
                maxLength={60}
              />
            )}
            <Form.Item
              name="active"
              label="可以交办"
              valuePropName="checked"
              extra="停用后不再出现在交办的名单里。"
            >
              <Switch />
            </Form.Item>
          </>
        )}
      </SendForm>
    </FormDrawer>
  )
}
