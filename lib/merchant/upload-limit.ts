/** Bytes of a picture that is uploaded, and as people say it. */
export const uploadLimit = { bytes: 5 * 1024 * 1024, text: '5 MB' }
