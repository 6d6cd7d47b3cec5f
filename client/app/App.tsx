/** The addresses and the page that each one shows. Every page is loaded when it is asked for. */
import { Route, Router } from '@solidjs/router'
import { ErrorBoundary, lazy } from 'solid-js'
import type { RoomTools } from '../room/openRoom.ts'
import { t } from '../text/catalogue.ts'
import { Button } from '../ui/Button.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { PlainPage } from './PlainPage.tsx'
import { Tools } from './tools.ts'

const page = <Name extends string>(load: () => Promise<{ [name in Name]: () => unknown }>, name: Name) =>
  lazy(() => load().then(module => ({ default: module[name] as () => never })))

const Landing = page(() => import('./Landing.tsx'), 'Landing')
const NewRoom = page(() => import('./NewRoom.tsx'), 'NewRoom')
const JoinPage = page(() => import('./JoinPage.tsx'), 'JoinPage')
const RoomPage = page(() => import('./RoomPage.tsx'), 'RoomPage')
const NotFound = page(() => import('./NotFound.tsx'), 'NotFound')
const Gallery = import.meta.env.DEV ? page(() => import('./Gallery.tsx'), 'Gallery') : undefined

export function App(props: { tools: RoomTools }) {
  return (
    <Tools.Provider value={props.tools}>
      <ErrorBoundary fallback={error => <Broken error={error} />}>
        <Router>
          <Route path="/" component={Landing} />
          <Route path="/new" component={NewRoom} />
          <Route path={['/join', '/join/:code']} component={JoinPage} />
          <Route path={['/r/:room', '/r/:room/a/:ulid']} component={RoomPage} />
          {Gallery && <Route path="/gallery" component={Gallery} />}
          <Route path="*" component={NotFound} />
        </Router>
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
