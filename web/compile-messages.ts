import { compile } from '@inlang/paraglide-js'
import { messages } from './messages.config.ts'

/** `pnpm --filter web messages`: what the build, the types and the tests read. */
await compile({ ...messages, strategy: [...messages.strategy] })
