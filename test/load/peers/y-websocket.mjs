/** The package exports its parts only; this is the server that its own command starts. */
await import('./node_modules/@y/websocket-server/src/server.js')
