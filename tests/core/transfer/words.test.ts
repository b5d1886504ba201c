import { describe, expect, test } from 'vitest'
import { fieldsNamed } from '../../../src-main/core/transfer/fields.rules.ts'
import { payerOfWord, splitPeople, stageOfWord } from '../../../src-main/core/transfer/words.rules.ts'
import { importFields } from '../../../src-main/shared/contract/transfer.ts'
import { payers, stages } from '../../../src-main/shared/enums.ts'
import { createTranslator } from '../../../src-main/shared/messages/index.ts'

describe.each(['en', 'zh-CN'] as const)('every column we name in %s is known by that name', (language) => {
  const t = createTranslator(language)
  test.each(importFields)('%s', (field) => {
    expect(fieldsNamed(t(`transfer.field.${field}`))[0]?.field).toBe(field)
  })
})

test('every stage and payer is known by its own code', () => {
  expect(stages.map(stageOfWord)).toEqual([...stages])
  expect(payers.map(payerOfWord)).toEqual([...payers])
})

test.each([
  ['完工', 'delivered'],
  ['Invoice', 'delivered'],
  ['In Progress', 'in_repair'],
  ['Waiting for parts', 'awaiting_parts'],
  ['待料', 'awaiting_parts'],
  ['Estimate', 'booked'],
  ['Frozen', null]
])('%s is the stage %s', (word, stage) => {
  expect(stageOfWord(word)).toBe(stage)
})

test('several technicians in one cell are several people', () => {
  expect(splitPeople('Ann, Bo;Cy / Ann、赵师傅')).toEqual(['Ann', 'Bo', 'Cy', '赵师傅'])
})
