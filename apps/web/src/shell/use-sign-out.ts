import { api, replaceSession } from '@sreda/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await api.DELETE('/identity/session');
    const { data } = await api.GET('/identity/session');
    if (data) replaceSession(client, data);
    await navigate({ to: '/' });
  };
}
