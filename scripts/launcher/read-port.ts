/** The port in `setting`; throws if it is invalid. */
export function readPort(setting: string, otherwise: number): number {
  const port = Number(process.env[setting] || otherwise)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${setting} must be a port number`)
  return port
}
