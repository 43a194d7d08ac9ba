import type { Context, Route } from '../../core/http/route'

export const routes: Route[] = [{ method: 'GET', path: '/v1/mandates/:id', handler: retrieve }]

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('mandate').require(id)
}
