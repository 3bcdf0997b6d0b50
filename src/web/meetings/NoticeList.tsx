import { useState } from 'react'
import type { Notice } from '../../domain/notice.ts'
import { compareText } from '../format.ts'
import { NoticeAdd } from './NoticeAdd.tsx'
import { headingOf } from './NoticePreview.tsx'
import {
  doubledIn,
  foundIn,
  groupsOf,
  invitedIn,
  isChanged,
  type ListGroup,
  type ListRow,
  needIn,
  noChanges,
  toggleIn,
} from './notice-list.ts'
import type { Editing } from './notice-sending.ts'
import { useWords } from './words.tsx'

function Needed({ row, editing }: { row: ListRow; editing: Editing }) {
  const { list: say } = useWords().noticePage
  const { change, changes, isSent } = editing
  const isFixed = change === null || row.place === 'removed' || (isSent && row.place === 'kept')
  if (isFixed) return <span className="notice-needed">{row.required ? say.required : say.optional}</span>
  return (
    <select
      className="notice-needed"
      aria-label={say.attends(row.name)}
      value={row.required ? 'required' : 'optional'}
      onChange={event => change(needIn(changes, row, event.target.value === 'required'))}
    >
      <option value="required">{say.required}</option>
      <option value="optional">{say.optional}</option>
    </select>
  )
}

function Row({ row, editing }: { row: ListRow; editing: Editing }) {
  const { list: say } = useWords().noticePage
  const { offices, change, changes, isSent } = editing
  const office = row.officeId === null ? '' : (offices.get(row.officeId)?.name ?? '')
  const isRemoved = row.place === 'removed'
  return (
    <li className="notice-row" data-place={row.place}>
      <div>
        <p className="notice-name">
          {isRemoved ? <s>{row.name}</s> : row.name}
          {isRemoved && <span className="quiet small"> {say.removed}</span>}
          {isSent && row.place === 'added' && <span className="quiet small"> {say.fresh}</span>}
        </p>
        <p className="quiet small">{[office, row.address].filter(text => text !== '').join(' · ')}</p>
        {row.problem !== '' && <p className="notice-problem small">{row.problem}</p>}
      </div>
      <Needed row={row} editing={editing} />
      {change !== null && (
        <button
          type="button"
          className="button"
          aria-label={isRemoved ? say.backOne(row.name) : say.removeOne(row.name)}
          onClick={() => change(toggleIn(changes, row))}
        >
          {isRemoved ? say.back : say.remove}
        </button>
      )}
    </li>
  )
}

function Group({ group, editing }: { group: ListGroup; editing: Editing }) {
  const words = useWords()
  const { list: say } = words.noticePage
  const name = group.county === 'none' ? say.noOffice : words.choices.county[group.county]
  return (
    <section aria-label={name}>
      <h3>{say.group(name, invitedIn(group.rows).length)}</h3>
      <ul className="notice-rows">
        {group.rows.map(row => (
          <Row key={row.address + row.name} row={row} editing={editing} />
        ))}
      </ul>
    </section>
  )
}

/** Who else the list tells of: taken off it, or answered without being invited. */
function Beside({ notice }: { notice: Notice }) {
  const { list: say } = useWords().noticePage
  const count = (standing: string) => notice.recipients.filter(one => one.standing === standing).length
  const doubled = doubledIn(notice.recipients)
  const [withdrawn, strangers] = [count('withdrawn'), count('stranger')]
  return (
    <>
      {doubled.length > 0 && <p className="small">{say.doubled(doubled.join(', '))}</p>}
      {withdrawn > 0 && <p className="quiet small">{say.withdrawn(withdrawn)}</p>}
      {strangers > 0 && <p className="small">{say.strangers(strangers)}</p>}
    </>
  )
}

function Search({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { list: say } = useWords().noticePage
  return (
    <label className="notice-search">
      <span className="heard">{say.search}</span>
      <input
        type="search"
        value={value}
        placeholder={say.search}
        onChange={event => onChange(event.target.value)}
      />
    </label>
  )
}

/** To whom the notice goes, by county and office; for those who send it, with ways to add and take away. */
export function NoticeList({ notice, editing }: { notice: Notice; editing: Editing }) {
  const { list: say } = useWords().noticePage
  const [search, setSearch] = useState('')
  const { rows, offices, change, changes, isSent } = editing
  const invited = invitedIn(rows)
  const groups = groupsOf(foundIn(rows, offices, search), offices, compareText)
  const heading = headingOf(notice)
  const counts = heading === 'title' ? say.counts : say.countsCalledOff
  return (
    <section className="section notice-list" aria-label={say[heading]}>
      <h2>{say[heading]}</h2>
      <p>{counts(invited.length, invited.filter(({ required }) => required).length)}</p>
      <div className="notice-tools">
        {rows.length > 8 && <Search value={search} onChange={setSearch} />}
        {change !== null && <NoticeAdd recipients={notice.recipients} editing={editing} change={change} />}
        {change !== null && !isSent && isChanged(changes) && (
          <button type="button" className="button" onClick={() => change(noChanges)}>
            {say.reset}
          </button>
        )}
      </div>
      {groups.map(group => (
        <Group key={group.county} group={group} editing={editing} />
      ))}
      {rows.length > 0 && groups.length === 0 && <p className="quiet">{say.none}</p>}
      <Beside notice={notice} />
    </section>
  )
}
