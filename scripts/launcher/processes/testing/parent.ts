import { startChild } from '../start-child'

// Starts a server that would live for ever, and says who it is.
const server = "require('node:http').createServer().listen(0, '127.0.0.1')"
const child = startChild(['-e', server], { env: process.env })
process.stdout.write(`${child.process.pid}\n`)
