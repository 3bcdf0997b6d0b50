import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { FailureNote } from '../../FailureNote.tsx'
import { Loading } from '../../Loading.tsx'
import { Page } from '../../Page.tsx'
import { recordsQuery, useMe } from '../../records.ts'
import { UnreadableRows } from '../../UnreadableRows.tsx'
import { YearChoice } from '../../YearChoice.tsx'
import { yearInView } from '../../year.ts'
import { MeetingNav } from '../MeetingNav.tsx'
import { useWords } from '../words.tsx'
import { rowsOfYear } from './avoided-rows.ts'
import { BoardDays, OtherDays } from './BoardDays.tsx'
import { Breaks } from './Breaks.tsx'
import '../../asking/asking.css'
import './avoided.css'

function Avoided({ year }: { year: number }) {
  const { avoided } = useWords()
  const { data, error, refetch } = useQuery(recordsQuery('avoidedDays'))
  const offices = useQuery(recordsQuery('offices'))
  const failure = error ?? offices.error
  const { breaks, boards, others } = rowsOfYear(data?.records ?? [], year)
  return (
    <>
      {failure !== null && (
        <FailureNote
          failure={failure}
          again={() => {
            void refetch()
            void offices.refetch()
          }}
        />
      )}
      {data === undefined && failure === null && <Loading what={avoided.loading} rows={8} />}
      {data !== undefined && (
        <>
          <UnreadableRows rows={data.unreadable} />
          <Breaks year={year} rows={breaks} />
          <BoardDays year={year} rows={boards} offices={offices.data?.records ?? []} />
          <OtherDays rows={others} />
        </>
      )}
    </>
  )
}

/** The days that meetings are kept away from: school breaks by week, and the days of the offices' boards. */
export function AvoidedPage() {
  const { avoided } = useWords()
  const [, navigate] = useLocation()
  const year = yearInView(useSearch())
  const me = useMe()
  const first = Number(me?.today.slice(0, 4) ?? year)
  return (
    <Page
      title={avoided.title}
      lede={avoided.lede}
      filters={
        <>
          <MeetingNav />
          <YearChoice
            year={year}
            years={[...(me?.years ?? []), first, first + 1, first + 2]}
            onChoose={chosen => navigate(`/moten/undvik?year=${chosen}`)}
          />
        </>
      }
    >
      <Avoided year={year} />
    </Page>
  )
}
