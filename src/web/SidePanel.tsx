import { DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Fluent } from './Fluent.tsx'
import { useWords } from './words.tsx'

/**
 * A form at the side of the page behind it. It is closed and not taken away, so that the page can be reached again by
 * those who hear it read. `may` is whether the person may do what the form does; `children` are drawn while it is open.
 */
export function SidePanel(props: {
  open: boolean
  title: string
  may: boolean
  onClose: () => void
  children: ReactNode
}) {
  const { open, title, may, onClose, children } = props
  const { form, problems } = useWords()
  return (
    <Fluent>
      <OverlayDrawer
        open={open}
        position="end"
        size="medium"
        onOpenChange={(_, data) => !data.open && onClose()}
      >
        {open && (
          <>
            <DrawerHeader>
              <DrawerHeaderTitle
                heading={{ as: 'h2' }}
                action={
                  <button type="button" className="button" onClick={onClose}>
                    {form.close}
                  </button>
                }
              >
                {title}
              </DrawerHeaderTitle>
            </DrawerHeader>
            <DrawerBody>{may ? children : <p>{problems.forbidden}</p>}</DrawerBody>
          </>
        )}
      </OverlayDrawer>
    </Fluent>
  )
}
