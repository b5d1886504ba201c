/** What a column can mean, and the words by which files name it. Stronger words stand first. */
import { type DurationUnit, type FieldId, importFields } from '../../shared/contract/transfer.ts'
import type { DistanceUnit } from '../../shared/enums.ts'

export type FieldType = 'text' | 'person' | 'date' | 'year' | 'distance' | 'money' | 'duration' | 'flag'

const TYPED: Partial<Record<FieldId, FieldType>> = {
  openedAt: 'date',
  promisedAt: 'date',
  completedAt: 'date',
  deliveredAt: 'date',
  customerName: 'person',
  technicians: 'person',
  advisor: 'person',
  modelYear: 'year',
  odometerIn: 'distance',
  odometerOut: 'distance',
  flagged: 'duration',
  labourPrice: 'money',
  partsPrice: 'money',
  totalPrice: 'money',
  warranty: 'flag',
  customerWaits: 'flag'
}

export function typeOfField(field: FieldId): FieldType {
  return TYPED[field] ?? 'text'
}

const WORDS: Record<FieldId, string> = {
  orderNumber:
    'order number|order no|work order number|work order no|work order id|work order|wo|wo number|wo no|repair order number|repair order no|repair order|ro|ro number|ro no|job card no|job card number|job number|job no|ticket number|ticket|external number|external id|external ref|invoice no|invoice number|order id|维修编号|维修单号|工单号|工单编号|委托书号|单号|结算单号|订单号|id|number|编号',
  openedAt:
    'opened at|opened|opened on|date opened|open date|received at|received|received on|date received|date in|checked in|check in|check in date|created at|created|created on|date created|req date|request date|requested|requested on|job card date|service date|date of service|repair date|work order date|order date|bsc start date|basic start date|start date|date|invoice date|开单时间|开单日期|进厂时间|进厂日期|接车时间|接车日期|送修时间|送修日期|维修日期|登记时间|创建时间|日期',
  promisedAt:
    'promised at|promised|promised on|promise date|promised time|promised date|due|due at|due date|due by|预计交车时间|承诺交车时间|约定交车时间|预交时间|预计完工时间|计划完工时间|计划日期',
  completedAt:
    'completed at|completed|completed on|completion date|date completed|complete date|finished at|finished|finished on|date finished|work date|closed at|closed|closed on|close date|date closed|实际完工时间|完工时间|完工日期|竣工时间|竣工日期|完成时间|完成日期|实际日期',
  deliveredAt:
    'delivered at|delivered|delivered on|delivery date|date delivered|date out|picked up|picked up at|gate pass date|交车时间|交车日期|出厂时间|出厂日期|提车时间|提车日期|结算时间|结算日期',
  status: 'status|order status|work order status|stage|progress|维修状态|工单状态|状态|阶段',
  customerName:
    'customer name|customer|client name|client|owner name|owner|contact name|contact|客户名称|客户姓名|客户|车主姓名|车主|联系人|姓名|驾驶员',
  customerRef: 'customer id|customer no|customer number|cust id|client id|客户编号|客户id',
  customerPhone:
    'customer phone|phone|phone number|telephone|tel|mobile|mobile phone|customer phone number|客户电话|车主电话|联系电话|手机号码|手机号|手机|电话|驾驶员电话',
  customerEmail: 'customer email|email|e mail|mail|email address|客户邮箱|电子邮箱|邮箱',
  customerCompany: 'company|company name|customer company|公司|公司名称|单位|单位名称',
  plate:
    'plate|plate number|plate no|license plate|licence plate|license plate number|licence plate number|registration|registration number|registration no|reg|reg no|rego|车牌号码|车牌号|车牌|牌照号|牌照',
  vin: 'vin|vin number|vin no|chassis number|chassis no|chassis|frame number|车架号|车架号码|车辆识别代号|车辆识别码|识别代号|vin码',
  vehicleRef:
    'vehicle id|vehicle no|vehicle number|fleet number|unit number|unit no|asset id|asset|asset name|equipment|vehicle|vehicle name|car name|car|car id|车辆编号|与车辆信息表关联|车辆',
  make: 'make|vehicle make|car make|manufacturer|品牌|汽车品牌|车辆品牌|厂牌|制造商',
  model: 'model|vehicle model|car model|model name|车型|车系|型号|body type',
  modelYear: 'model year|vehicle year|car year|year|车辆年款|年款|年份',
  distanceUnit: 'distance unit|odometer unit|unit of distance|里程单位',
  odometerIn:
    'odometer in|mileage in|odometer|odometer reading|mileage|kms reading|km reading|kilometers|kilometres|miles|km|kms|进厂里程|行驶里程|实际里程|车辆里程|里程数|里程|公里数',
  odometerOut: 'odometer out|mileage out|出厂里程|交车里程',
  jobLine: 'job line|job position|line|项目序号|行号',
  concern:
    'concern|customer concern|complaint|customer complaint|problem|issue|fault|symptom|title|original shorttext|original short text|short text|work requested|报修陈述|客户陈述|客户描述|故障现象|报修内容',
  detail:
    'description|work description|repair description|job description|description of work|details|detail|problem description|故障描述|问题描述|详细描述|描述',
  cause: 'cause|root cause|failure cause|reason|reason for repair|故障原因|原因',
  correction:
    'correction|work done|work performed|action taken|action|resolution|remedy|repair action|corrective action|维修措施|处理措施|处理结果|维修结果|解决方法',
  operation:
    'operation|operation name|labour operation|labor operation|sub service types|services|repair|service|task|job|procedure|维修项目|作业项目|保养名称|保养项目|工时项目|项目名称|维修内容|项目',
  system: 'system|vehicle system|assembly|component|category|系统|总成|部位',
  technicians:
    'technicians|technician|technician name|tech|lead tech|lead technician|mechanic|mechanics|assigned technician|assigned employee|assigned employee id|assigned to|repaired by|done by|worker|completed by|维修技师|主修技师|主修人|主修|技师|维修工|维修人员|维修人|施工人|施工人员|与员工关联',
  advisor:
    'service advisor|service adviser|advisor|adviser|service writer|written by|服务顾问|接车人|接待人|接待员|业务员',
  flagged:
    'flagged hours|flagged time|flag hours|flat rate hours|labour hours|labor hours|lbr hrs|lab hrs|labour time|labor time|billed hours|sold hours|book hours|estimated hours|estimated duration|hours|定额工时|标准工时|维修工时|工时|工时数',
  labourPrice:
    'labour price|labor price|labour total|labor total|lbr fee|labour fee|labor fee|labour amount|labor amount|labour|labor|labour cost|labor cost|lbr cost|工时费|人工费|工时金额',
  partsPrice:
    'parts price|parts total|parts fee|parts amount|parts|cust part cost|parts cost|part cost|材料费|配件费|零件费|配件金额|材料金额',
  totalPrice:
    'total price|grand total|total fee|total amount|total amt wtd tax|invoice total|total|total cost|amount|price|cost|总金额|合计金额|合计|总价|应收金额|金额|价格|费用|预估金额',
  payer: 'payer|paid by|bill to|pay type|付款方|付费方|费用承担|付费类型',
  warranty:
    'warranty|is warranty|under warranty|warranty repair|warranty labour|warranty labor|wty lbr|wty|保修|是否保修|索赔|是否索赔',
  customerWaits: 'customer waits|waiting customer|客户等待|在店等候',
  repairClass:
    'repair class|service type|repair type|order type|work order type|work type|maintenance type|job type|pm type|type|维修类别|维修类型|业务类别|业务类型|作业类型|服务类型',
  note: 'note|notes|remark|remarks|comment|comments|备注|说明|附注'
}

