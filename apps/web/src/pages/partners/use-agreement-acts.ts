import { type Agreement, api, toast, useProblem } from '@sreda/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgreement } from './use-agreement.js';

interface Answer {
  readonly number: number;
  readonly accept: boolean;
  readonly reason: string | null;
}

/** Answers and ends an agreement; what the server says it is then is shown at once. */
export function useAgreementActs(path: { readonly organisationId: string; readonly agreementId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblem();
  const { key } = useAgreement(path);
  const show = async (agreement: Agreement | undefined, said: string): Promise<void> => {
    client.setQueryData(key, agreement);
    toast(said);
    await client.invalidateQueries({ queryKey: ['get', '/partnership/organisations/{organisationId}/agreements'] });
  };
  const answer = async (body: Answer): Promise<void> => {
    const { data } = await api.POST('/partnership/organisations/{organisationId}/agreements/{agreementId}/answer', {
      params: { path },
      body,
    });
    await show(data, t(body.accept ? 'web.partners.accepted' : 'web.partners.declined'));
  };
  const end = async (reason: string): Promise<void> => {
    const { data } = await api.POST('/partnership/organisations/{organisationId}/agreements/{agreementId}/end', {
      params: { path },
      body: { reason },
    });
    await show(data, t('web.partners.ended'));
  };
  const accepting = useMutation({ mutationFn: (number: number) => answer({ number, accept: true, reason: null }) });
  const accept = { ...accepting, text: accepting.error ? problemText(accepting.error).message : null };
  return { answer, accept, end };
}
