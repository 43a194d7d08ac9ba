/** The size limit of an uploaded image, in bytes and in words. */
export const uploadLimit = { bytes: 5 * 1024 * 1024, text: '5 MB' }
