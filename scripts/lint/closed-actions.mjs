/**
 * Forbids 'use server' and 'use cache' inside functions. What such a function closes over goes to the browser and comes
 * back. Next encrypts it with a key that anyone can derive here (scripts/launcher/build/action-key.mjs), so it could be
 * read and forged. An action is a function of a file that begins with 'use server', and takes what it needs from its
 * form.
 */
export const actionsCloseOverNothing = {
  meta: {
    schema: [],
    messages: {
      closed:
        'a {{directive}} function may close over values, which anyone could read and forge; export it from a file that begins with the directive',
    },
  },
  create: (context) => ({
    'BlockStatement > ExpressionStatement[directive=/^use (server|cache)/]': (node) => {
      context.report({ node, messageId: 'closed', data: { directive: `'${node.directive}'` } })
    },
  }),
}
