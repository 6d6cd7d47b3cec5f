/** An address that leads nowhere. */
import { pages } from '../text/pages.ts'
import { LinkButton } from '../ui/Button.tsx'
import { PlainPage } from './PlainPage.tsx'

export const NotFound = () => (
  <PlainPage title={pages.notFound.title} detail={pages.notFound.detail}>
    <LinkButton href="/" look="primary" size="large">
      {pages.notFound.home}
    </LinkButton>
  </PlainPage>
)
