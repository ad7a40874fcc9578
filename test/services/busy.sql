-- A subscription has not come to the last event that concerns it, or a job has not ended.
select exists (select from jobs.job where finished_at is null)
    or exists (select from jobs.subscription s cross join lateral unnest(s.events) as n (name)
               where exists (select from jobs.event e
                             where e.name = n.name and e.partition = s.partition and (e.xid, e.position) > (s.xid, s.position))) as busy