const STRENGTH = new Map<string, { field: FieldId; strength: number }[]>()
for (const field of importFields) {
  WORDS[field].split('|').forEach((word, index) => {
    const known = STRENGTH.get(word) ?? []
    known.push({ field, strength: 1000 - index })
    STRENGTH.set(word, known)
  })
}

/** `LbrHrs`, `odometer_km`, ` Odometer (mi) ` and `车辆里程，km为单位` in the words they are made of. */
export function headerWords(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[(（[【].*?[)）\]】]/g, ' ')
    .replace(/[,，:：;].*$/, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]{2})([A-Z][a-z]{2})/g, '$1 $2')
    .replace(/[_\-./#*?？$€£¥]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

const UNIT_AT_END = / (km|kms|mi|miles|hours|hrs|hr|h|min|minutes|usd|eur|gbp|cny|rmb|元|公里|小时|分钟)$/

/** The fields a header may name, with how strongly; a unit at its end is not part of the name. */
export function fieldsNamed(header: string): { field: FieldId; strength: number }[] {
  const words = headerWords(header)
  const bare = words.replace(UNIT_AT_END, '')
  return STRENGTH.get(words) ?? (bare === words ? [] : (STRENGTH.get(bare) ?? []))
}

export function knownWord(header: string): boolean {
  return fieldsNamed(header).length > 0
}

/** A bare `id` or `number` names the row of any table, not surely an order. */
export function isPlainNumberWord(header: string): boolean {
  return ['id', 'number', '编号'].includes(headerWords(header))
}

export function distanceUnitNamed(header: string): DistanceUnit | null {
  const text = header.normalize('NFKC').toLowerCase()
  if (/(^|[^a-z])(mi|miles?)([^a-z]|$)/.test(text) || text.includes('英里')) return 'mi'
  if (/(^|[^a-z])(kms?|kilomet(er|re)s?)([^a-z]|$)/.test(text) || /公里|千米/.test(text)) return 'km'
  return null
}

export function durationUnitNamed(header: string): DurationUnit | null {
  const text = headerWords(header.replace(/[()（）[\]]/g, ' '))
  if (/(^| )(min|mins|minutes)( |$)/.test(text) || text.includes('分钟')) return 'min'
  if (/(^| )(h|hr|hrs|hours)( |$)/.test(text) || text.includes('小时') || text.includes('工时')) return 'h'
  return null
}
