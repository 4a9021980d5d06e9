import type { ThemeConfig } from 'antd/es/config-provider'

/** Our colours and type on top of the kit's. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1668dc',
    colorInfo: '#1668dc',
    colorError: '#cf1322',
    colorWarning: '#d48806',
    colorSuccess: '#389e0d',
    colorTextBase: '#12263f',
    colorTextPlaceholder: '#56657a',
    colorBgLayout: '#f6f8fb',
    colorBorder: '#d0d7e1',
    fontFamily:
      "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif",
    borderRadius: 6,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.18s',
  },
}
