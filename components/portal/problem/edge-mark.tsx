import { Icon } from '@/components/ui/icon'
import type { AccessProblem } from '@/lib/access/problems/access-problem'
import { imageUrl } from '../frame/image-url'

/** The merchant's logo and name; where nobody is known, an icon of what the page is about. */
export function EdgeMark({ merchant, icon }: Pick<AccessProblem, 'merchant' | 'icon'>) {
  if (!merchant) {
    return (
      <span className="problem-mark problem-icon">
        <Icon name={icon} className="" />
      </span>
    )
  }
  const src = imageUrl(merchant.id, merchant.logoImageId)
  const [initial = '·'] = Array.from(merchant.name.trim())
  return (
    <p className="problem-merchant">
      {src ? (
        // eslint-disable-next-line @next/next/no-img-element -- already re-encoded and sized when it was fetched
        <img src={src} alt="" width={40} height={40} className="problem-mark" />
      ) : (
        <span aria-hidden="true" className="problem-mark problem-initial">
          {initial.toUpperCase()}
        </span>
      )}
      <bdi>{merchant.name}</bdi>
    </p>
  )
}
