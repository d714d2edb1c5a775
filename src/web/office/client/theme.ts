import type { ThemeConfig } from 'antd'

/** Ant Design's own look with every colour at AA or better; red means late and nothing else. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorInfo: '#0958d9',
    colorLink: '#0958d9',
    colorError: '#cf1322',
    colorWarning: '#874d00',
    colorSuccess: '#237804',
    // the shades that would be computed from these are muddy, and hover falls below AA
    colorPrimaryHover: '#1668dc',
    colorLinkHover: '#003eb3',
    colorLinkActive: '#003eb3',
    colorInfoBg: '#e6f4ff',
    colorInfoBorder: '#91caff',
    colorErrorBg: '#fff1f0',
    colorErrorBorder: '#ffa39e',
    colorWarningBg: '#fffbe6',
    colorWarningBorder: '#ffe58f',
    colorSuccessBg: '#f6ffed',
    colorSuccessBorder: '#b7eb8f',
    colorText: '#1f1f1f',
    colorTextSecondary: '#595959',
    colorTextTertiary: '#6b6b6b',
    colorTextPlaceholder: '#6b6b6b',
    colorTextDescription: '#595959',
    colorTextDisabled: '#6b6b6b',
    colorBgLayout: '#f5f5f5',
    // whoever asked his system for less motion gets none
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    borderRadius: 6,
    fontSize: 14,
    fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif',
  },
  components: {
    Form: { labelColor: '#1f1f1f', verticalLabelPadding: '0 0 4px' },
  },
}
