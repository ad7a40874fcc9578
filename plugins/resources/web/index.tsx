import { definePluginWeb, IconFile, IconFileText, IconFolder, IconLink, withStrings } from '@sreda/ui';

const path = (id: string): string => `/resources/${id}`;

export default definePluginWeb({
  id: 'resources',
  routes: {
    '/resources/$activityId': () => import('./resource-page.js'),
    '/resources/$activityId/edit': withStrings('resources/author', () => import('./edit-page.js')),
  },
  activities: {
    page: { label: 'resources.page', icon: IconFileText, path },
    file: { label: 'resources.file', icon: IconFile, path },
    folder: { label: 'resources.folder', icon: IconFolder, path },
    link: { label: 'resources.link', icon: IconLink, path },
  },
});
