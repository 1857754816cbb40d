/** The server alone, as it was last built, with the web client as that was. */
const { run } = await import('../build/index.js')
await run(process.env)
