import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { Editor } from '../editor.ts'

/** The board goes to what the keyboard reaches on it: nothing scrolls there by itself. */
export function focusInput(editor: Editor): Attachment<HTMLElement> {
  return (part) => {
    const reveal = ({ target }: FocusEvent): void => {
      const canvas = part.closest('[data-board]')
      if (!canvas || !(target instanceof Element) || !target.matches(':focus-visible')) return
      const { camera } = editor
      const [area, box] = [canvas.getBoundingClientRect(), target.getBoundingClientRect()]
      const isSeen =
        box.left >= area.left &&
        box.top >= area.top &&
        box.right <= area.right - camera.insets.right &&
        box.bottom <= area.bottom - camera.insets.bottom
      if (isSeen) return
      const corner = camera.toBoard({ x: box.left - area.left, y: box.top - area.top })
      camera.reveal({ ...corner, width: box.width / camera.zoom, height: box.height / camera.zoom })
    }
    // An effect that sets the focus must not run again because the camera has moved.
    const listen = (event: FocusEvent): void => untrack(() => reveal(event))
    part.addEventListener('focusin', listen)
    return () => part.removeEventListener('focusin', listen)
  }
}
