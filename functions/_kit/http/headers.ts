/** What a browser is forbidden on our pages: everything that they do not need, which is nearly everything. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const features = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture'],
  ...['encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'usb', 'xr-spatial-tracking'],
]

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': features.map((feature) => `${feature}=()`).join(', '),
  'strict-transport-security': 'max-age=31536000',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** For whom and how long a reply may be kept. */
export const keeping = {
  never: 'no-store',
  aMinute: 'public, max-age=60',
  anHour: 'public, max-age=3600',
  /** The name of the file says what is in it. */
  forever: 'public, max-age=31536000, immutable',
} as const
