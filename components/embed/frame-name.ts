/**
 * The names of the frame, by which a portal's page knows that the button to close it lies over its header: at the right,
 * or at the left in a page that is written from right to left.
 */
export const frameNames = { ltr: 'portico-dialog', rtl: 'portico-dialog-left' }
