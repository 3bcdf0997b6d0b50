import { DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components'
import type { Meeting } from '../../domain/meetings.ts'
import type { Stored } from '../../domain/stored.ts'
import { Fluent } from '../Fluent.tsx'
import { daySpan } from '../format.ts'
import { MeetingMark } from '../marks.tsx'
import { useMay } from '../records.ts'
import { useWords } from '../words.tsx'
import { MeetingForm } from './MeetingForm.tsx'

function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const words = useWords()
  const labels = words.fields.meetings
  return (
    <dl className="meeting-facts">
      <dt>{words.meetings.columns.day}</dt>
      <dd>{daySpan(meeting.startsOn, meeting.endsOn)}</dd>
      <dt>{labels.kind}</dt>
      <dd>{words.choices.meetingKind[meeting.kind]}</dd>
      <dt>{labels.place}</dt>
      <dd>{meeting.place || words.meetings.noPlace}</dd>
      <dt>{labels.host}</dt>
      <dd>{meeting.host || words.meetings.noPlace}</dd>
      <dt>{labels.state}</dt>
      <dd>
        <MeetingMark state={meeting.state} />
      </dd>
    </dl>
  )
}

type PanelProps = {
  open: boolean
  /** None for a new meeting. */
  meeting: Stored<Meeting> | undefined
  year: number
  unsaved: Map<string, Meeting>
  onClose: () => void
}

function Content({ meeting, year, unsaved, onClose }: PanelProps) {
  const words = useWords()
  const may = useMay(meeting === undefined ? 'create' : 'change', 'meetings')
  const { newTitle, editTitle } = words.meetings
  const title = may ? (meeting === undefined ? newTitle : editTitle) : (meeting?.title ?? newTitle)
  return (
    <>
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: 'h2' }}
          action={
            <button type="button" className="button" onClick={onClose}>
              {words.form.close}
            </button>
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        {may && <MeetingForm meeting={meeting} year={year} unsaved={unsaved} onClose={onClose} />}
        {!may && meeting !== undefined && <MeetingFacts meeting={meeting} />}
        {!may && meeting === undefined && <p>{words.problems.forbidden}</p>}
      </DrawerBody>
    </>
  )
}

/**
 * One meeting at the side of the list: to change for those who may, to read for everyone else. It is closed and not
 * taken away, so that the page behind it can be reached again by those who hear it read.
 */
export function MeetingPanel(props: PanelProps) {
  const { open, meeting, onClose } = props
  return (
    <Fluent>
      <OverlayDrawer
        open={open}
        position="end"
        size="medium"
        onOpenChange={(_, data) => !data.open && onClose()}
      >
        {open && <Content key={meeting?.id ?? 'new'} {...props} />}
      </OverlayDrawer>
    </Fluent>
  )
}
