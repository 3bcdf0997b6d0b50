/** Swedish words in titles that tell what kind of activity it is, or nothing, but not what it is about. */
export const wordsOfNoWeight: ReadonlySet<string> = new Set(
  `alla arbeta arbete arbetssätt av bättre de den det en enligt ett fler från för gemensam gemensamma genom
  handläggare handläggarstöd handläggarträffar hos hur i in information informera inför kampanj kommun
  kommuner kontroll med mer mindre möte möten ny nya när och om område områden plan på projekt råd rätt
  samma sig små som stora stöd tillsyn tillsynskampanj till utbildning vid vår våra vägledning väst år åt
  är över`.split(/\s+/),
)

/** Endings that Swedish puts on a noun, longest first. */
export const wordEndings =
  /(arnas|ernas|ornas|arna|erna|orna|ande|ende|ens|ets|ar|er|or|en|et|an|na|s|a|e|n|t)$/
