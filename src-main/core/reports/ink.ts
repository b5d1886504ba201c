/** Black and four greys: the report is read from any printer. */
export const ink = {
  black: '#000000',
  text: '#333333',
  rule: '#777777',
  hairline: '#c4c8c4',
  ground: '#efefef',
  white: '#ffffff'
} as const
