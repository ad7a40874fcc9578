export { ProfileRebuild } from './profile/profile.rebuild.js';
