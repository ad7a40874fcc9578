import { hasText } from '@sreda/ui';
import type { TFunction } from 'i18next';

/** «identity:view-persons» → «Видеть списки людей»; what nobody has named keeps its key. */
export function capabilityLabel(t: TFunction, capability: string): string {
  const [owner = '', name = ''] = capability.split(':');
  const key = [`${owner}.capability.${name}`, `web.capability.${capability}`].find(hasText);
  return key ? t(key) : capability;
}
