/** The name of the frame, by which a portal's page knows that the button to close it lies over its header. */
export const frameName = 'portico-dialog'
