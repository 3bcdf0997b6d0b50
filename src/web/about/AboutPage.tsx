import { useQuery } from '@tanstack/react-query'
import { agreementAt } from '../../domain/agreement-versions.ts'
import { FailureNote } from '../FailureNote.tsx'
import { longDay } from '../format.ts'
import { healthQuery } from '../health/health.ts'
import { Loading } from '../Loading.tsx'
import { Page } from '../Page.tsx'
import { recordsQuery, useMe } from '../records.ts'
import { useWords } from '../words.tsx'
import './about.css'

function Agreement() {
  const { about } = useWords()
  const { data } = useQuery(recordsQuery('agreements'))
  const today = useMe()?.today
  if (data === undefined || today === undefined) return null
  const valid = agreementAt(data.records, today)
  if (valid === null) return about.noAgreement
  return `${valid.title}, ${about.agreementFrom(longDay(valid.validFrom))}`
}

function You() {
  const words = useWords()
  const me = useMe()
  if (me === undefined) return null
  const roles = me.roles.map(role => words.choices.role[role]).join(', ')
  return [me.name, me.office, roles || words.about.noRoles].filter(part => part !== null).join(', ')
}

/** What this is, which version, which agreement counts today, and where the records lie. */
export function AboutPage() {
  const words = useWords()
  const { about } = words
  const { data, error, refetch } = useQuery(healthQuery)
  return (
    <Page title={about.title} lede={about.lede}>
      {error !== null && <FailureNote failure={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading what={words.loading.page} shape="text" />}
      {data !== undefined && (
        <dl className="about">
          <dt>{about.agreement}</dt>
          <dd>
            <Agreement />
          </dd>
          <dt>{about.truth}</dt>
          <dd>{about.truthHelp}</dd>
          <dt>{about.lies}</dt>
          <dd>
            <p>{about.liesAt(data.dataLies)}</p>
            <p>{about.liesHelp}</p>
          </dd>
          <dt>{about.you}</dt>
          <dd>
            <You />
          </dd>
          <dt>{about.version}</dt>
          <dd>{data.version}</dd>
        </dl>
      )}
    </Page>
  )
}
