import { compile } from '@inlang/paraglide-js'
import { messages } from './messages.config.ts'

/** `pnpm --filter web messages`: what the build, the types and the tests read. */
await compile({ ...messages, strategy: [...messages.strategy] })

// The compiler leaves a timer behind that would keep this process for half a minute.
process.exit()
