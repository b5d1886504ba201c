import type { Payer, Stage } from '../../shared/enums.ts'
import { payers, stages } from '../../shared/enums.ts'

/** Words of other programs for the stages and payers of this one. */
const STAGE_WORDS: Record<Stage, string> = {
  booked:
    'open|new|requested|pending|scheduled|estimate|estimated|quote|quoted|backlog|planned|todo|to do|draft|预约|已预约|待派工|未开工|新建',
  checked_in: 'checked in|received|arrived|in|已接车|已进厂|接车',
  diagnosing: 'diagnosing|diagnosis|inspecting|诊断中|检查中',
  awaiting_approval: 'awaiting approval|waiting for approval|awaiting authorization|待审批|待客户确认|待确认|待授权',
  awaiting_parts: 'awaiting parts|waiting for parts|waiting on parts|parts ordered|on order|待料|待件|等待配件|缺件',
  in_repair: 'in repair|in progress|doing|started|working|work in progress|wip|维修中|施工中|在修|进行中',
  in_inspection: 'in inspection|testing|quality check|qc|final check|质检中|待检|待质检|检验中',
  ready: 'ready|ready for pickup|awaiting pickup|ready for collection|待交车|待提车|待结算|竣工',
  delivered:
    'delivered|closed|complete|completed|done|finished|paid|invoiced|invoice|picked up|collected|完工|已完工|完成|已完成|已结算|已交车|已出厂|出厂|结束',
  cancelled: 'cancelled|canceled|void|voided|declined|rejected|abandoned|取消|已取消|作废|已作废'
}

const PAYER_WORDS: Record<Payer, string> = {
  customer: 'customer|customer pay|cp|client|retail|cash|owner|客户|客户付费|自费|车主|现结',
  insurance: 'insurance|insurer|ins|保险|保险公司',
  warranty: 'warranty|warranty pay|wp|wty|manufacturer|保修|质保|索赔|三包',
  internal: 'internal|internal pay|ip|shop|own|内部|内部结算',
  goodwill: 'goodwill|policy|courtesy|善意|优惠|免费'
}

function lookUp<T extends string>(values: readonly T[], words: Record<T, string>): Map<string, T> {
  return new Map(values.flatMap((value) => [value, ...words[value].split('|')].map((word) => [word, value] as const)))
}
const STAGES = lookUp(stages, STAGE_WORDS)
const PAYERS = lookUp(payers, PAYER_WORDS)

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim()
}

export function stageOfWord(word: string): Stage | null {
  return STAGES.get(plain(word)) ?? STAGES.get(plain(word).replaceAll(' ', '_')) ?? null
}

export function payerOfWord(word: string): Payer | null {
  return PAYERS.get(plain(word)) ?? null
}

/** Several people in one cell: by comma, semicolon, slash, ampersand, plus or their Chinese forms. */
export function splitPeople(text: string): string[] {
  const names = text.split(/\s*[,;/&+，；、|]\s*/).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== '' && name !== '0'))]
}
