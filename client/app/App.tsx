/** The addresses and the page that each one shows. Every page is loaded when it is asked for. */
import { type Component, ErrorBoundary } from 'solid-js'
import type { RoomTools } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { Button } from '../ui/Button.tsx'
import { type Page, type PageProps, Pages } from '../ui/Pages.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { PlainPage } from './PlainPage.tsx'
import { Tools } from './tools.ts'
import { VIEWS } from './views.ts'

const page = <Name extends string>(
  load: () => Promise<{ [name in Name]: Component<PageProps> }>,
  name: Name,
  paths?: readonly string[],
): Page => ({ load: () => load().then(module => module[name]), ...(paths && { paths }) })

const PAGES: readonly Page[] = [
  page(() => import('./Landing.tsx'), 'Landing', ['/']),
  page(() => import('./NewRoom.tsx'), 'NewRoom', ['/new']),
  page(() => import('./JoinPage.tsx'), 'JoinPage', ['/join', '/join/:code']),
  page(() => import('./RoomPage.tsx'), 'RoomPage', [
    '/r/:room',
    '/r/:room/a/:ulid',
    '/r/:room/:view(wall)',
    `/r/:room/:view(${VIEWS.slice(1).join('|')})`,
  ]),
  ...(import.meta.env.DEV ? [page(() => import('./Gallery.tsx'), 'Gallery', ['/gallery'])] : []),
  page(() => import('./NotFound.tsx'), 'NotFound'),
]

export function App(props: { tools: RoomTools }) {
  return (
    <Tools.Provider value={props.tools}>
      <ErrorBoundary fallback={error => <Broken error={error} />}>
        <Pages pages={PAGES} />
      </ErrorBoundary>
      <Toasts />
    </Tools.Provider>
  )
}

/** A bug, or a file that could not be fetched: what was saved is saved, and the page can begin anew. */
function Broken(props: { error: unknown }) {
  console.error(props.error)
  return (
    <PlainPage title={t.problem.broken} detail={t.problem.brokenDetail}>
      <Button look="primary" size="large" onClick={() => location.reload()}>
        {t.problem.reload}
      </Button>
    </PlainPage>
  )
}
