import Link from 'quill/formats/link'
import { safeAddress } from '#lib/ui/safe-address.ts'

/** A link that leads nowhere when its address may not be followed, whoever wrote it. */
export class NoteLink extends Link {
  static override create(value: string): HTMLElement {
    const node = super.create(value)
    node.setAttribute('rel', 'noopener nofollow noreferrer')
    return node
  }

  static override sanitize(address: string): string {
    return safeAddress(address) ?? this.SANITIZED_URL
  }
}
