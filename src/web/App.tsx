import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { Link, Redirect, Route, Router, Switch, useLocation } from 'wouter'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { tellHostReady } from './host.ts'
import { Loading } from './Loading.tsx'
import { Navigation } from './Navigation.tsx'
import { NoRole } from './NoRole.tsx'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { Page } from './Page.tsx'
import { pageCode, warm } from './page-code.ts'
import { cache, useMe } from './records.ts'
import { UndoProvider } from './undo.tsx'
import { useWords } from './words.tsx'

/** Pages draw without Fluent; their panels and forms bring it when they are opened. */
const PlanPages = lazy(async () => ({ default: (await pageCode.plan()).PlanPages }))
const MeetingPages = lazy(async () => ({ default: (await pageCode.meetings()).MeetingPages }))
const CoursePages = lazy(async () => ({ default: (await pageCode.courses()).CoursePages }))
const CostPages = lazy(async () => ({ default: (await pageCode.costs()).CostPages }))
const HealthPage = lazy(async () => ({ default: (await pageCode.health()).HealthPage }))
const AboutPage = lazy(async () => ({ default: (await pageCode.about()).AboutPage }))
const AccessibilityPage = lazy(async () => ({ default: (await pageCode.accessibility()).AccessibilityPage }))

function NoPage() {
  const { noPage } = useWords()
  return (
    <Page title={noPage.title} lede={noPage.body}>
      <p>
        <Link href="/">{noPage.home}</Link>
      </p>
    </Page>
  )
}

/** Pages that need no role: what this is, how it is doing, and how to reach somebody. */
const openToAll: readonly string[] = ['/halsa', '/tillganglighet', '/om']

function Pages() {
  const { loading, product } = useWords()
  const [location] = useLocation()
  const roleless = useMe()?.roles.length === 0
  if (roleless && !openToAll.includes(location))
    return (
      <Page title={product}>
        <NoRole />
      </Page>
    )
  return (
    <ErrorBoundary key={location.split('/')[1]}>
      <Suspense
        fallback={
          <div className="page">
            <Loading what={loading.page} />
          </div>
        }
      >
        <Switch>
          <Route path="/" component={OverviewPage} />
          <Route path="/planen/*?" component={PlanPages} />
          <Route path="/moten/*?" component={MeetingPages} />
          <Route path="/kurser/*?" component={CoursePages} />
          <Route path="/kostnader/*?" component={CostPages} />
          <Route path="/halsa" component={HealthPage} />
          <Route path="/tillganglighet" component={AccessibilityPage} />
          <Route path="/om" component={AboutPage} />
          <Route path="/index.html">
            <Redirect to="/" replace />
          </Route>
          <Route component={NoPage} />
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function Shell() {
  const { skip } = useWords()
  useEffect(tellHostReady, [])
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {skip}
      </a>
      <Navigation warm={warm} />
      <main id="content" className="content" tabIndex={-1}>
        <Pages />
      </main>
    </div>
  )
}

/** The tab: navigation at the left, one page at a time at the right. */
export function App({ base }: { base: string }) {
  return (
    <QueryClientProvider client={cache}>
      <Router base={base}>
        <UndoProvider>
          <Shell />
        </UndoProvider>
      </Router>
    </QueryClientProvider>
  )
}
