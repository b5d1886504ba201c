import { useQuery } from '@tanstack/react-query'
import { useCanGoBack, useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { api } from '../../rpc/client.ts'
import { Loaded } from '../../rpc/loaded.tsx'
import { OpenInspection } from './open-inspection.tsx'
import { SignedInspection } from './signed-inspection.tsx'
import './inspection.css'
import './answers.css'

/** One inspection over the whole window: made while it is open, read once it is signed. */
export function InspectionPage() {
  const { inspectionId } = useParams({ strict: false })
  const router = useRouter()
  const navigate = useNavigate()
  const canGoBack = useCanGoBack()
  // Nothing is remembered of it: the item to go on with is found in what is stored, not in what was seen before leaving.
  const query = useQuery(
    api.inspections.get.queryOptions({ input: { inspectionId: Number(inspectionId) }, gcTime: 0, staleTime: 0 })
  )
  const back = () => (canGoBack ? router.history.back() : void navigate({ to: '/quality' }))
  return (
    <div className="inspection-page">
      <Loaded query={query}>
        {(inspection) =>
          inspection.endedAt === null ? (
            <OpenInspection key={inspection.id} inspection={inspection} onBack={back} />
          ) : (
            <SignedInspection inspection={inspection} onBack={back} />
          )
        }
      </Loaded>
    </div>
  )
}
