/** What a browser logs of a server that was killed: by when it went, requests are refused, reset, cut off or not answered. */
export const SERVER_GONE =
  /WebSocket|ERR_CONNECTION_(REFUSED|RESET|CLOSED|ABORTED)|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONTENT_LENGTH_MISMATCH/

/** What a browser logs without a network. */
export const NETWORK_GONE = /WebSocket|ERR_INTERNET_DISCONNECTED|ERR_NETWORK_(CHANGED|IO_SUSPENDED)/
