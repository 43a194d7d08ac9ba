/** The production server's program, in a build's folder. */
export const serverFile = 'portico-server.mjs'
