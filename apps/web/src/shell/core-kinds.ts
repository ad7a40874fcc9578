import { definePluginWeb, IconFolders, withStrings } from '@sreda/ui';

/** What the core itself adds where plugins add something: the kinds of material that it knows. */
export const coreWeb = definePluginWeb({
  id: 'core',
  materialKinds: {
    category: {
      label: 'web.material.category',
      icon: IconFolders,
      path: (categoryId) => `/bank/categories/${categoryId}`,
      preview: withStrings('bank', () => import('../pages/bank/material/questions-preview.js')),
      place: withStrings('bank', () => import('../pages/bank/material/bank-place.js')),
      fields: withStrings('bank', () => import('../pages/bank/material/question-fields.js')),
    },
  },
});
