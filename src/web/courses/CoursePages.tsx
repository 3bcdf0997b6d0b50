import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { RoundsPage } from './RoundsPage.tsx'
import { WithCourseWords } from './words.tsx'

const RoundPage = lazy(async () => ({ default: (await import('./RoundPage.tsx')).RoundPage }))

const NeedsPage = lazy(async () => ({ default: (await import('./needs/NeedsPage.tsx')).NeedsPage }))

const QueuePage = lazy(async () => ({ default: (await import('./queue/QueuePage.tsx')).QueuePage }))
const PrivacyPage = lazy(async () => ({ default: (await import('./privacy/PrivacyPage.tsx')).PrivacyPage }))

const SignUpPage = lazy(async () => ({ default: (await import('./people/SignUpPage.tsx')).SignUpPage }))
const QueueSignUpPage = lazy(async () => ({
  default: (await import('./people/SignUpPage.tsx')).QueueSignUpPage,
}))
const AttendancePage = lazy(async () => ({
  default: (await import('./people/AttendancePage.tsx')).AttendancePage,
}))

const EvaluationPage = lazy(async () => ({
  default: (await import('./after/EvaluationPage.tsx')).EvaluationPage,
}))
const FeesPage = lazy(async () => ({ default: (await import('./after/FeesPage.tsx')).FeesPage }))
const CertificatesPage = lazy(async () => ({
  default: (await import('./after/CertificatesPage.tsx')).CertificatesPage,
}))

const RosterFilePage = lazy(async () => ({
  default: (await import('./roster-file/RosterFilePage.tsx')).RosterFilePage,
}))
const OldRostersPage = lazy(async () => ({
  default: (await import('./roster-file/OldRostersPage.tsx')).OldRostersPage,
}))

const LettersPage = lazy(async () => ({ default: (await import('./letters/LettersPage.tsx')).LettersPage }))

/** The courses and what belongs to them. The rounds come first; each other page's code when it is wanted. */
export function CoursePages() {
  return (
    <WithCourseWords>
      <Switch>
        <Route path="/kurser" component={RoundsPage} />
        <Route path="/kurser/ko" component={QueuePage} />
        <Route path="/kurser/gallring" component={PrivacyPage} />
        <Route path="/kurser/gamla" component={OldRostersPage} />
        <Route path="/kurser/:id/lista" component={RosterFilePage} />
        <Route path="/kurser/ko/anmal/:kind" component={QueueSignUpPage} />
        <Route path="/kurser/:id/anmal" component={SignUpPage} />
        <Route path="/kurser/:id/brev" component={LettersPage} />
        <Route path="/kurser/:id/narvaro" component={AttendancePage} />
        <Route path="/kurser/behov" component={NeedsPage} />
        <Route path="/kurser/:id/utvardering">{({ id }) => <EvaluationPage id={id} />}</Route>
        <Route path="/kurser/:id/intyg">{({ id }) => <CertificatesPage id={id} />}</Route>
        <Route path="/kurser/:id/ekonomi">{({ id }) => <FeesPage id={id} />}</Route>
        <Route path="/kurser/ny" component={RoundsPage} />
        <Route path="/kurser/:id/andra" component={RoundPage} />
        <Route path="/kurser/:id" component={RoundPage} />
      </Switch>
    </WithCourseWords>
  )
}
