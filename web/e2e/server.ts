import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, createWriteStream } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'

const JAR = fileURLToPath(new URL('../../target/yunzong.jar', import.meta.url))
const READY_SECONDS = 180

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Starts the server with the simulated network for all tests, and stops it as an operator would. */
export default async function startServer() {
  if (process.env.YUNZONG_URL) return
  if (!existsSync(JAR)) throw new Error(`${JAR} is missing: run ./yunzong build first.`)
  const folder = mkdtempSync(join(tmpdir(), 'yunzong-e2e-'))
  const port = await freePort()
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
  const options = ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', '-Xmx700m']
  const server = spawn(java, [...options, '-jar', JAR, 'serve', '--demo', `--port=${port}`, `--data=${join(folder, 'data')}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(join(folder, 'server.log'))
  server.stdout.pipe(log, { end: false })
  server.stderr.pipe(log, { end: false })
  let ended = false
  let ready = false
  // said only after the simulated network and its accounts are there
  server.stdout.on('data', (text: Buffer) => { ready ||= text.toString().includes('is ready at') })
  const end = new Promise<void>((resolve) => server.on('exit', () => { ended = true; resolve() }))
  const stop = async () => {
    server.kill('SIGTERM')
    await Promise.race([end, pause(30_000).then(() => server.kill('SIGKILL'))])
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  for (let waited = 0; !ready; waited++) {
    if (!ended && waited < READY_SECONDS) await pause(1_000)
    else throw new Error(`The server did not become ready; its log: ${join(folder, 'server.log')}`)
  }
  process.env.YUNZONG_URL = url
  return stop
}
