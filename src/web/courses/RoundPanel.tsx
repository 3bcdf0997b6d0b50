import type { Round } from '../../domain/rounds.ts'
import type { Stored } from '../../domain/stored.ts'
import { useMay } from '../records.ts'
import { SidePanel } from '../SidePanel.tsx'
import { RoundForm } from './RoundForm.tsx'
import { useWords } from './words.tsx'

/** The form of a round, new where none is given. */
export function RoundPanel(props: { open: boolean; round: Stored<Round> | undefined; onClose: () => void }) {
  const { open, round, onClose } = props
  const { newTitle, editTitle } = useWords().roundForm
  const may = useMay(round === undefined ? 'create' : 'change', 'rounds')
  return (
    <SidePanel open={open} title={round === undefined ? newTitle : editTitle} may={may} onClose={onClose}>
      <RoundForm key={round?.id ?? 'new'} round={round} onClose={onClose} />
    </SidePanel>
  )
}
