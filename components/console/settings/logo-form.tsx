'use client'

import { useRouter } from 'next/navigation'
import { useState, type DragEvent, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { useScripted } from '@/components/ui/use-scripted'
import { consoleFaults } from '@/lib/delivery/console-faults'
import { deliveryFault } from '@/lib/delivery/delivery-fault'
import { statusFault } from '@/lib/delivery/status-fault'
import { uploadLimit } from '@/lib/merchant/upload-limit'

type LogoFormProps = { merchant: string }

/**
 * Uploads the logo. With JavaScript an image can be dropped on it, and it shows the progress, and errors beside the
 * field.
 */
export function LogoForm({ merchant }: LogoFormProps) {
  const router = useRouter()
  const [fault, setFault] = useState<string | null>(null)
  const [isTaken, setTaken] = useState(false)
  const [progress, setProgress] = useState<number | null>(null)
  const scripted = useScripted()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent<HTMLFormElement>) => {
    event.preventDefault()
    setOver(false)
    const field = event.currentTarget.elements.namedItem('logo')
    if (!(field instanceof HTMLInputElement) || event.dataTransfer.files.length === 0 || progress !== null) return
    field.files = event.dataTransfer.files
    event.currentTarget.requestSubmit()
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const sent = event.currentTarget
    const form = new FormData(sent)
    const file = form.get('logo')
    setTaken(false)
    if (!(file instanceof File) || file.size === 0) return setFault('Choose an image first.')
    if (file.size > uploadLimit.bytes) return setFault(`A logo has at most ${uploadLimit.text}.`)
    setFault(null)
    setProgress(0)
    upload(sent.action, form, setProgress).then(
      (message) => {
        setProgress(null)
        if (message) return setFault(message)
        sent.reset()
        setTaken(true)
        // Keeps what is typed into the page's other forms.
        router.refresh()
      },
      (error: unknown) => {
        setProgress(null)
        setFault(consoleFaults[deliveryFault(error, navigator.onLine)])
      },
    )
  }
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/console/${merchant}/settings/logo`}
      onSubmit={send}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
      className={`grid gap-3 rounded-xl border border-dashed p-4 ${isOver ? 'border-accent bg-sunken' : 'border-line-strong'}`}
    >
      {fault && (
        <Notice tone="bad" role="alert">
          {fault}
        </Notice>
      )}
      {isTaken && (
        <Notice tone="good" role="status">
          Logo saved. Customers will see it on the next page they open.
        </Notice>
      )}
      <label className="text-sm font-semibold">
        Logo
        <input
          type="file"
          name="logo"
          required
          accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
          className="mt-1 block w-full text-sm font-normal file:me-3 file:min-h-11 file:rounded-lg file:border file:border-line-strong file:bg-surface file:px-4 file:font-semibold file:text-ink"
        />
      </label>
      <p className="text-sm text-muted">
        {scripted && 'Choose an image, or drop one here. '}PNG, JPEG, WebP, GIF or AVIF, at most {uploadLimit.text}. It
        is scaled to at most 1024 pixels on each side.
      </p>
      {progress !== null && <Progress label="Upload" value={progress} />}
      <div>
        <Button look="secondary" disabled={progress !== null}>
          Upload
        </Button>
      </div>
    </form>
  )
}

// fetch does not report the progress of an upload.
function upload(url: string, form: FormData, onProgress: (share: number) => void): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onerror = () => reject(new Error('the upload was cut off'))
    request.onload = () => {
      const answer = request.response as { message?: string } | null
      resolve(request.status === 200 && answer ? null : (answer?.message ?? consoleFaults[statusFault(request.status)]))
    }
    request.send(form)
  })
}
