import { App, Button, Popconfirm } from 'antd'
import { useState, type ReactNode } from 'react'
import { fileAddress } from '../http/upload.ts'
import { useSend } from '../http/use-call.ts'
import { Card } from '../kit/card.tsx'
import { chinaMoment, shortMoment } from '../kit/days.ts'
import { FailureAlert } from '../kit/issue-list.tsx'
import { useAccount } from '../session/use-session.ts'
import { ImportDrawer } from './import-drawer.tsx'
import type { ScanningView } from './scanning-view.ts'

type WordList = ScanningView['lists'][number]

/** 错误表述词表: which there are, where they come from, in and out as files. */
export function WordListsCard({ view }: { readonly view: ScanningView }): ReactNode {
  const [importing, setImporting] = useState(false)
  return (
    <Card
      title="错误表述词表"
      extra={
        <Button size="small" onClick={() => setImporting(true)}>
          导入词表
        </Button>
      }
    >
      <div className="lines word-lists">
        <table>
          <thead>
            <tr>
              <th scope="col">词表</th>
              <th scope="col">来源</th>
              <th scope="col" className="number">
                词条
              </th>
              <th scope="col" className="acts">
                <span className="hidden-words">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.lists.map((list) => (
              <Line key={list.id} list={list} view={view} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet padded-line first-line">
        领导人姓名职务、地名、国家象征、涉台港澳等表述，请按本地的规范要求自编词表导入。同名的词表导入后换成新版。
      </p>
      <ImportDrawer
        open={importing}
        names={view.lists.map(({ name }) => name)}
        onClose={() => setImporting(false)}
      />
    </Card>
  )
}

function Line({ list, view }: { readonly list: WordList; readonly view: ScanningView }): ReactNode {
  const { today } = useAccount()
  const { id, name, source, version, count, builtIn, used, importedAt, importedBy } = list
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong>
        {builtIn && <span className="tag after">系统自带</span>}
        {!used && <span className="tag after caution">已停用</span>}
        <p>
          <span>版本 {version}</span>
          {importedAt !== null && (
            <span>
              {importedBy}，{shortMoment(chinaMoment(importedAt), today)}导入
            </span>
          )}
        </p>
      </th>
      <td data-label="来源">{source}</td>
      <td className="number" data-label="词条">
        {count}
      </td>
      <td className="acts">
        <a className="export" href={addressOf(id, 'csv')} download aria-label={`导出表格：${name}`}>
          导出表格
        </a>
        <a className="export" href={addressOf(id, 'json')} download aria-label={`导出 JSON：${name}`}>
          导出 JSON
        </a>
        {builtIn ? <UseButton list={list} view={view} /> : <RemoveButton list={list} />}
      </td>
    </tr>
  )
}

function addressOf(id: string, format: 'csv' | 'json'): string {
  return fileAddress('GET /scanning/word-lists/:id/file', { params: { id }, query: { format } })
}

/** The list that comes with the product is switched off and on. */
function UseButton({ list, view }: { readonly list: WordList; readonly view: ScanningView }): ReactNode {
  const send = useSend('PUT /scanning', { stale: ['GET /scanning'] })
  const words = list.used ? '停用' : '启用'
  return (
    <>
      <FailureAlert error={send.error} />
      <Button
        size="small"
        aria-label={`${words}：${list.name}`}
        loading={send.isPending}
        onClick={() => send.mutate({ body: { ...view.settings, builtInWords: !list.used } })}
      >
        {words}
      </Button>
    </>
  )
}

function RemoveButton({ list }: { readonly list: WordList }): ReactNode {
  const { message } = App.useApp()
  const send = useSend('DELETE /scanning/word-lists/:id', {
    stale: ['GET /scanning'],
    onDone: ({ name }) => void message.success(`词表“${name}”已删除。`),
  })
  return (
    <>
      <FailureAlert error={send.error} />
      <Popconfirm
        title={`删除词表“${list.name}”？`}
        description="以后的检查不再用它。删除前可以先导出留存。"
        okText="删除"
        cancelText="不删除"
        onConfirm={() => send.mutate({ params: { id: list.id } })}
      >
        <Button size="small" aria-label={`删除：${list.name}`} loading={send.isPending}>
          删除
        </Button>
      </Popconfirm>
    </>
  )
}
