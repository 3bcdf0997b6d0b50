const wellFormed = /^[^\s@<>;,]+@[^\s@<>;,]+\.[^\s@<>;,]+$/

/** An address as it is compared: letters count the same large and small. */
export const addressKey = (address: string): string => address.trim().toLowerCase()

/** Whether mail can be sent to it. */
export const isAddress = (address: string): boolean => wellFormed.test(address.trim())

/** More than this a meeting in Outlook does not take, those it came to by itself counted in (platform.md 4.2). */
export const mostInvited = 500
