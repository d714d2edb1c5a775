import { Button } from 'antd'
import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
}

/** Keeps a fault of one page from blanking the whole office, and says the way out. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <div className="notice-page" role="alert">
        <h1>这一页出了问题</h1>
        <p>已经登记的内容没有丢失。请重新打开这一页；仍不行的，请告诉系统管理员您正在做什么。</p>
        <Button type="primary" onClick={() => window.location.reload()}>
          重新打开
        </Button>
      </div>
    )
  }
}
