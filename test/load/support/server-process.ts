import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { makeFolder } from './folder.ts'
import type { ProbeQuestion, ProbeReply } from './probe.ts'
import { sleep, until } from './wait.ts'

/** Without its types: a server that has to strip them keeps the compiler for it in its memory. */
const PROBE = withoutTypes(new URL('./probe.ts', import.meta.url))
const stopMs = 30_000

/** Whatever ends the benchmark ends them too. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** A server in a process of its own, and what it costs the machine: all its threads together. */
export class ServerProcess {
  readonly #child: ChildProcess
  readonly #exit: Promise<unknown>
  #output = ''
  #replies: ProbeReply[] = []

  private constructor(child: ChildProcess) {
    this.#child = child
    running.add(child)
    this.#exit = new Promise((resolve) => child.once('exit', resolve))
    void this.#exit.then(() => running.delete(child))
    child.stdout?.on('data', (text: Buffer) => this.#keep(text))
    child.stderr?.on('data', (text: Buffer) => this.#keep(text))
    child.on('message', (reply) => void this.#replies.push(reply as ProbeReply))
  }

  /** Resolves when the server says that it is there. */
  static async start(
    entry: URL,
    env: Readonly<Record<string, string>>,
    nodeArguments: readonly string[] = [],
  ): Promise<ServerProcess> {
    const child = fork(fileURLToPath(entry), {
      execArgv: ['--expose-gc', '--import', PROBE, ...nodeArguments, ...extraArguments()],
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', HOST: '127.0.0.1', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const server = new ServerProcess(child)
    await until('the server is ready', () => {
      if (child.exitCode !== null) throw new Error(`the server ended: ${server.#output}`)
      return /is ready|running at/u.test(server.#output)
    })
    return server
  }

  /** Seconds of processor time since it was started. */
  cpuSeconds(): number {
    const afterName = this.#proc('stat').split(') ')[1]?.split(' ') ?? []
    const ticksPerSecond = 100
    return (Number(afterName[11]) + Number(afterName[12])) / ticksPerSecond
  }

  /** Resident bytes after a full collection of the main thread's garbage. */
  residentBytes(): Promise<number> {
    return this.#residentAfter('collectGarbage')
  }

  /** Resident bytes once every thread has given back all that its engine keeps in reserve. */
  leastResidentBytes(): Promise<number> {
    return this.#residentAfter('giveBack')
  }

  peakBytes(): number {
    return this.#statusBytes('VmHWM')
  }

  async ask(question: ProbeQuestion): Promise<ProbeReply> {
    this.#replies = []
    this.#child.send(question)
    await until('the probe has answered', () => this.#replies.length > 0)
    const [reply] = this.#replies
    if (reply === undefined) throw new Error('no reply')
    return reply
  }

  async stop(): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), stopMs)
    this.#child.kill('SIGTERM')
    await this.#exit
    clearTimeout(timer)
  }

  async #residentAfter(question: ProbeQuestion): Promise<number> {
    await this.ask(question)
    await sleep(500)
    await this.ask(question)
    await sleep(500)
    return this.#statusBytes('VmRSS')
  }

  #statusBytes(name: string): number {
    const line = this.#proc('status')
      .split('\n')
      .find((candidate) => candidate.startsWith(`${name}:`))
    return Number(/\d+/u.exec(line ?? '')?.[0]) * 1024
  }

  #proc(file: string): string {
    return readFileSync(`/proc/${this.#child.pid}/${file}`, 'utf8')
  }

  #keep(text: Buffer): void {
    this.#output = (this.#output + text.toString()).slice(-4000)
  }
}

function withoutTypes(source: URL): string {
  const file = join(makeFolder(), 'probe.mjs')
  writeFileSync(file, stripTypeScriptTypes(readFileSync(source, 'utf8')))
  return pathToFileURL(file).href
}

/** NODE_ARGUMENTS=--cpu-prof for a look into the servers. */
function extraArguments(): readonly string[] {
  return (process.env['NODE_ARGUMENTS'] ?? '').split(' ').filter((argument) => argument !== '')
}
