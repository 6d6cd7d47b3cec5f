/** The QR code, loaded where it is shown; the code in letters stands beside it, so that without network nothing is missing. */
import { ErrorBoundary, lazy, Suspense } from 'solid-js'
import { dialogs } from '../text/dialogs.ts'

const QrCode = lazy(() => import('./QrCode.tsx').then(module => ({ default: module.QrCode })))

export const LazyQrCode = (props: { text: string }) => (
  <ErrorBoundary fallback={null}>
    <Suspense>
      <QrCode text={props.text} label={dialogs.empty.scan} />
    </Suspense>
  </ErrorBoundary>
)
