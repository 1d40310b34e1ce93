/**
 * The age identity of the demonstration. It is public on purpose: it lets anybody run the sample
 * with its invented addresses, and protects nothing. Production refuses it, and refuses content
 * sealed to its recipient.
 */
export const demonstrationKeys = {
  identity: 'AGE-SECRET-KEY-1RQRDY8PTDDG87JG4Y3ZXTZZ7XH69SCNT7S3N54V04M0FUANMQ25Q9DQ70E',
  recipient: 'age17j90a0tz3duzxwmqnp7df5g86klxa6zy0yy75aqleywk9xxgad2sc65p4z',
} as const;

/** What a local run does with when nothing is set. Nothing of it is accepted in production. */
export const localDefaults = {
  PERRON_SIGNING_SECRET: 'demonstration, locally only: links signed with this are worth nothing',
  PERRON_AGE_IDENTITY: demonstrationKeys.identity,
  PERRON_DATA_KEY: 'demonstration+only+protects+nothing+at+all+=',
  PERRON_MAIL_FROM: 'Perron <bonjour@perron.example>',
} as const;
