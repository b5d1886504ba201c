/** The eight domain marks, drawn on an 11 px grid. Shape and lightness carry the meaning; colour only supports it. */

export function BreachShape() {
  return (
    <>
      <rect x="0" y="0" width="11" height="11" rx="1" fill="var(--breach-mark)" />
      <path d="M5.5 2.2v3.9M5.5 7.5v1.5" stroke="var(--on-breach)" strokeWidth="1.6" />
    </>
  )
}

export function WatchShape() {
  return (
    <>
      <path
        d="M5.5 0.9 10.4 10.2H0.6Z"
        fill="none"
        stroke="var(--watch-mark)"
        strokeWidth="1.3"
        strokeLinejoin="round"
      />
      <path d="M5.5 1.6V10.2H1Z" fill="var(--watch-mark)" />
      <path d="M7 5.2v2.1M7 8.2v1" stroke="var(--watch-mark)" strokeWidth="1.1" />
    </>
  )
}

export function GoodShape() {
  return <circle cx="5.5" cy="5.5" r="4.3" fill="none" stroke="var(--good-mark)" strokeWidth="1.8" />
}

export function TooFewShape() {
  return <path d="M0.5 5.5h2.4M4.3 5.5h2.4M8.1 5.5h2.4" stroke="var(--text-secondary)" strokeWidth="1.8" />
}

export function StillOpenShape() {
  return (
    <>
      <path d="M5.5 1.2A4.3 4.3 0 1 0 9.8 5.5" fill="none" stroke="var(--text-secondary)" strokeWidth="1.6" />
      <path
        d="M5.5 1.2A4.3 4.3 0 0 1 9.8 5.5"
        fill="none"
        stroke="var(--text-secondary)"
        strokeWidth="1.6"
        strokeDasharray="1.2 1.5"
      />
    </>
  )
}

export function HereShape() {
  return (
    <>
      <rect x="0.5" y="0.5" width="10" height="10" rx="0.5" fill="var(--text)" stroke="var(--text)" />
      <path d="m2.8 5.6 1.9 1.9 3.5-3.8" fill="none" stroke="var(--surface)" strokeWidth="1.5" />
    </>
  )
}

export function ComingShape() {
  return (
    <>
      <rect x="0.6" y="0.6" width="9.8" height="9.8" fill="var(--surface)" stroke="var(--text)" strokeWidth="1.2" />
      <rect x="0.6" y="5.4" width="9.8" height="5" fill="var(--text)" />
    </>
  )
}

export function MissingShape() {
  return (
    <>
      <rect x="0.7" y="0.7" width="9.6" height="9.6" fill="none" stroke="var(--breach-mark)" strokeWidth="1.4" />
      <path d="m3.2 3.2 4.6 4.6M7.8 3.2 3.2 7.8" stroke="var(--breach-mark)" strokeWidth="1.5" />
    </>
  )
}

/** A done point of a list: a tick without a box. */
export function TickShape() {
  return <path d="m1.5 6 2.7 2.8 5.3-6" fill="none" stroke="var(--good-mark)" strokeWidth="1.7" />
}

/** A point of a list still to do. */
export function BoxShape() {
  return <rect x="1" y="1" width="9" height="9" fill="none" stroke="var(--text)" strokeWidth="1.5" />
}
