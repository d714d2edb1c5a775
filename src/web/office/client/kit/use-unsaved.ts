import { useEffect } from 'react'

const question = '这一页有没保存的改动。离开以后，没保存的内容就没有了。确定离开吗？'

/** Asks before a page with unsaved work is left: by a link of the office, by closing, by another address. */
export function useUnsaved(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined
    const closing = (event: BeforeUnloadEvent): void => event.preventDefault()
    const leaving = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (link === null || link.getAttribute('target') === '_blank' || link.hasAttribute('download')) return
      if (link.getAttribute('href')?.startsWith('#') === true) return
      if (window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', closing)
    document.addEventListener('click', leaving, true)
    return () => {
      window.removeEventListener('beforeunload', closing)
      document.removeEventListener('click', leaving, true)
    }
  }, [unsaved])
}
