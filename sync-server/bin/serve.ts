import { run } from '../src/index.ts'

/** The server alone, with the web client as it was last built. */
await run(process.env)
