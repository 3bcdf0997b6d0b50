/*
 * Loaded before the product in tests that go through a year: its clock runs so many days ahead, and is otherwise the
 * machine's own.
 */
const ahead = Number(process.env.DAYS_AHEAD ?? '0') * 86_400_000
const RealDate = Date

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead)
    else super(...given)
  }
  static now() {
    return RealDate.now() + ahead
  }
}
