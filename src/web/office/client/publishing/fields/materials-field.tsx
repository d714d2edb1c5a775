import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { LineField } from '../../kit/fields.tsx'
import type { ItemView } from '../item-view.ts'
import { emptyMaterial } from './guide.ts'
import { OptionalSelect } from './optional-select.tsx'

interface Props {
  readonly label: string
  readonly help: string
  readonly files: ItemView['attachments']
}

/** 办理材料: what to bring, in which form, and the form to fill in. */
export function MaterialsField({ label, help, files }: Props): ReactNode {
  const samples = files
    .filter(({ role }) => role === 'attachment')
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form.List name={['guide', 'materials']}>
      {(rows, { add, remove }, { errors }) => (
        // where a fault of the whole list is scrolled to
        <fieldset className="materials" id="guide_materials" tabIndex={-1}>
          <legend>{label}</legend>
          <p className="quiet">{help}样表先在下面“附件”里添加，再在这里选。</p>
          {rows.map(({ key, name }, index) => (
            <div key={key} className="material">
              <LineField name={[name, 'name']} label={`材料${index + 1}`} maxLength={200} />
              <LineField name={[name, 'form']} label="形式和份数" maxLength={90} optional />
              <OptionalSelect
                name={[name, 'sample']}
                label="样表"
                placeholder={samples.length === 0 ? '还没有附件' : '没有样表'}
                options={samples}
              />
              <Button aria-label={`删除：材料${index + 1}`} onClick={() => remove(name)}>
                删除
              </Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button onClick={() => add(emptyMaterial)}>加一项材料</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
