import { DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components'
import type { Round } from '../../domain/rounds.ts'
import type { Stored } from '../../domain/stored.ts'
import { Fluent } from '../Fluent.tsx'
import { useMay } from '../records.ts'
import { RoundForm } from './RoundForm.tsx'
import { useWords } from './words.tsx'

type PanelProps = {
  open: boolean
  /** None for a new round. */
  round: Stored<Round> | undefined
  onClose: () => void
}

function Content({ round, onClose }: PanelProps) {
  const words = useWords()
  const may = useMay(round === undefined ? 'create' : 'change', 'rounds')
  const { newTitle, editTitle } = words.roundForm
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
          {round === undefined ? newTitle : editTitle}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        {may ? <RoundForm round={round} onClose={onClose} /> : <p>{words.problems.forbidden}</p>}
      </DrawerBody>
    </>
  )
}

/** The form of a round at the side of the page behind it; closed and not taken away, as the form of a meeting is. */
export function RoundPanel(props: PanelProps) {
  const { open, round, onClose } = props
  return (
    <Fluent>
      <OverlayDrawer
        open={open}
        position="end"
        size="medium"
        onOpenChange={(_, data) => !data.open && onClose()}
      >
        {open && <Content key={round?.id ?? 'new'} {...props} />}
      </OverlayDrawer>
    </Fluent>
  )
}
