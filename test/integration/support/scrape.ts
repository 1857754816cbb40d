/** What a server tells Prometheus. */
export async function scrape(
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const reply = await fetch(`${address}/metrics`, { headers })
  return { status: reply.status, text: await reply.text() }
}

/** One figure of it; NaN when it is not there. */
export function figure(text: string, name: string): number {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `))
  return Number(line?.slice(name.length + 1))
}
