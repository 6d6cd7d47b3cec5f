/** An address that leads nowhere. */
import { t } from '../text/catalogue.ts'
import { LinkButton } from '../ui/Button.tsx'
import { PlainPage } from './PlainPage.tsx'

export const NotFound = () => (
  <PlainPage title={t.notFound.title} detail={t.notFound.detail}>
    <LinkButton href="/" look="primary" size="large">
      {t.notFound.home}
    </LinkButton>
  </PlainPage>
)
