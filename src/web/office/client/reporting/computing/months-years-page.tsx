import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Card } from '../../kit/card.tsx'
import { Page } from '../../kit/page.tsx'
import { useAccount } from '../../session/use-session.ts'

/** 年度报告 for who reads none: the years whose months he enters. Last year's report is written in January. */
export function MonthsYearsPage(): ReactNode {
  const { account, today } = useAccount()
  const now = Number(today.slice(0, 4))
  return (
    <Page title="年度报告" note={account.unit.name}>
      <Card title="按月填报业务数据">
        <ul className="rows">
          {[now, now - 1].map((year) => (
            <li key={year}>
              <div>
                <Link to={`/reports/${year}/months`}>{year}年业务数据按月填报</Link>
                <p className="quiet">
                  行政许可、处罚、强制、收费，计入{year}年度报告第二部分（条例第二十条第五、六、八项）
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  )
}
