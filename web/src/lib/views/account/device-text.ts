import type { Device } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'

/** "Firefox on Linux", or as much of it as is known. */
export function deviceText({ browser, system }: Device): string {
  if (browser !== null && system !== null) return m.account_device({ browser, system })
  return browser ?? system ?? m.account_device_unknown()
}
