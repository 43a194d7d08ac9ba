import { startChild } from '../start-child'

// Starts a server that would run for ever, and prints its process id.
const server = "require('node:http').createServer().listen(0, '127.0.0.1')"
const child = startChild(['-e', server], { env: process.env })
process.stdout.write(`${child.process.pid}\n`)
