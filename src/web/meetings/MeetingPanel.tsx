import type { Meeting } from '../../domain/meetings.ts'
import type { Stored } from '../../domain/stored.ts'
import { useMay } from '../records.ts'
import { SidePanel } from '../SidePanel.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import { useWords } from './words.tsx'

type PanelProps = {
  open: boolean
  /** None for a new meeting. */
  meeting: Stored<Meeting> | undefined
  year: number
  onClose: () => void
}

/** The form of a meeting, new where none is given. */
export function MeetingPanel({ open, meeting, year, onClose }: PanelProps) {
  const { newTitle, editTitle } = useWords().meetings
  const may = useMay(meeting === undefined ? 'create' : 'change', 'meetings')
  return (
    <SidePanel open={open} title={meeting === undefined ? newTitle : editTitle} may={may} onClose={onClose}>
      <MeetingForm key={meeting?.id ?? 'new'} meeting={meeting} year={year} onClose={onClose} />
    </SidePanel>
  )
}
