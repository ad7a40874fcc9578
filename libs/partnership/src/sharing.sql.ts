/**
 * What a school shares with others now, as a query of `agreement_id`, `number`, `school_id` (the other school) and `scopes`: between two schools hold
 * the latest terms of an agreement that both have accepted and neither has left. So a proposal changes nothing until it is accepted, and nobody in a
 * network of many schools waits for the slowest. Terms with a date hold while the day has not come in either school: the zone that is further east
 * ends it for both, because the other's day may not bring back what a school shares no more.
 * `school` and `now`: SQL expressions.
 */
export const inForceSql = (school: string, now: string): string => `
  select both_accepted.agreement_id, both_accepted.number, both_accepted.school_id, t.scopes
    from (
      select distinct on (mine.agreement_id, theirs.school_id)
             mine.agreement_id, mine.number, theirs.school_id, here.time_zone as my_zone, there.time_zone as their_zone
        from partnership.party mine
        join identity.organisation here on here.id = mine.school_id
        join partnership.party theirs on theirs.agreement_id = mine.agreement_id and theirs.number = mine.number
                                     and theirs.school_id <> mine.school_id and theirs.state = 'accepted'
        join identity.organisation there on there.id = theirs.school_id
       where mine.school_id = ${school} and mine.state = 'accepted'
       order by mine.agreement_id, theirs.school_id, mine.number desc
    ) both_accepted
    join partnership.terms t on t.agreement_id = both_accepted.agreement_id and t.number = both_accepted.number
   where t.until is null
      or (t.until::timestamp at time zone both_accepted.my_zone > ${now} and t.until::timestamp at time zone both_accepted.their_zone > ${now})`;
