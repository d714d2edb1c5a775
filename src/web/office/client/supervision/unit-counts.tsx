import type { ReactNode } from 'react'
import type { CallAnswer } from '../http/call.ts'

interface Props {
  readonly units: CallAnswer<'GET /supervision'>['units']
  /** '' shows all */
  readonly chosen: string
  readonly onChoose: (code: string) => void
}

/** 各单位: how many open cases each has, and how they stand. */
export function UnitCounts({ units, chosen, onChoose }: Props): ReactNode {
  return (
    <section className="card lines unit-counts" aria-label="各单位">
      <table>
        <thead>
          <tr>
            <th scope="col">机关</th>
            <th scope="col">在办</th>
            <th scope="col">已逾期</th>
            <th scope="col">临近期限</th>
            <th scope="col">督办待答复</th>
            <th scope="col">督办已答复</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ code, name, open, late, soon, urged, answered }) => (
            <tr key={code}>
              <th scope="row">
                <button
                  type="button"
                  className="as-link"
                  aria-pressed={chosen === code}
                  onClick={() => onChoose(chosen === code ? '' : code)}
                >
                  {name}
                </button>
              </th>
              <td data-label="在办">{open}</td>
              <td data-label="已逾期">
                <span className={late > 0 ? 'late-text' : undefined}>{late}</span>
              </td>
              <td data-label="临近期限">{soon}</td>
              <td data-label="督办待答复">{urged}</td>
              <td data-label="督办已答复">{answered}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
