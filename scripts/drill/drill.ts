/**
 * Rehearses one thing. Returns what it counted, and each thing that went wrong in words. Throws where it could not be
 * rehearsed, as when a tool is not installed.
 */
export type Drill = (args: string[]) => Promise<{ faults: string[] } & Record<string, unknown>>
