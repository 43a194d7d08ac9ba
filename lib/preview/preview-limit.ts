/** Of one user: a form that is being filled in asks at most twice a second, and each mail that is looked at once. */
export const previewLimit = { name: 'console-preview', attempts: 180, seconds: 60 }
