import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../rpc/client.ts'
import './welcome.css'

/** Stands above every screen while the sample shop is open, so that nobody takes its figures for their own. */
export function SampleBar() {
  const { t } = useTranslation()
  const state = useQuery(api.shop.state.queryOptions()).data
  const leave = useMutation({ mutationFn: () => (state?.hasOwn ? client.shop.openOwn() : client.shop.removeSample()) })
  if (state?.open !== 'sample') return null
  return (
    <div className="sample-bar" role="note">
      <span>{t('welcome.sampleBar.what', { name: state.shop?.name ?? '' })}</span>
      <Button size="small" loading={leave.isPending} onClick={() => leave.mutate()}>
        {state.hasOwn ? t('welcome.sampleBar.toOwn') : t('welcome.sampleBar.remove')}
      </Button>
    </div>
  )
}
