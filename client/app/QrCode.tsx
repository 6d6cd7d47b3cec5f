/** A QR code, as one path. Loaded only where one is shown. */
import { encode } from 'uqr'
import styles from './QrCode.module.css'

export function QrCode(props: { text: string; label: string }) {
  const code = () => encode(props.text, { ecc: 'M', border: 2 })
  const path = () =>
    code()
      .data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('')
  return (
    <svg
      class={styles.qr}
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={props.label}
    >
      <path d={path()} fill="currentColor" />
    </svg>
  )
}
