import { Injectable } from '@nestjs/common';
import { Database } from '@sreda/database';
import { invalid, type RequestContext } from '@sreda/plugin-sdk';
import { type ConsultationFigureDto, type ConsultationFiguresDto, type ConsultationFiguresQuery, FEWEST_RATINGS } from './figures.dto.js';

type Row = ConsultationFigureDto & { readonly by: 'all' | 'theme' | 'school' };

const NOTHING: ConsultationFigureDto = {
  ...{ name: '', asked: 0, open: 0, overdue: 0, answered: 0, inTerm: 0, medianHours: null, ratings: 0, meanRating: null },
};

/** What the school tells of its consultations in a year's report. One query. */
@Injectable()
export class FiguresService {
  constructor(private readonly database: Database) {}

  async of(ctx: RequestContext, { from, to }: ConsultationFiguresQuery): Promise<ConsultationFiguresDto> {
    if (from > to) throw invalid('to', 'before-from');
    const rows = await this.database.query<Row>(
      ctx,
      `with asked as (
         select r.*, t.name as theme, case when not r.personal then a.id end as by_school_id, case when r.personal then '' else a.name end as by_school
           from consultations.theme t
           join identity.organisation o on o.id = t.school_id
           join consultations.request r on r.theme_id = t.id
           join identity.organisation a on a.id = r.asker_school_id
          where t.school_id = $1 and r.state <> 'withdrawn'
            and r.asked_at >= $2::date::timestamp at time zone o.time_zone and r.asked_at < ($3::date + 1)::timestamp at time zone o.time_zone
       )
       select case when grouping(theme) = 0 then 'theme' when grouping(by_school) = 0 then 'school' else 'all' end as by,
              coalesce(theme, by_school, '') as name,
              count(*)::int as asked,
              (count(*) filter (where state = 'open'))::int as open,
              (count(*) filter (where state = 'open' and due_at <= $4))::int as overdue,
              count(first_answered_at)::int as answered,
              (count(*) filter (where in_term))::int as "inTerm",
              round((percentile_cont(0.5) within group (order by extract(epoch from first_answered_at - asked_at) / 3600))::numeric, 1)::float8 as "medianHours",
              count(rating)::int as ratings,
              case when count(rating) >= ${FEWEST_RATINGS} then round(avg(rating), 2)::float8 end as "meanRating"
         from asked group by grouping sets ((), (theme), (by_school_id, by_school)) order by 3 desc, coalesce(theme, by_school, '') collate "ru-x-icu"`,
      [ctx.organisationId, from, to, ctx.now()],
    );
    const of = (by: Row['by']): ConsultationFigureDto[] => rows.flatMap((row) => (row.by === by ? figureOf(row) : []));
    return { total: of('all')[0] ?? NOTHING, byTheme: of('theme'), bySchool: of('school') };
  }
}

const figureOf = ({ by: _, ...figure }: Row): ConsultationFigureDto => figure;
