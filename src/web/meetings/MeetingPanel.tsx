import { DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components'
import type { Meeting } from '../../domain/meetings.ts'
import type { Stored } from '../../domain/stored.ts'
import { Fluent } from '../Fluent.tsx'
import { useMay } from '../records.ts'
import { MeetingForm } from './MeetingForm.tsx'
import { useWords } from './words.tsx'

type PanelProps = {
  open: boolean
  /** None for a new meeting. */
  meeting: Stored<Meeting> | undefined
  year: number
  onClose: () => void
}

function Content({ meeting, year, onClose }: PanelProps) {
  const words = useWords()
  const may = useMay(meeting === undefined ? 'create' : 'change', 'meetings')
  const { newTitle, editTitle } = words.meetings
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
          {meeting === undefined ? newTitle : editTitle}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        {may ? (
          <MeetingForm meeting={meeting} year={year} onClose={onClose} />
        ) : (
          <p>{words.problems.forbidden}</p>
        )}
      </DrawerBody>
    </>
  )
}

/**
 * The form of a meeting at the side of the page behind it. It is closed and not taken away, so that the page can be
 * reached again by those who hear it read.
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
