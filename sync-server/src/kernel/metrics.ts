import { statSync } from 'node:fs'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What is asked at the moment of a scrape. */
export interface MetricSources {
  readonly connections: () => number
  readonly rooms: () => number
  /** Bytes received and not stored yet. */
  readonly queueBytes: () => number
  /** Encoded bytes of the documents that are held as such. */
  readonly liveDocumentBytes: () => number
  readonly databaseFile: string
  readonly freeBytes: () => Promise<number>
}

/** What Prometheus is told: counts and durations, never an id and never content. */
export class Metrics {
  readonly registry = new Registry()
  readonly commitSeconds = new Histogram({
    name: 'sightline_commit_seconds',
    help: 'From handing a batch to the log until it is on disk',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5, 10],
    registers: [this.registry],
  })
  readonly fenceSeconds = new Histogram({
    name: 'sightline_fence_seconds',
    help: 'From a fence until its answer: what a client waits for the word Saved',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5, 10],
    registers: [this.registry],
  })
  readonly socketCloses = new Counter({
    name: 'sightline_socket_closes_total',
    help: 'Sockets that ended, by their close code',
    labelNames: ['code'],
    registers: [this.registry],
  })
  readonly refusals = new Counter({
    name: 'sightline_refusals_total',
    help: 'Upgrades refused before there was a socket, by the error code or by the limit that was reached',
    labelNames: ['reason'],
    registers: [this.registry],
  })
  readonly compactions = new Counter({
    name: 'sightline_compactions_total',
    help: 'Runs of compaction, by how they ended',
    labelNames: ['outcome'],
    registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }

  /** Called once, when everything that is asked exists. */
  watch(sources: MetricSources): void {
    this.#gauge('sightline_connections', 'Open sockets', sources.connections)
    this.#gauge('sightline_rooms', 'Blueprints that are open in memory', sources.rooms)
    this.#gauge('sightline_queue_bytes', 'Bytes received and not stored yet', sources.queueBytes)
    this.#gauge(
      'sightline_live_document_bytes',
      'Documents held in memory to be edited, by their encoded size',
      sources.liveDocumentBytes,
    )
    this.#gauge('sightline_sqlite_wal_bytes', 'Size of the write-ahead log', () =>
      sizeOf(`${sources.databaseFile}-wal`),
    )
    this.#gauge('sightline_disk_free_bytes', 'What is left on the file system of DATA_DIR', sources.freeBytes)
  }

  /** The text that a scrape gets. */
  text(): Promise<string> {
    return this.registry.metrics()
  }

  #gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read())
      },
    })
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
