import { Tabs } from 'antd'
import type { ComponentType } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../ui/page/slots.tsx'
import { AboutSettings } from './about-settings.tsx'
import { AppearanceSettings } from './appearance-settings.tsx'
import { ClassSettings } from './class-settings.tsx'
import { DataSettings } from './data-settings.tsx'
import { OutletSettings } from './outlet-settings.tsx'
import { ShopSettings } from './shop-settings.tsx'
import { StaffSettings } from './staff-settings.tsx'
import { SystemSettings } from './system-settings.tsx'
import './settings.css'

const PARTS = {
  shop: ShopSettings,
  outlets: OutletSettings,
  staff: StaffSettings,
  classes: ClassSettings,
  systems: SystemSettings,
  appearance: AppearanceSettings,
  data: DataSettings,
  about: AboutSettings
} as const satisfies Record<string, ComponentType>
type Part = keyof typeof PARTS
const names: readonly Part[] = ['shop', 'outlets', 'staff', 'classes', 'systems', 'appearance', 'data', 'about']

const isPart = (key: string): key is Part => key in PARTS

/** What the shop sets once: its rules, its people, its words, and where its data goes. */
export function SettingsPage() {
  const { t } = useTranslation()
  const [part, setPart] = useState<Part>('shop')
  return (
    <div className="settings">
      <PageHead title={t('ui.room.settings')} />
      <Tabs
        size="small"
        activeKey={part}
        onChange={(key) => isPart(key) && setPart(key)}
        destroyOnHidden
        items={names.map((key) => {
          const Content = PARTS[key]
          return { key, label: t(`settings.tab.${key}`), children: <Content /> }
        })}
      />
    </div>
  )
}
