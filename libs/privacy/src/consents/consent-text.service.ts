import { Injectable } from '@nestjs/common';
import { newId } from '@sreda/contracts';
import { Database, violates } from '@sreda/database';
import { conflict, type RequestContext } from '@sreda/plugin-sdk';
import { Audit } from '@sreda/plugin-sdk/server';
import type { ConsentTextDto, PublishTextDto } from './consent.dto.js';

const COLUMNS = `t.id, t.organisation_id as "organisationId", t.purpose, t.version, t.title, t.text, t.created_at as "createdAt"`;
/** Organisations that the person `$1` belongs to, with those above them. */
const ABOVE_PERSON = `select unnest(o.path) from identity.membership m join identity.organisation o on o.id = m.organisation_id where m.person_id = $1`;

/** What people are asked to consent to. Each school has its own words; a new wording is a new version, and the old ones stay. */
@Injectable()
export class ConsentTextService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** All versions, the latest of each purpose first. */
  list(ctx: RequestContext, organisationId: string): Promise<ConsentTextDto[]> {
    return this.database.query<ConsentTextDto>(
      ctx,
      `select ${COLUMNS} from privacy.consent_text t where t.organisation_id = $1 order by t.purpose, t.version desc`,
      [organisationId],
    );
  }

  async publish(ctx: RequestContext, organisationId: string, { purpose, title, text }: PublishTextDto): Promise<ConsentTextDto> {
    try {
      return await this.database.tx(ctx, async (inner) => {
        const [added] = await this.database.query<ConsentTextDto>(
          inner,
          `with t as (
             insert into privacy.consent_text (id, organisation_id, purpose, version, title, text, created_at)
             select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6 from privacy.consent_text where organisation_id = $2 and purpose = $3
             returning *)
           select ${COLUMNS} from t`,
          [newId(), organisationId, purpose, title, text, inner.now()],
        );
        if (!added) throw new Error('The text was not added');
        await this.audit.record(inner, {
          action: 'privacy.publish-consent-text',
          subject: { kind: 'consent-text', id: added.id },
          organisationIds: [organisationId],
          details: { purpose, version: added.version },
        });
        return added;
      });
    } catch (error) {
      if (violates(error, 'consent_text_version_key')) throw conflict('privacy.changed-meanwhile');
      throw error;
    }
  }

  /** The latest of each purpose of the organisations that the person belongs to on a calendar day. */
  latestFor(ctx: RequestContext, personId: string, today: string): Promise<ConsentTextDto[]> {
    return this.database.query<ConsentTextDto>(
      ctx,
      `select distinct on (t.organisation_id, t.purpose) ${COLUMNS} from privacy.consent_text t
       where t.organisation_id in (${ABOVE_PERSON} and (m.until is null or m.until > $2::date))
       order by t.organisation_id, t.purpose, t.version desc`,
      [personId, today],
    );
  }

  /** The organisation whose text it is, when the person has ever belonged to it; else null. */
  async organisationFor(ctx: RequestContext, personId: string, textId: string): Promise<string | null> {
    const row = await this.database.queryOne<{ id: string }>(
      ctx,
      `select t.organisation_id as id from privacy.consent_text t where t.id = $2 and t.organisation_id in (${ABOVE_PERSON})`,
      [personId, textId],
    );
    return row?.id ?? null;
  }
}
