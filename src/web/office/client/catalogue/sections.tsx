import type { ReactNode } from 'react'
import { NavLink } from 'react-router'

/** 公开目录 and 公开指南: the two pages of this feature. */
export function Sections({ unit }: { readonly unit: string }): ReactNode {
  const query = unit === '' ? '' : `?unit=${encodeURIComponent(unit)}`
  return (
    <nav className="sections" aria-label="目录与指南">
      <NavLink to={`/catalogue${query}`} end>
        公开目录
      </NavLink>
      <NavLink to={`/catalogue/guide${query}`}>公开指南</NavLink>
    </nav>
  )
}
