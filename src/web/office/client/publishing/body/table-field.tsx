import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { type Cell, textOf } from './blocks.ts'
import { isPlain, withCell, withColumn, withoutColumn, withoutRow, withRow } from './edit-blocks.ts'

interface Props {
  readonly rows: readonly (readonly Cell[])[]
  readonly label: string
  readonly onChange: (rows: readonly (readonly Cell[])[]) => void
}

/** A table, cell by cell. Rows and columns come and go where no cell spans another. */
export function TableField({ rows, label, onChange }: Props): ReactNode {
  const [at, setAt] = useState({ row: 0, cell: 0 })
  const plain = isPlain(rows)
  return (
    <div className="table-field">
      <div className="table-scroll">
        <table aria-label={label}>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => {
                  const Tag = cell.head ? 'th' : 'td'
                  return (
                    <Tag key={place} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                      <Input.TextArea
                        variant="borderless"
                        autoSize
                        aria-label={`第${index + 1}行第${place + 1}格`}
                        value={textOf(cell.inlines)}
                        onFocus={() => setAt({ row: index, cell: place })}
                        onChange={({ target }) =>
                          onChange(withCell(rows, { row: index, cell: place }, target.value))
                        }
                      />
                    </Tag>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plain ? (
        <div className="table-acts">
          <Button size="small" onClick={() => onChange(withRow(rows, at.row))}>
            在第 {at.row + 1} 行下加一行
          </Button>
          <Button size="small" onClick={() => onChange(withColumn(rows))}>
            加一列
          </Button>
          <Button size="small" disabled={rows.length < 2} onClick={() => onChange(withoutRow(rows, at.row))}>
            删第 {at.row + 1} 行
          </Button>
          <Button
            size="small"
            disabled={(rows[0]?.length ?? 0) < 2}
            onClick={() => onChange(withoutColumn(rows, at.cell))}
          >
            删第 {at.cell + 1} 列
          </Button>
        </div>
      ) : (
        <p className="quiet">表中有合并的格子，可以改文字；要增减行列，请在 Word 中改好后重新贴入。</p>
      )}
    </div>
  )
}
